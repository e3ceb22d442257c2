using RecordsApi.Data;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>A reference from a column to the key of another resource.</summary>
internal sealed record ExportReference(string Column, string Resource);

/// <summary>A list of the service as files, with all records in the order and shape of the list.</summary>
internal abstract class ExportResource
{
    /// <summary>Name, as in the URL of the list.</summary>
    public required string Name { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Primary key column.</summary>
    public string Key { get; init; } = "id";

    /// <summary>Columns that refer to other resources.</summary>
    public IReadOnlyList<ExportReference> References { get; init; } = [];

    /// <summary>The type of the response record.</summary>
    public abstract Type RecordType { get; }

    /// <summary>Columns of the CSV file.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>File formats.</summary>
    public abstract IReadOnlyList<string> Formats { get; }

    /// <summary>File name for a format.</summary>
    public string FileNameFor(string format) => $"{Name}.{format}";

    /// <summary>Writes the files.</summary>
    public abstract Task<IReadOnlyList<ExportFile>> WriteAsync(
        RegisterContext db, string folder, IResponseContext context, RegisterV1 register, CancellationToken cancellationToken);
}

/// <summary>A list of one type of record.</summary>
internal sealed class ExportResource<TRecord>(
    Func<RegisterContext, IResponseContext, CancellationToken, Task<IListDefinition<TRecord>>> defineListAsync) : ExportResource
{
    /// <summary>GEOID of the jurisdiction of a record, for lists with a location.</summary>
    public Func<TRecord, string?>? JurisdictionIdOf { get; init; }

    /// <inheritdoc />
    public override Type RecordType => typeof(TRecord);

    /// <inheritdoc />
    public override IReadOnlyList<string> Columns => [.. FlatColumns.ForFields(ExportFileWriter<TRecord>.Fields).Select(c => c.Name)];

    /// <inheritdoc />
    public override IReadOnlyList<string> Formats =>
        JurisdictionIdOf is null ? [ExportFormats.Csv, ExportFormats.Ndjson] : [ExportFormats.Csv, ExportFormats.Ndjson, ExportFormats.GeoJson];

    /// <inheritdoc />
    public override async Task<IReadOnlyList<ExportFile>> WriteAsync(
        RegisterContext db, string folder, IResponseContext context, RegisterV1 register, CancellationToken cancellationToken)
    {
        List<ExportFileWriter<TRecord>> files = [];
        try
        {
            foreach (var format in Formats)
            {
                files.Add(CreateWriter(format, folder));
                await files[^1].BeginAsync(cancellationToken);
            }

            var count = await WriteRecordsAsync(db, context, files, cancellationToken);
            List<ExportFile> finished = [];
            foreach (var file in files)
                finished.Add(await file.FinishAsync(count, register, cancellationToken));
            return finished;
        }
        finally
        {
            foreach (var file in files)
                await file.DisposeAsync();
        }
    }

    private ExportFileWriter<TRecord> CreateWriter(string format, string folder)
    {
        var writer = new HashingFileWriter(folder, FileNameFor(format));
        return format switch
        {
            ExportFormats.Csv => new CsvExportFileWriter<TRecord>(writer, Name),
            ExportFormats.Ndjson => new NdjsonExportFileWriter<TRecord>(writer, Name),
            _ => new GeoJsonExportFileWriter<TRecord>(writer, Name),
        };
    }

    private async Task<long> WriteRecordsAsync(
        RegisterContext db, IResponseContext context, List<ExportFileWriter<TRecord>> files, CancellationToken cancellationToken)
    {
        var plan = await defineListAsync(db, context, cancellationToken);
        long count = 0;
        await foreach (var records in plan.ReadChunksAsync(db, [], cancellationToken))
        {
            var pointOf = await LoadPointsAsync(db, records, cancellationToken);
            foreach (var file in files)
                await file.WriteAsync(records, pointOf, cancellationToken);
            count += records.Count;
        }

        return count;
    }

    private async Task<Func<TRecord, GeoPoint?>> LoadPointsAsync(
        RegisterContext db, IReadOnlyList<TRecord> records, CancellationToken cancellationToken)
    {
        if (JurisdictionIdOf is null)
            return _ => null;
        var points = await db.GetPointsAsync(records.Select(JurisdictionIdOf), cancellationToken);
        return record => JurisdictionIdOf(record) is { } place ? points.GetValueOrDefault(place) : null;
    }
}

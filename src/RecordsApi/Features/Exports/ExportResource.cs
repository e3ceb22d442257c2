using RecordsApi.Http.Formats;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Exports;

/// <summary>A reference from a column to the key of another resource.</summary>
internal sealed record ExportReference(string Column, string Resource);

/// <summary>A list of the service as files: every record, in the list's own order and shape.</summary>
internal abstract class ExportResource
{
    /// <summary>Name, the same as in the list's address.</summary>
    public required string Name { get; init; }

    /// <summary>What it holds.</summary>
    public required string Title { get; init; }

    /// <summary>Column that tells the records apart.</summary>
    public string Key { get; init; } = "id";

    /// <summary>Columns that refer to other resources.</summary>
    public IReadOnlyList<ExportReference> References { get; init; } = [];

    /// <summary>The wire shape of a record.</summary>
    public abstract Type Record { get; }

    /// <summary>Columns of the CSV file.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Its forms.</summary>
    public abstract IReadOnlyList<string> Formats { get; }

    /// <summary>Name of its file in a form.</summary>
    public string FileIn(string format) => $"{Name}.{format}";

    /// <summary>Writes its files.</summary>
    public abstract Task<IReadOnlyList<ExportFile>> WriteAsync(
        RegisterContext db, string folder, IStandpoint standpoint, RegisterV1 register, CancellationToken cancellationToken);
}

/// <summary>A list of one kind of records.</summary>
internal sealed class ExportResource<TRow, TRecord>(
    Func<RegisterContext, IStandpoint, CancellationToken, Task<ListPlan<TRow, TRecord>>> planAsync) : ExportResource
{
    /// <summary>GEOID of the jurisdiction a record lies in, where it can be put on a map.</summary>
    public Func<TRecord, string?>? PlaceOf { get; init; }

    /// <inheritdoc />
    public override Type Record => typeof(TRecord);

    /// <inheritdoc />
    public override IReadOnlyList<string> Columns => [.. CsvColumns.Of(RecordFile<TRecord>.Keys).Select(c => c.Name)];

    /// <inheritdoc />
    public override IReadOnlyList<string> Formats =>
        PlaceOf is null ? [ExportFormats.Csv, ExportFormats.Ndjson] : [ExportFormats.Csv, ExportFormats.Ndjson, ExportFormats.GeoJson];

    /// <inheritdoc />
    public override async Task<IReadOnlyList<ExportFile>> WriteAsync(
        RegisterContext db, string folder, IStandpoint standpoint, RegisterV1 register, CancellationToken cancellationToken)
    {
        List<RecordFile<TRecord>> files = [];
        try
        {
            foreach (var format in Formats)
            {
                files.Add(Open(format, folder));
                await files[^1].BeginAsync(cancellationToken);
            }

            var count = await WriteRecordsAsync(db, standpoint, files, cancellationToken);
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

    private RecordFile<TRecord> Open(string format, string folder)
    {
        var writer = new ExportWriter(folder, FileIn(format));
        return format switch
        {
            ExportFormats.Csv => new CsvFile<TRecord>(writer, Name),
            ExportFormats.Ndjson => new NdjsonFile<TRecord>(writer, Name),
            _ => new GeoJsonFile<TRecord>(writer, Name),
        };
    }

    private async Task<long> WriteRecordsAsync(
        RegisterContext db, IStandpoint standpoint, List<RecordFile<TRecord>> files, CancellationToken cancellationToken)
    {
        var plan = await planAsync(db, standpoint, cancellationToken);
        long count = 0;
        await foreach (var records in plan.ChunksAsync(db, [], cancellationToken))
        {
            var pointOf = await PointsAsync(db, records, cancellationToken);
            foreach (var file in files)
                await file.WriteAsync(records, pointOf, cancellationToken);
            count += records.Count;
        }

        return count;
    }

    private async Task<Func<TRecord, Point?>> PointsAsync(
        RegisterContext db, IReadOnlyList<TRecord> records, CancellationToken cancellationToken)
    {
        if (PlaceOf is null)
            return _ => null;
        var points = await db.PointsAsync(records.Select(PlaceOf), cancellationToken);
        return record => PlaceOf(record) is { } place ? points.GetValueOrDefault(place) : null;
    }
}

using System.Runtime.CompilerServices;
using RecordsApi.Data;
using RecordsApi.Data.Exports;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>A list of one type of record.</summary>
/// <param name="readChunks">Reads all records of the list.</param>
internal sealed class ExportedList<TRecord>(
    Func<RegisterContext, IResponseContext, CancellationToken, IAsyncEnumerable<IReadOnlyList<TRecord>>> readChunks) : ExportResource
{
    private static readonly string[] AllFormats = [ExportFormats.Csv, ExportFormats.Ndjson, ExportFormats.Parquet];

    /// <summary>GEOID of the jurisdiction of a record, for lists with a location.</summary>
    public Func<TRecord, string?>? JurisdictionIdOf { get; init; }

    /// <inheritdoc />
    public override Type RecordType => typeof(TRecord);

    /// <inheritdoc />
    public override IReadOnlyList<string> Formats => JurisdictionIdOf is null ? AllFormats : [.. AllFormats, ExportFormats.GeoJson];

    /// <inheritdoc />
    public override async Task<IReadOnlyList<ExportFile>> WriteAsync(ExportRun run, CancellationToken cancellationToken)
    {
        List<ExportFileWriter<TRecord>> files = [];
        try
        {
            foreach (var format in Formats)
            {
                files.Add(CreateWriter(format, run));
                await files[^1].BeginAsync(cancellationToken);
            }

            var count = await WriteRecordsAsync(run, files, cancellationToken);
            List<ExportFile> finished = [];
            foreach (var file in files)
                finished.Add(await file.FinishAsync(count, run.Times.Of(this), cancellationToken));
            return finished;
        }
        finally
        {
            foreach (var file in files)
                await file.DisposeAsync();
        }
    }

    private ExportFileWriter<TRecord> CreateWriter(string format, ExportRun run)
    {
        var writer = new HashingFileWriter(run.Folder, FileNameFor(format), IsFileCompressed(format));
        return format switch
        {
            ExportFormats.Csv => new CsvExportFileWriter<TRecord>(writer, this),
            ExportFormats.Ndjson => new NdjsonExportFileWriter<TRecord>(writer, this),
            ExportFormats.Parquet => new ParquetExportFileWriter<TRecord>(writer, this),
            _ => new GeoJsonExportFileWriter<TRecord>(writer, this),
        };
    }

    private async Task<long> WriteRecordsAsync(ExportRun run, List<ExportFileWriter<TRecord>> files, CancellationToken cancellationToken)
    {
        using var table = run.Database.AddTable(Table);
        long count = 0;
        await foreach (var chunk in ReadChunksAsync(run, cancellationToken).ReadAheadAsync(cancellationToken))
        {
            foreach (var row in chunk.Rows)
                table.Insert(row);
            foreach (var file in files)
                await file.WriteAsync(chunk, cancellationToken);
            count += chunk.Records.Count;
        }

        return count;
    }

    // Everything that is read from the register is read here, so that the next chunk can be read while this one is written.
    private async IAsyncEnumerable<ExportChunk<TRecord>> ReadChunksAsync(ExportRun run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var columns = TypedColumns;
        await foreach (var records in readChunks(run.Register, run.GetContext(this), cancellationToken))
        {
            // Some lists map a record each time it is read.
            TRecord[] read = [.. records];
            var points = JurisdictionIdOf is null ? null : await run.Register.GetPointsAsync(read.Select(JurisdictionIdOf), cancellationToken);
            yield return new(
                read, [.. read.Select(record => columns.Select(column => column.GetTypedValue(record!)).ToArray())],
                record => points is not null && JurisdictionIdOf!(record) is { } place ? points.GetValueOrDefault(place) : null);
        }
    }
}

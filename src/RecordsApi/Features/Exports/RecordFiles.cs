using System.Reflection;
using System.Text.Json;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Paging;

namespace RecordsApi.Features.Exports;

/// <summary>A file into which records go.</summary>
internal abstract class RecordFile<T>(ExportWriter writer, string resource, string format) : IAsyncDisposable
{
    protected static IReadOnlyList<string> Keys { get; } =
        [.. typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name))];

    protected Stream Body => writer.Body;

    protected virtual IReadOnlyList<string> Columns => Keys;

    /// <summary>Writes what comes before the records.</summary>
    public virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes records; the points are those of the records, in the same order.</summary>
    public abstract Task WriteAsync(
        IReadOnlyList<T> records, IReadOnlyList<(double Latitude, double Longitude)?> points, CancellationToken cancellationToken);

    /// <summary>Writes what comes after the records, and ends the file.</summary>
    public async Task<ExportFile> FinishAsync(long count, RegisterV1 register, CancellationToken cancellationToken)
    {
        await EndAsync(new { count, register }, cancellationToken);
        return await writer.FinishAsync(format, resource, count, Columns, cancellationToken);
    }

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync() => writer.DisposeAsync();

    protected virtual Task EndAsync<TTrailer>(TTrailer trailer, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>CSV, as the lists give it.</summary>
internal sealed class CsvFile<T>(ExportWriter writer, string resource) : RecordFile<T>(writer, resource, ExportFormats.Csv)
{
    private readonly CsvRows<T> rows = new(writer.Body, byteOrderMark: false);

    protected override IReadOnlyList<string> Columns => [.. CsvColumns<T>.All.Select(c => c.Name)];

    public override Task BeginAsync(CancellationToken cancellationToken) => rows.WriteHeaderAsync(cancellationToken);

    public override Task WriteAsync(
        IReadOnlyList<T> records, IReadOnlyList<(double Latitude, double Longitude)?> points, CancellationToken cancellationToken) =>
        rows.WriteAsync(records, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override async Task EndAsync<TTrailer>(TTrailer trailer, CancellationToken cancellationToken) =>
        await rows.WriteAsync([], cancellationToken);
}

/// <summary>NDJSON with a trailer, as the lists give it.</summary>
internal sealed class NdjsonFile<T>(ExportWriter writer, string resource) : RecordFile<T>(writer, resource, ExportFormats.Ndjson)
{
    public override async Task WriteAsync(
        IReadOnlyList<T> records, IReadOnlyList<(double Latitude, double Longitude)?> points, CancellationToken cancellationToken)
    {
        foreach (var record in records)
            await LineAsync(record, cancellationToken);
    }

    protected override Task EndAsync<TTrailer>(TTrailer trailer, CancellationToken cancellationToken) => LineAsync(new { trailer }, cancellationToken);

    private async Task LineAsync<TLine>(TLine line, CancellationToken cancellationToken)
    {
        await Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, ExportManifest.Json), cancellationToken);
        await Body.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}

/// <summary>GeoJSON: a feature a record.</summary>
internal sealed class GeoJsonFile<T>(ExportWriter writer, string resource, Func<T, string> idOf) : RecordFile<T>(writer, resource, ExportFormats.GeoJson)
{
    private readonly GeoJsonWriter features = new(writer.Body, ExportManifest.Json);

    public override Task BeginAsync(CancellationToken cancellationToken) => features.BeginAsync(cancellationToken).AsTask();

    public override async Task WriteAsync(
        IReadOnlyList<T> records, IReadOnlyList<(double Latitude, double Longitude)?> points, CancellationToken cancellationToken)
    {
        for (var i = 0; i < records.Count; i++)
            await features.WriteAsync(idOf(records[i]), records[i], points[i], cancellationToken);
    }

    protected override Task EndAsync<TTrailer>(TTrailer trailer, CancellationToken cancellationToken) => features.EndAsync(trailer, cancellationToken);
}

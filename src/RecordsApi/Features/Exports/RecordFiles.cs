using System.IO.Pipelines;
using System.Text.Json;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Paging;

namespace RecordsApi.Features.Exports;

/// <summary>A file into which records go.</summary>
internal abstract class RecordFile<T>(ExportWriter writer, string resource, string format) : IAsyncDisposable
{
    /// <summary>The keys that every record has; what can be included is a file of its own.</summary>
    public static IReadOnlyList<RecordKey> Keys { get; } = [.. RecordKeys.Of(typeof(T)).Where(key => !key.Optional)];

    protected Stream Body => writer.Body;

    protected virtual IReadOnlyList<string> Columns => [.. Keys.Select(key => key.Name)];

    /// <summary>Writes what comes before the records.</summary>
    public virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes records, each with the point where it lies.</summary>
    public abstract Task WriteAsync(
        IReadOnlyList<T> records, Func<T, Point?> pointOf, CancellationToken cancellationToken);

    /// <summary>Writes what comes after the records, and ends the file.</summary>
    public async Task<ExportFile> FinishAsync(long count, RegisterV1 register, CancellationToken cancellationToken)
    {
        await EndAsync(count, register, cancellationToken);
        return await writer.FinishAsync(format, resource, count, Columns, cancellationToken);
    }

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync() => writer.DisposeAsync();

    protected virtual Task EndAsync(long count, RegisterV1 register, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>CSV, as the lists give it.</summary>
internal sealed class CsvFile<T>(ExportWriter writer, string resource) : RecordFile<T>(writer, resource, ExportFormats.Csv)
{
    private readonly CsvRows rows = new(writer.Body, Keys, byteOrderMark: false);

    protected override IReadOnlyList<string> Columns => [.. CsvColumns.Of(Keys).Select(c => c.Name)];

    public override Task BeginAsync(CancellationToken cancellationToken) => rows.WriteHeaderAsync(cancellationToken);

    public override Task WriteAsync(
        IReadOnlyList<T> records, Func<T, Point?> pointOf, CancellationToken cancellationToken) =>
        rows.WriteAsync(records, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task EndAsync(long count, RegisterV1 register, CancellationToken cancellationToken) =>
        rows.WriteAsync<T>([], cancellationToken);
}

/// <summary>NDJSON with a trailer, as the lists give it.</summary>
internal sealed class NdjsonFile<T>(ExportWriter writer, string resource) : RecordFile<T>(writer, resource, ExportFormats.Ndjson)
{
    public override async Task WriteAsync(
        IReadOnlyList<T> records, Func<T, Point?> pointOf, CancellationToken cancellationToken)
    {
        foreach (var record in records)
            await LineAsync(record, cancellationToken);
    }

    protected override Task EndAsync(long count, RegisterV1 register, CancellationToken cancellationToken) =>
        LineAsync(new { trailer = new { count, register } }, cancellationToken);

    private async Task LineAsync<TLine>(TLine line, CancellationToken cancellationToken)
    {
        await Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(line, JsonShapes.Options), cancellationToken);
        await Body.WriteAsync("\n"u8.ToArray(), cancellationToken);
    }
}

/// <summary>GeoJSON, as the lists give it.</summary>
internal sealed class GeoJsonFile<T>(ExportWriter writer, string resource) : RecordFile<T>(writer, resource, ExportFormats.GeoJson)
{
    private readonly GeoJsonFeatures features = new(PipeWriter.Create(writer.Body, new(leaveOpen: true)), Keys);

    public override Task BeginAsync(CancellationToken cancellationToken)
    {
        features.Begin();
        return Task.CompletedTask;
    }

    public override Task WriteAsync(IReadOnlyList<T> records, Func<T, Point?> pointOf, CancellationToken cancellationToken) =>
        features.WriteAsync(records, pointOf, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await features.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task EndAsync(long count, RegisterV1 register, CancellationToken cancellationToken) =>
        features.EndAsync(register, cancellationToken);
}

using System.IO.Pipelines;
using System.Text.Json;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Writes records to an export file.</summary>
internal abstract class ExportFileWriter<T>(HashingFileWriter file, string resource, string format) : IAsyncDisposable
{
    /// <summary>The fields of every record; optional related records are exported as files of their own.</summary>
    public static IReadOnlyList<FieldDescriptor> Fields { get; } = [.. FieldDescriptors.ForType(typeof(T)).Where(key => !key.IsOptional)];

    protected Stream Body => file.Body;

    protected virtual IReadOnlyList<string> Columns => [.. Fields.Select(key => key.Name)];

    /// <summary>Writes the start of the file.</summary>
    public virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes records with their points.</summary>
    public abstract Task WriteAsync(
        IReadOnlyList<T> records, Func<T, GeoPoint?> pointOf, CancellationToken cancellationToken);

    /// <summary>Writes the end of the file and completes it.</summary>
    public async Task<ExportFile> FinishAsync(long count, RegisterV1 register, CancellationToken cancellationToken)
    {
        await EndAsync(count, register, cancellationToken);
        return await file.FinishAsync(format, resource, count, Columns, cancellationToken);
    }

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync() => file.DisposeAsync();

    protected virtual Task EndAsync(long count, RegisterV1 register, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Writes CSV in the format of lists.</summary>
internal sealed class CsvExportFileWriter<T>(HashingFileWriter file, string resource) : ExportFileWriter<T>(file, resource, ExportFormats.Csv)
{
    private readonly CsvRecordWriter rows = new(file.Body, Fields, byteOrderMark: false);

    protected override IReadOnlyList<string> Columns => [.. FlatColumns.ForFields(Fields).Select(c => c.Name)];

    public override Task BeginAsync(CancellationToken cancellationToken) => rows.WriteHeaderAsync(cancellationToken);

    public override Task WriteAsync(
        IReadOnlyList<T> records, Func<T, GeoPoint?> pointOf, CancellationToken cancellationToken) =>
        rows.WriteAsync(records, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task EndAsync(long count, RegisterV1 register, CancellationToken cancellationToken) =>
        rows.WriteAsync<T>([], cancellationToken);
}

/// <summary>Writes NDJSON in the format of lists.</summary>
internal sealed class NdjsonExportFileWriter<T>(HashingFileWriter file, string resource) : ExportFileWriter<T>(file, resource, ExportFormats.Ndjson)
{
    public override async Task WriteAsync(
        IReadOnlyList<T> records, Func<T, GeoPoint?> pointOf, CancellationToken cancellationToken)
    {
        foreach (var record in records)
        {
            await Body.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(record, JsonSerialization.Options), cancellationToken);
            await Body.WriteAsync("\n"u8.ToArray(), cancellationToken);
        }
    }
}

/// <summary>Writes GeoJSON in the format of lists.</summary>
internal sealed class GeoJsonExportFileWriter<T>(HashingFileWriter file, string resource) : ExportFileWriter<T>(file, resource, ExportFormats.GeoJson)
{
    private readonly GeoJsonFeatureWriter features = new(PipeWriter.Create(file.Body, new(leaveOpen: true)), Fields);

    public override Task BeginAsync(CancellationToken cancellationToken)
    {
        features.Begin();
        return Task.CompletedTask;
    }

    public override Task WriteAsync(IReadOnlyList<T> records, Func<T, GeoPoint?> pointOf, CancellationToken cancellationToken) =>
        features.WriteAsync(records, pointOf, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await features.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task EndAsync(long count, RegisterV1 register, CancellationToken cancellationToken) =>
        features.EndAsync(register, cancellationToken);
}

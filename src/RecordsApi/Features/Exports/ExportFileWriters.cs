using System.IO.Pipelines;
using System.Text.Json;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>Writes records to an export file.</summary>
internal abstract class ExportFileWriter<T>(HashingFileWriter file, ExportResource resource, string format) : IAsyncDisposable
{
    protected Stream Body => file.Body;

    protected ExportResource Resource => resource;

    protected virtual IReadOnlyList<string> Columns => [.. resource.Fields.Select(key => key.Name)];

    /// <summary>Writes the start of the file.</summary>
    public virtual Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Writes records.</summary>
    public abstract Task WriteAsync(ExportChunk<T> chunk, CancellationToken cancellationToken);

    /// <summary>Writes the end of the file and completes it.</summary>
    public async Task<ExportFile> FinishAsync(long count, RegisterV1 register, CancellationToken cancellationToken)
    {
        await EndAsync(register, cancellationToken);
        return file.Finish(format, resource.Name, count, Columns);
    }

    /// <inheritdoc />
    public virtual ValueTask DisposeAsync() => file.DisposeAsync();

    protected virtual Task EndAsync(RegisterV1 register, CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>Writes CSV in the format of lists.</summary>
internal sealed class CsvExportFileWriter<T>(HashingFileWriter file, ExportResource resource) : ExportFileWriter<T>(file, resource, ExportFormats.Csv)
{
    private readonly CsvRecordWriter rows = new(file.Body, resource.Fields, byteOrderMark: false);

    protected override IReadOnlyList<string> Columns => [.. Resource.Columns.Select(c => c.Field)];

    public override Task BeginAsync(CancellationToken cancellationToken) => rows.WriteHeaderAsync(cancellationToken);

    public override Task WriteAsync(ExportChunk<T> chunk, CancellationToken cancellationToken) => rows.WriteAsync(chunk.Records, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await rows.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task EndAsync(RegisterV1 register, CancellationToken cancellationToken) => rows.WriteAsync<T>([], cancellationToken);
}

/// <summary>Writes NDJSON in the format of lists.</summary>
internal sealed class NdjsonExportFileWriter<T>(HashingFileWriter file, ExportResource resource) : ExportFileWriter<T>(file, resource, ExportFormats.Ndjson)
{
    private static readonly byte[] NewLine = "\n"u8.ToArray();

    private readonly Utf8JsonWriter json = new(file.Body, new() { Encoder = JsonSerialization.Options.Encoder, SkipValidation = true });

    public override Task WriteAsync(ExportChunk<T> chunk, CancellationToken cancellationToken)
    {
        foreach (var record in chunk.Records)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Resource.IsSparse)
                JsonSerializer.Serialize(json, new SparseRecord(record!, Resource.Fields), JsonSerialization.Options);
            else
                JsonSerializer.Serialize(json, record, JsonSerialization.Options);
            json.Flush();
            json.Reset();
            Body.Write(NewLine);
        }

        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        await json.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>Writes GeoJSON in the format of lists.</summary>
internal sealed class GeoJsonExportFileWriter<T>(HashingFileWriter file, ExportResource resource) : ExportFileWriter<T>(file, resource, ExportFormats.GeoJson)
{
    private readonly GeoJsonFeatureWriter features = new(PipeWriter.Create(file.Body, new(leaveOpen: true)), resource.Fields);

    public override Task BeginAsync(CancellationToken cancellationToken)
    {
        features.Begin();
        return Task.CompletedTask;
    }

    public override Task WriteAsync(ExportChunk<T> chunk, CancellationToken cancellationToken) =>
        features.WriteAsync(chunk.Records, chunk.PointOf, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await features.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override Task EndAsync(RegisterV1 register, CancellationToken cancellationToken) => features.EndAsync(register, cancellationToken);
}

using System.Security.Cryptography;
using RecordsApi.Files;

namespace RecordsApi.Features.Exports;

/// <summary>A new file that is hashed while it is written.</summary>
internal sealed class HashingFileWriter : IAsyncDisposable
{
    private readonly FileStream file;
    private readonly HashingStream body;

    /// <summary>Creates the file.</summary>
    public HashingFileWriter(string folder, string name)
    {
        Name = name;

        // Not buffered again.
        file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        body = new HashingStream(file);
    }

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>The stream to write to.</summary>
    public Stream Body => body;

    /// <summary>Completes the file and describes it.</summary>
    public ExportFile Finish(string format, string? resource, long? rows, IReadOnlyList<string> columns)
    {
        var sha256 = Convert.ToHexStringLower(body.Complete());
        file.Flush(flushToDisk: true);
        return new(Name, format, resource, rows, file.Length, sha256, ExportFormats.GetMediaType(format), columns);
    }

    /// <summary>Describes a file that was written by other code.</summary>
    public static async Task<ExportFile> DescribeExistingAsync(
        string folder, string name, string format, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        return new(name, format, null, null, file.Length, sha256, ExportFormats.GetMediaType(format), columns);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await body.DisposeAsync();
        await file.DisposeAsync();
    }
}

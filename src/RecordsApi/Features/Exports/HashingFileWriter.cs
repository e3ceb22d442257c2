using System.IO.Compression;
using System.Security.Cryptography;
using RecordsApi.Files;

namespace RecordsApi.Features.Exports;

/// <summary>A new file that is hashed while it is written.</summary>
internal sealed class HashingFileWriter : IAsyncDisposable
{
    private readonly FileStream file;
    private readonly HashingStream written;
    private readonly HashingStream body;
    private readonly GZipStream? compressed;

    /// <summary>Creates the file.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="name">Name of the file.</param>
    /// <param name="isCompressed">Whether what is written is compressed with gzip.</param>
    public HashingFileWriter(string folder, string name, bool isCompressed = false)
    {
        Name = name;

        // Not buffered again.
        file = new FileStream(Path.Combine(folder, name), FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 0);
        written = new HashingStream(file);

        // Smaller files take three times as long. The stream in front collects small writes, and can be flushed when the compressed one is complete.
        compressed = isCompressed ? new GZipStream(written, CompressionLevel.Fastest, leaveOpen: true) : null;
        body = compressed is null ? written : new HashingStream(compressed);
    }

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>The stream to write to.</summary>
    public Stream Body => body;

    /// <summary>Completes the file and describes it.</summary>
    public ExportFile Finish(string format, string? resource, long? rows, IReadOnlyList<string> columns)
    {
        if (compressed is not null)
        {
            body.Complete();

            // Writes the end of what is compressed.
            compressed.Dispose();
        }

        var sha256 = Convert.ToHexStringLower(written.Complete());
        file.Flush(flushToDisk: true);
        return compressed is null
            ? new(Name, format, resource, rows, file.Length, sha256, ExportFormats.GetMediaType(format), columns)
            : new(Name, format, resource, rows, file.Length, sha256, ExportFormats.GzipType, columns) { Compression = ExportFormats.Gzip };
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
        if (compressed is not null)
            await compressed.DisposeAsync();
        await written.DisposeAsync();
        await file.DisposeAsync();
    }
}

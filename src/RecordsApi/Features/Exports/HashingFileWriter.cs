using System.Security.Cryptography;

namespace RecordsApi.Features.Exports;

/// <summary>A new file that is hashed while it is written.</summary>
internal sealed class HashingFileWriter : IAsyncDisposable
{
    private const int BufferLength = 1 << 16;

    private readonly SHA256 hash = SHA256.Create();
    private readonly FileStream file;
    private readonly CryptoStream body;

    /// <summary>Creates the file.</summary>
    public HashingFileWriter(string folder, string name)
    {
        Name = name;
        file = new FileStream(Path.Combine(folder, name), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            Options = FileOptions.Asynchronous,
            BufferSize = BufferLength,
        });
        body = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true);
    }

    /// <summary>Name of the file.</summary>
    public string Name { get; }

    /// <summary>The stream to write to.</summary>
    public Stream Body => body;

    /// <summary>Completes the file and describes it.</summary>
    public async Task<ExportFile> FinishAsync(
        string format, string? resource, long? rows, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        await body.FlushFinalBlockAsync(cancellationToken);
        file.Flush(flushToDisk: true);
        return new(Name, format, resource, rows, file.Length, Convert.ToHexStringLower(hash.Hash!), ExportFormats.MediaTypeOf(format), columns);
    }

    /// <summary>Describes a file that was written by other code.</summary>
    public static async Task<ExportFile> DescribeExistingAsync(
        string folder, string name, string format, IReadOnlyList<string> columns, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(Path.Combine(folder, name), FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancellationToken));
        return new(name, format, null, null, file.Length, sha256, ExportFormats.MediaTypeOf(format), columns);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await body.DisposeAsync();
        await file.DisposeAsync();
        hash.Dispose();
    }
}

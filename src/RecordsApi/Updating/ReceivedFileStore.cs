using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;

namespace RecordsApi.Updating;

/// <summary>
/// The files as they were received, by their SHA-256, in <see cref="UpdateOptions.Folder"/>, by default <c>register.db.lists</c> next to the
/// database. A file gets its name when it is complete and is never changed.
/// </summary>
internal sealed class ReceivedFileStore(IDbContextFactory<RegisterContext> contexts, IOptions<UpdateOptions> options)
{
    private string? root;

    /// <summary>Returns the SHA-256 of a file, lower-case hexadecimal.</summary>
    public static string ComputeSha256(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>Keeps a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="verified">SHA-256 of a file that was read just now, and so is kept already; null if there is none.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>Its SHA-256, lower-case hexadecimal.</returns>
    public async Task<string> KeepAsync(byte[] content, string? verified, CancellationToken cancellationToken)
    {
        var sha256 = ComputeSha256(content);
        if (sha256 == verified || await ReadAsync(sha256, cancellationToken) is not null)
            return sha256;
        Directory.CreateDirectory(Root);
        var building = Path.Combine(Root, $".{Guid.NewGuid():N}");
        await using (var file = new FileStream(building, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
        {
            await file.WriteAsync(content, cancellationToken);
            file.Flush(flushToDisk: true);
        }

        File.Move(building, GetPath(sha256), overwrite: true);
        return sha256;
    }

    /// <summary>Reads a file; null if it is not there or not what it was.</summary>
    public async Task<byte[]?> ReadAsync(string sha256, CancellationToken cancellationToken)
    {
        var path = GetPath(sha256);
        if (!File.Exists(path))
            return null;
        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        return ComputeSha256(content) == sha256 ? content : null;
    }

    private string Root => root ??= options.Value.Folder is { Length: > 0 } configured ? configured : DefaultRoot();

    private string DefaultRoot()
    {
        using var context = contexts.CreateDbContext();
        return context.Provider.GetFolderPath(context.ConnectionString, ".lists");
    }

    private string GetPath(string sha256) => Path.Combine(Root, sha256);
}

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace RecordsApi.Http.Security.Writes;

/// <summary>What identifies a repeated write.</summary>
/// <param name="IdempotencyKey">The idempotency key; null if the request has none.</param>
/// <param name="Hash">SHA-256 of method, path, query, content type and body; lower-case hexadecimal.</param>
internal sealed record WriteRequest(string? IdempotencyKey, string Hash)
{
    /// <summary>The header with the idempotency key.</summary>
    public const string IdempotencyHeader = "Idempotency-Key";

    private const int MaxKeyLength = 255;

    /// <summary>Whether the idempotency key of the request, if any, is valid.</summary>
    public static bool HasValidIdempotencyKey(HttpRequest request) => request.Headers[IdempotencyHeader] switch
    {
        [] => true,
        [{ Length: >= 1 and <= MaxKeyLength } only] => only.All(c => c is > ' ' and <= '~'),
        _ => false,
    };

    /// <summary>
    /// Reads a request and rewinds its body. Returns null if the body exceeds the limit.
    /// </summary>
    public static async Task<WriteRequest?> ReadAsync(HttpRequest request, long maxBytes, CancellationToken cancellationToken)
    {
        if (request.ContentLength > maxBytes)
            return null;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method}\n{request.PathBase}{request.Path}{request.QueryString}\n{request.ContentType}\n"));

        // In memory up to the limit of the endpoint, because a service that can write to its database only has no folder for temporary files.
        request.EnableBuffering((int)Math.Min(maxBytes, int.MaxValue));
        var piece = new byte[16 * 1024];
        long length = 0;
        for (var read = -1; read != 0;)
        {
            read = await request.Body.ReadAsync(piece, cancellationToken);
            length += read;
            if (length > maxBytes)
                return null;
            hash.AppendData(piece, 0, read);
        }

        request.Body.Position = 0;
        return new(request.Headers[IdempotencyHeader] is [{ } only] ? only : null, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}

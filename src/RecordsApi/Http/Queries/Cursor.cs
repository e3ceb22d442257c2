using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RecordsApi.Data.Queries;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Queries;

/// <summary>The position after the last row of a page, with the query and the temporal context that it belongs to.</summary>
/// <param name="QueryHash">The result of <see cref="CursorCodec.ComputeQueryHash"/> for the query.</param>
/// <param name="TemporalContext">The temporal context, which is the same on every page.</param>
/// <param name="Position">The sort values of the last row.</param>
/// <param name="Total">The total number of rows, if it was counted.</param>
internal sealed record Cursor(string QueryHash, TemporalContext TemporalContext, IReadOnlyList<string> Position, long? Total);

/// <summary>Encodes and signs cursors, and decodes those that this service signed.</summary>
internal sealed class CursorCodec(CursorSigningKey key)
{
    private const int SignatureLength = 16;

    /// <summary>A short hash of the path, the filters and the order of a query.</summary>
    public static string ComputeQueryHash(IBoundQuery query) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(GetQueryKey(query, withOrder: true))).AsSpan(0, 8));

    /// <summary>The path and the filters of a query, and its order if that matters.</summary>
    public static string GetQueryKey(IBoundQuery query, bool withOrder)
    {
        var parts = query.Parameters
            .Where(p => !p.IsPresentational && (withOrder || p.Name != "sort") && query.Parsed.Has(p.Name))
            .Select(p => $"{p.Name}={string.Join(',', query.Parsed.GetWrittenValues(p.Name))}");
        return $"{query.Path}?{string.Join('&', parts)}";
    }

    /// <summary>The full URL of the page after a cursor: the URL of the request with that cursor.</summary>
    public static string CreateNextUrl(HttpRequest request, string root, string cursor)
    {
        var given = TrackingParameters.Remove(request.Query).Where(p => p.Key != "cursor");
        var query = QueryString.Create(given).Add("cursor", cursor);
        return $"{root}{request.Path.ToUriComponent()}{query.ToUriComponent()}";
    }

    /// <summary>Encodes a cursor as text that is safe in a URL.</summary>
    public async Task<string> EncodeAsync(Cursor cursor, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(cursor);
        return Base64Url.EncodeToString([.. await SignAsync(content, cancellationToken), .. content]);
    }

    /// <summary>The cursor in a text, or what is wrong with it.</summary>
    public async ValueTask<(Cursor? Cursor, ValidationError? Error)> ReadAsync(string text, IBoundQuery query, CancellationToken cancellationToken)
    {
        var cursor = await DecodeAsync(text, cancellationToken);
        if (cursor is null)
            return (null, new("cursor", "Invalid cursor. Start again without a cursor."));
        return cursor.QueryHash == ComputeQueryHash(query)
            ? (cursor, null)
            : (null, new("cursor", "This cursor belongs to a query with different filters or a different order. Repeat that query, or start again without a cursor."));
    }

    /// <summary>The cursor in a text; null if this service did not write it.</summary>
    public async Task<Cursor?> DecodeAsync(string text, CancellationToken cancellationToken)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var bytes = Base64Url.DecodeFromChars(text);
        if (bytes.Length <= SignatureLength)
            return null;
        var content = bytes[SignatureLength..];
        var signature = await SignAsync(content, cancellationToken);
        return CryptographicOperations.FixedTimeEquals(signature, bytes.AsSpan(0, SignatureLength))
            ? JsonSerializer.Deserialize<Cursor>(content)
            : null;
    }

    private async Task<byte[]> SignAsync(byte[] content, CancellationToken cancellationToken) =>
        HMACSHA256.HashData(await key.GetAsync(cancellationToken), content)[..SignatureLength];
}

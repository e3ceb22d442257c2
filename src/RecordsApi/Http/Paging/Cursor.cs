using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using RecordsApi.Http.Asking;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Http.Paging;

/// <summary>Where a page ended, for which question, at which two times.</summary>
/// <param name="Question">What <see cref="CursorCodec.QuestionOf"/> gives for it.</param>
/// <param name="Frame">The two times, the same on every page.</param>
/// <param name="Place">The sort values of the last row.</param>
/// <param name="Total">How many rows there are, where they were counted.</param>
internal sealed record Cursor(string Question, RegisterFrame Frame, IReadOnlyList<string> Place, long? Total);

/// <summary>Writes cursors that nobody else can write, and reads them.</summary>
internal sealed class CursorCodec(CursorKey key)
{
    private const int SignatureLength = 16;

    /// <summary>A short name for the path, the filters and the order of a question.</summary>
    public static string QuestionOf(IQuestion asked) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(TextOf(asked))).AsSpan(0, 8));

    /// <summary>The path, the filters and the order of a question.</summary>
    public static string TextOf(IQuestion asked)
    {
        var parts = asked.Parameters
            .Where(p => !p.Steering && asked.Reading.Has(p.Name))
            .Select(p => $"{p.Name}={string.Join(',', asked.Reading.Texts(p.Name))}");
        return $"{asked.Path}?{string.Join('&', parts)}";
    }

    /// <summary>Whole address of the page that a cursor begins; the question's own but for the cursor.</summary>
    public async ValueTask<string> NextAsync(HttpRequest request, string root, Cursor cursor, CancellationToken cancellationToken)
    {
        var given = request.Query.Where(p => p.Key != "cursor");
        var query = QueryString.Create(given).Add("cursor", await WriteAsync(cursor, cancellationToken));
        return $"{root}{request.Path.ToUriComponent()}{query.ToUriComponent()}";
    }

    /// <summary>The cursor as text that can stand in an address.</summary>
    public async Task<string> WriteAsync(Cursor cursor, CancellationToken cancellationToken)
    {
        var content = JsonSerializer.SerializeToUtf8Bytes(cursor);
        return Base64Url.EncodeToString([.. await SignAsync(content, cancellationToken), .. content]);
    }

    /// <summary>The cursor in a text; null if this service did not write it.</summary>
    public async Task<Cursor?> ReadAsync(string text, CancellationToken cancellationToken)
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

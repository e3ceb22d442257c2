using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>An answer as it came, with what was asked.</summary>
public sealed record RecordedResponse(string Method, Uri Address, int Status, string? MediaType, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly JsonDocumentOptions StrictJsonOptions = new() { AllowDuplicateProperties = false };

    /// <summary>The body as JSON; a name given twice in an object is an error.</summary>
    public JsonNode? Json => JsonNode.Parse(Body, documentOptions: StrictJsonOptions);

    /// <summary>The lines of the body, the last line break aside.</summary>
    public string[] Lines => Body.TrimEnd('\n').Split('\n');

    /// <summary>The answer of a client, its body kept for others to read again.</summary>
    public static async Task<RecordedResponse> ReadAsync(HttpResponseMessage response)
    {
        await response.Content.LoadIntoBufferAsync();
        return new(
            response.RequestMessage!.Method.Method,
            response.RequestMessage.RequestUri!,
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.MediaType,
            response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
            Encoding.UTF8.GetString(Decompress(await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentEncoding)).TrimStart('\uFEFF'));
    }

    /// <summary>One line of JSON.</summary>
    public static JsonNode? ParseLine(string line) => JsonNode.Parse(line, documentOptions: StrictJsonOptions);

    private static byte[] Decompress(byte[] body, ICollection<string> codings)
    {
        using var content = new MemoryStream(body);
        using Stream inflated = codings.SingleOrDefault() switch
        {
            "br" => new BrotliStream(content, CompressionMode.Decompress),
            "gzip" => new GZipStream(content, CompressionMode.Decompress),
            _ => content,
        };
        using var whole = new MemoryStream();
        inflated.CopyTo(whole);
        return whole.ToArray();
    }
}

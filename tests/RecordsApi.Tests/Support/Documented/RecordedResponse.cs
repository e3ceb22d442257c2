using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>A response as it was received, with its request.</summary>
public sealed record RecordedResponse(string Method, Uri Address, int Status, string? MediaType, IReadOnlyDictionary<string, string> Headers, string Body)
{
    private static readonly JsonDocumentOptions StrictJsonOptions = new() { AllowDuplicateProperties = false };

    /// <summary>Parses the body as JSON; duplicate property names are an error.</summary>
    public JsonNode? Json => JsonNode.Parse(Body, documentOptions: StrictJsonOptions);

    /// <summary>The lines of the body, without the final line break.</summary>
    public string[] Lines => Body.TrimEnd('\n').Split('\n');

    /// <summary>Reads a response and buffers its body, so that it can be read again.</summary>
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

    /// <summary>Parses a line of JSON.</summary>
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
        using var buffer = new MemoryStream();
        inflated.CopyTo(buffer);
        return buffer.ToArray();
    }
}

using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>
/// Adds example responses from the bundled register to operations. They are files next to the program, one for each
/// operation and media type; an operation without a file has no example.
/// </summary>
internal sealed class ResponseExamplesFilter : IOperationFilter
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.Ordinal)
    {
        [ResponseFormats.JsonType] = "json",
        [ResponseFormats.CsvType] = "csv",
        [ResponseFormats.NdjsonType] = "ndjson",
    };

    /// <summary>The folder of the example files.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "openapi", "examples");

    /// <summary>File name of the example of an operation and media type; null if the media type has no example.</summary>
    public static string? GetFileName(string operationId, string mediaType) =>
        Extensions.TryGetValue(mediaType, out var extension) ? $"{operationId}.{extension}" : null;

    /// <inheritdoc />
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        if (operation.Responses?.GetValueOrDefault("200")?.Content is not { } content)
            return;
        foreach (var (mediaType, body) in content)
        {
            if (GetFileName(operation.OperationId!, mediaType) is not { } name || Path.Combine(Folder, name) is var file && !File.Exists(file))
                continue;
            var text = File.ReadAllText(file).ReplaceLineEndings(mediaType == ResponseFormats.CsvType ? "\r\n" : "\n");
            ((OpenApiMediaType)body).Examples = new Dictionary<string, IOpenApiExample>
            {
                ["register"] = new OpenApiExample
                {
                    Summary = "The first record in the bundled register, with `asOf=2025-06-17` and `knownAt=2025-06-18` where available.",
                    Value = mediaType == ResponseFormats.JsonType ? JsonNode.Parse(text) : JsonValue.Create(text),
                },
            };
        }
    }
}

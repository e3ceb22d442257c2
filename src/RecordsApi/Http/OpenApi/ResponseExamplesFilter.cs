using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using RecordsApi.Http.Formats;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace RecordsApi.Http.OpenApi;

/// <summary>
/// Shows with every operation what the bundled register answers. The answers lie beside the program, a file for each
/// operation and form; an operation without a file is shown without an example.
/// </summary>
internal sealed class ResponseExamplesFilter : IOperationFilter
{
    private static readonly Dictionary<string, string> Extensions = new(StringComparer.Ordinal)
    {
        [ResponseFormats.JsonType] = "json",
        [ResponseFormats.CsvType] = "csv",
        [ResponseFormats.NdjsonType] = "ndjson",
    };

    /// <summary>Where the files are.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "openapi", "examples");

    /// <summary>Name of the file of an operation's answer in a form; null if the form is not shown.</summary>
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
                    Summary = "The first record that the bundled register gives, with `asOf=2025-06-17` and `knownAt=2025-06-18` where these are parameters.",
                    Value = mediaType == ResponseFormats.JsonType ? JsonNode.Parse(text) : JsonValue.Create(text),
                },
            };
        }
    }
}

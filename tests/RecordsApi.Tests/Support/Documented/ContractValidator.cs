using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>Validates responses against the OpenAPI document: status, media type, headers and body.</summary>
public sealed class ContractValidator(OpenApiContract document)
{
    // Headers of HTTP itself, of browser security and of CORS, which are not part of the contract.
    private static readonly HashSet<string> UndocumentedHeaders = new(
        ["Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition", "Transfer-Encoding", "Date", "Vary", "Age", "Accept-Ranges",
            "X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy", "Strict-Transport-Security", "Cross-Origin-Resource-Policy",
            "Pragma", "Expires"],
        StringComparer.OrdinalIgnoreCase);

    private readonly JsonSchemaValidator wholeRecords = new(document.Root);
    private readonly JsonSchemaValidator sparseRecords = new(document.Root, ignoresRequired: true);

    /// <summary>Finds the differences between a response and the document.</summary>
    public IReadOnlyList<string> FindViolations(RecordedResponse recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var path = recorded.Address.AbsolutePath;
        if (!path.StartsWith("/v", StringComparison.OrdinalIgnoreCase))
            return [];
        if (document.FindOperation(path, recorded.Method) is not { } operation)
            return ValidateUndocumented(recorded);
        if (recorded is { Method: "OPTIONS", Status: 204 })
            return recorded.Body.Length == 0 ? [] : ["a response to OPTIONS has a body"];
        if (document.FindResponse(operation, recorded.Status) is not { } response)
            return [$"{operation.Id} documents no status {recorded.Status}"];
        return [.. ValidateHeaders(response, recorded), .. ValidateContent(operation, response, recorded)];
    }

    // A response at an undocumented URL must be an error with a problem body.
    private IReadOnlyList<string> ValidateUndocumented(RecordedResponse recorded)
    {
        if (recorded is { Method: "OPTIONS", Status: 204 } or { Method: "HEAD", Status: >= 400 })
            return [];
        if (recorded.Status == 308) // A former address.
            return [];
        if (recorded.Status < 400)
            return [$"{recorded.Address.AbsolutePath} is answered and not in the document"];
        return recorded.MediaType == "application/problem+json"
            ? ValidateBody(recorded, new JsonObject { ["$ref"] = "#/components/schemas/Problem" }, wholeRecords)
            : [$"an error comes as {recorded.MediaType ?? "nothing"}, not as a problem"];
    }

    private IEnumerable<string> ValidateHeaders(JsonObject response, RecordedResponse recorded)
    {
        var documented = response["headers"]?.AsObject() ?? [];
        foreach (var (name, value) in recorded.Headers.Where(h => !UndocumentedHeaders.Contains(h.Key) && !h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)))
        {
            var header = documented.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            if (header is null)
            {
                yield return $"the header {name} is not documented for {recorded.Status}";
                continue;
            }

            var schema = wholeRecords.Resolve(header)["schema"]!;
            foreach (var breach in wholeRecords.Validate(ParameterText.Parse(value, wholeRecords.Resolve(schema)), schema))
                yield return $"header {name} {breach}";
        }
    }

    private IEnumerable<string> ValidateContent(ContractOperation operation, JsonObject response, RecordedResponse recorded)
    {
        var schemas = SelectsFields(operation, recorded) ? sparseRecords : wholeRecords;
        if (response["content"]?.AsObject() is not { Count: > 0 } content)
            return recorded.Body.Length == 0 ? [] : ["a body comes where none is documented"];
        if (recorded.MediaType is not { } type || content[type]?["schema"] is not { } schema)
            return [$"{recorded.MediaType ?? "no media type"} is not documented for {recorded.Status}"];
        if (recorded.Method == "HEAD")
            return recorded.Body.Length == 0 ? [] : ["a response to HEAD has a body"];
        return type switch
        {
            _ when (string?)schemas.Resolve(schema)["format"] == "binary" => [],
            "text/csv" => ListFormatValidator.ValidateCsv(schemas, content, recorded),
            "application/x-ndjson" => ListFormatValidator.ValidateNdjson(schemas, content, recorded),
            _ when type.EndsWith("json", StringComparison.Ordinal) => ValidateBody(recorded, schema, schemas),
            _ => [],
        };
    }

    private static bool SelectsFields(ContractOperation operation, RecordedResponse recorded) =>
        operation.QueryParameters.Any(p => (string?)p["name"] == "fields") && recorded.Address.Query.Contains("fields=", StringComparison.Ordinal);

    private static IReadOnlyList<string> ValidateBody(RecordedResponse recorded, JsonNode schema, JsonSchemaValidator schemas)
    {
        try
        {
            return [.. schemas.Validate(recorded.Json, schema).Select(b => b.ToString())];
        }
        catch (System.Text.Json.JsonException wrong)
        {
            return [$"the body is no JSON: {wrong.Message}"];
        }
    }
}

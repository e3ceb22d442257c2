using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>Holds answers against the document: status, media type, headers and body.</summary>
public sealed class ContractValidator(OpenApiContract document)
{
    // Headers of HTTP itself, of browsers' safety and of CORS: no answer is understood by them.
    private static readonly HashSet<string> UndocumentedHeaders = new(
        ["Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition", "Transfer-Encoding", "Date", "Vary", "Age", "Accept-Ranges",
            "X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy", "Strict-Transport-Security", "Cross-Origin-Resource-Policy",
            "Pragma", "Expires"],
        StringComparer.OrdinalIgnoreCase);

    private readonly JsonSchemaValidator schemas = new(document.Root);

    /// <summary>What in an answer is not as the document says.</summary>
    public IReadOnlyList<string> FindViolations(RecordedResponse recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        var path = recorded.Address.AbsolutePath;
        if (!path.StartsWith("/v", StringComparison.OrdinalIgnoreCase))
            return [];
        if (document.FindOperation(path, recorded.Method) is not { } operation)
            return ValidateUndocumented(recorded);
        if (recorded is { Method: "OPTIONS", Status: 204 })
            return recorded.Body.Length == 0 ? [] : ["an answer to OPTIONS has a body"];
        if (document.FindResponse(operation, recorded.Status) is not { } response)
            return [$"{operation.Id} documents no status {recorded.Status}"];
        return [.. ValidateHeaders(response, recorded), .. ValidateContent(operation, response, recorded)];
    }

    // What is at no documented address is an error, and still a problem.
    private IReadOnlyList<string> ValidateUndocumented(RecordedResponse answer)
    {
        if (answer is { Method: "OPTIONS", Status: 204 } or { Method: "HEAD", Status: >= 400 })
            return [];
        if (answer.Status < 400)
            return [$"{answer.Address.AbsolutePath} is answered and not in the document"];
        return answer.MediaType == "application/problem+json"
            ? ValidateBody(answer, new JsonObject { ["$ref"] = "#/components/schemas/Problem" })
            : [$"an error comes as {answer.MediaType ?? "nothing"}, not as a problem"];
    }

    private IEnumerable<string> ValidateHeaders(JsonObject response, RecordedResponse answer)
    {
        var documented = response["headers"]?.AsObject() ?? [];
        foreach (var (name, value) in answer.Headers.Where(h => !UndocumentedHeaders.Contains(h.Key) && !h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)))
        {
            var header = documented.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            if (header is null)
            {
                yield return $"the header {name} is not documented for {answer.Status}";
                continue;
            }

            var schema = schemas.Resolve(header)["schema"]!;
            foreach (var breach in schemas.Validate(ParameterText.Parse(value, schemas.Resolve(schema)), schema))
                yield return $"header {name} {breach}";
        }
    }

    private IEnumerable<string> ValidateContent(ContractOperation operation, JsonObject response, RecordedResponse answer)
    {
        if (response["content"]?.AsObject() is not { Count: > 0 } content)
            return answer.Body.Length == 0 ? [] : ["a body comes where none is documented"];
        if (answer.MediaType is not { } type || content[type]?["schema"] is not { } schema)
            return [$"{answer.MediaType ?? "no media type"} is not documented for {answer.Status}"];
        if (answer.Method == "HEAD")
            return answer.Body.Length == 0 ? [] : ["an answer to HEAD has a body"];
        var breaches = type switch
        {
            _ when (string?)schemas.Resolve(schema)["format"] == "binary" => [],
            "text/csv" => ListFormatValidator.ValidateCsv(schemas, content, answer),
            "application/x-ndjson" => ListFormatValidator.ValidateNdjson(schemas, content, answer),
            _ when type.EndsWith("json", StringComparison.Ordinal) => ValidateBody(answer, schema),
            _ => [],
        };
        return SelectsFields(operation, answer) ? breaches.Where(b => !b.EndsWith("(required)", StringComparison.Ordinal)) : breaches;
    }

    private static bool SelectsFields(ContractOperation operation, RecordedResponse answer) =>
        operation.QueryParameters.Any(p => (string?)p["name"] == "fields") && answer.Address.Query.Contains("fields=", StringComparison.Ordinal);

    private IReadOnlyList<string> ValidateBody(RecordedResponse answer, JsonNode schema)
    {
        try
        {
            return [.. schemas.Validate(answer.Json, schema).Select(b => b.ToString())];
        }
        catch (System.Text.Json.JsonException wrong)
        {
            return [$"the body is no JSON: {wrong.Message}"];
        }
    }
}

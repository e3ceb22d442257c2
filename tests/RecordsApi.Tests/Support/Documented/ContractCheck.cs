using System.Text.Json.Nodes;

namespace RecordsApi.Tests.Support.Documented;

/// <summary>Holds answers against the document: status, media type, headers and body.</summary>
public sealed class ContractCheck(ContractDocument document)
{
    // Headers of HTTP itself, of browsers' safety and of CORS: no answer is understood by them.
    private static readonly HashSet<string> Common = new(
        ["Content-Type", "Content-Length", "Content-Encoding", "Content-Disposition", "Transfer-Encoding", "Date", "Vary", "Age", "Accept-Ranges",
            "X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy", "Strict-Transport-Security", "Cross-Origin-Resource-Policy",
            "Pragma", "Expires"],
        StringComparer.OrdinalIgnoreCase);

    private readonly SchemaCheck schemas = new(document.Root);

    /// <summary>What in an answer is not as the document says.</summary>
    public IReadOnlyList<string> Breaches(Answer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var path = answer.Address.AbsolutePath;
        if (!path.StartsWith("/v", StringComparison.OrdinalIgnoreCase))
            return [];
        if (document.At(path, answer.Method) is not { } operation)
            return Outside(answer);
        if (answer is { Method: "OPTIONS", Status: 204 })
            return answer.Body.Length == 0 ? [] : ["an answer to OPTIONS has a body"];
        if (document.Response(operation, answer.Status) is not { } response)
            return [$"{operation.Id} documents no status {answer.Status}"];
        return [.. Headers(response, answer), .. Content(operation, response, answer)];
    }

    // What is at no documented address is an error, and still a problem.
    private IReadOnlyList<string> Outside(Answer answer)
    {
        if (answer is { Method: "OPTIONS", Status: 204 } or { Method: "HEAD", Status: >= 400 })
            return [];
        if (answer.Status < 400)
            return [$"{answer.Address.AbsolutePath} is answered and not in the document"];
        return answer.MediaType == "application/problem+json"
            ? Body(answer, new JsonObject { ["$ref"] = "#/components/schemas/Problem" })
            : [$"an error comes as {answer.MediaType ?? "nothing"}, not as a problem"];
    }

    private IEnumerable<string> Headers(JsonObject response, Answer answer)
    {
        var documented = response["headers"]?.AsObject() ?? [];
        foreach (var (name, value) in answer.Headers.Where(h => !Common.Contains(h.Key) && !h.Key.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)))
        {
            var header = documented.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;
            if (header is null)
            {
                yield return $"the header {name} is not documented for {answer.Status}";
                continue;
            }

            var schema = schemas.Resolved(header)["schema"]!;
            foreach (var breach in schemas.Of(ParameterText.Typed(value, schemas.Resolved(schema)), schema))
                yield return $"header {name} {breach}";
        }
    }

    private IEnumerable<string> Content(Operation operation, JsonObject response, Answer answer)
    {
        if (response["content"]?.AsObject() is not { Count: > 0 } content)
            return answer.Body.Length == 0 ? [] : ["a body comes where none is documented"];
        if (answer.MediaType is not { } type || content[type]?["schema"] is not { } schema)
            return [$"{answer.MediaType ?? "no media type"} is not documented for {answer.Status}"];
        if (answer.Method == "HEAD")
            return answer.Body.Length == 0 ? [] : ["an answer to HEAD has a body"];
        var breaches = type switch
        {
            _ when (string?)schemas.Resolved(schema)["format"] == "binary" => [],
            "text/csv" => RecordForms.Csv(schemas, content, answer),
            "application/x-ndjson" => RecordForms.Ndjson(schemas, content, answer),
            _ when type.EndsWith("json", StringComparison.Ordinal) => Body(answer, schema),
            _ => [],
        };
        return ChosenFields(operation, answer) ? breaches.Where(b => !b.EndsWith("(required)", StringComparison.Ordinal)) : breaches;
    }

    private static bool ChosenFields(Operation operation, Answer answer) =>
        operation.InQuery.Any(p => (string?)p["name"] == "fields") && answer.Address.Query.Contains("fields=", StringComparison.Ordinal);

    private IReadOnlyList<string> Body(Answer answer, JsonNode schema)
    {
        try
        {
            return [.. schemas.Of(answer.Json, schema).Select(b => b.ToString())];
        }
        catch (System.Text.Json.JsonException wrong)
        {
            return [$"the body is no JSON: {wrong.Message}"];
        }
    }
}

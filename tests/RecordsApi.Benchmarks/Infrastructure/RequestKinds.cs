using System.Text.Json.Nodes;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>A request of one kind.</summary>
/// <param name="Route">The path in the OpenAPI document.</param>
/// <param name="Url">Path and query.</param>
/// <param name="Status">Status of the response.</param>
internal sealed record RequestKind(string Route, string Url, int Status);

/// <summary>
/// One request for every kind that the OpenAPI document describes: each public read operation alone, with each of its
/// parameters, with each parameter as known at a past timestamp, and with ids that do not exist. Exports are left out,
/// which have a benchmark of their own.
/// </summary>
internal static class RequestKinds
{
    private const int Ok = 200;
    private const int BadRequest = 400;
    private const int NotFound = 404;
    private const string PastKnownAt = "knownAt=2025-06-18";

    // A parameter of which every value is a kind of its own.
    private static readonly string[] ParametersByValue = ["sort", "include", "by", "every", "document", "format", "phase"];

    // Not kinds of their own: the length of a page does not change the query, a byte order mark is three bytes. The radius belongs to a point.
    private static readonly string[] LeftOut = ["limit", "bom", "cursor", "radius"];

    /// <summary>All kinds that a document describes, in its order.</summary>
    /// <param name="document">The OpenAPI document.</param>
    /// <exception cref="InvalidOperationException">There is no value for some parameters; the message names all of them.</exception>
    public static IReadOnlyList<RequestKind> Create(JsonNode document)
    {
        var (kinds, missing) = (new List<RequestKind>(), new List<string>());
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["get"] is not { } operation || operation["security"] is not null || path.StartsWith("/v1/exports", StringComparison.Ordinal))
                continue;
            var parameters = operation["parameters"]?.AsArray().Select(p => Resolve(document, p!)).ToList() ?? [];
            var withoutValue = parameters.Where(p => !HasValue(p)).Select(p => $"{Name(p)} of {path}").ToList();
            missing.AddRange(withoutValue);
            if (withoutValue.Count == 0)
                kinds.AddRange(CreateOfOperation(path, (string)operation["operationId"]!, parameters));
        }

        return missing.Count == 0
            ? [.. kinds.DistinctBy(kind => kind.Url)]
            : throw new InvalidOperationException(
                $"Give these parameters an example in openapi/v1.json, or a value in {nameof(RequestValues)}: {string.Join(", ", missing)}.");
    }

    private static bool HasValue(JsonNode parameter) => IsInPath(parameter)
        ? RequestValues.FindExample(parameter) is not null
        : LeftOut.Contains(Name(parameter)) || QueriesOf(parameter, "").Count > 0;

    private static IEnumerable<RequestKind> CreateOfOperation(string path, string operationId, List<JsonNode> parameters)
    {
        var address = path;
        foreach (var parameter in parameters.Where(IsInPath))
        {
            address = address.Replace($"{{{Name(parameter)}}}", RequestValues.FindExample(parameter), StringComparison.Ordinal);
            yield return new(path, path.Replace($"{{{Name(parameter)}}}", "not-there", StringComparison.Ordinal), NotFound);
        }

        var query = parameters.Where(p => !IsInPath(p)).ToList();
        var required = RequestValues.FindRequiredQuery(operationId, query);
        yield return new(path, WithQuery(address, required), Ok);
        var takesKnownAt = query.Any(p => Name(p) == "knownAt");
        foreach (var parameter in query.Where(p => !LeftOut.Contains(Name(p)) && !IsRequired(required, Name(p))))
        {
            foreach (var text in QueriesOf(parameter, query.Any(p => Name(p) == "limit") ? "&limit=50" : ""))
            {
                yield return new(path, WithQuery(address, required, text), Ok);
                if (takesKnownAt && Name(parameter) is not ("knownAt" or "format" or "fields" or "count"))
                    yield return new(path, WithQuery(address, required, text, PastKnownAt), Ok);
            }

            if (RequestValues.FindUnknown(Name(parameter)) is { } unknown)
                yield return new(path, WithQuery(address, required, $"{Name(parameter)}={unknown}"), BadRequest);
        }

        if (query.Count > 0)
            yield return new(path, WithQuery(address, required, "stat=FL"), BadRequest);
    }

    // A parameter, and the values that it allows, can be described among the components.
    private static JsonNode Resolve(JsonNode document, JsonNode parameter)
    {
        var resolved = Follow(document, parameter).DeepClone();
        resolved["schema"] = Follow(document, resolved["schema"]!).DeepClone();
        if (resolved["schema"]!["items"] is { } items)
            resolved["schema"]!["items"] = Follow(document, items).DeepClone();
        return resolved;
    }

    private static JsonNode Follow(JsonNode document, JsonNode node) => node["$ref"] is { } reference
        ? ((string)reference!).Split('/').Skip(1).Aggregate(document, (at, name) => at[name]!)
        : node;

    // All records as CSV are an export: only a page of them is a kind of its own.
    private static List<string> QueriesOf(JsonNode parameter, string page)
    {
        var (name, schema) = (Name(parameter), parameter["schema"]!);
        var values = (schema["items"]?["enum"] ?? schema["enum"])?.AsArray().Select(v => (string)v!).ToList() ?? [];
        return name switch
        {
            "near" => [$"near={RequestValues.Find(parameter)}&radius=50", $"near={RequestValues.Find(parameter)}&radius=3000"],
            "trailer" => [$"format=ndjson{page}&trailer=true"],
            "count" => ["count=none"],
            "fields" => [$"fields={string.Join(',', values.Take(2))}"],
            "format" => [.. values.Where(v => v != "json").Select(v => $"format={v}{page}")],
            "sort" => [.. values.Select(v => v.EndsWith("relevance", StringComparison.Ordinal) ? $"q={RequestValues.SearchText}&sort={v}" : $"sort={v}")],
            "include" => [.. values.Select(v => $"include={v}"), $"include={string.Join(',', values)}"],
            _ when ParametersByValue.Contains(name) => [.. values.Select(v => $"{name}={v}")],
            _ when (string?)schema["type"] == "boolean" => [$"{name}=true", $"{name}=false"],
            _ when RequestValues.Find(parameter) is { } value && (values.Count == 0 || values.Contains(value)) => [$"{name}={Uri.EscapeDataString(value)}"],
            _ when values.Count > 0 => [$"{name}={values[0]}"],
            _ => [],
        };
    }

    private static string Name(JsonNode parameter) => (string)parameter["name"]!;

    private static bool IsInPath(JsonNode parameter) => (string)parameter["in"]! == "path";

    private static bool IsRequired(string query, string name) => query.Split('&').Any(p => p.StartsWith($"{name}=", StringComparison.Ordinal) && name != "every");

    // A later value of a parameter replaces the one that is required.
    private static string WithQuery(string path, params string[] parts)
    {
        var pairs = parts.SelectMany(part => part.Split('&', StringSplitOptions.RemoveEmptyEntries)).Select(pair => pair.Split('=', 2))
            .GroupBy(pair => pair[0]).Select(group => $"{group.Key}={group.Last()[1]}").ToList();
        return pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs)}";
    }
}

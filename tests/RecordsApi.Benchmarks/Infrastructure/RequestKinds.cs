using System.Text.Json.Nodes;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>A request of one kind.</summary>
/// <param name="Url">Path and query.</param>
/// <param name="Status">Status of the response.</param>
internal sealed record RequestKind(string Url, int Status);

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

    // Not kinds of their own: the length of a page does not change the query, a byte order mark is three bytes.
    private static readonly string[] LeftOut = ["limit", "bom"];

    // What is required, or without which the operation answers something else than what it is for.
    private static readonly Dictionary<string, string> RequiredQueries = new(StringComparer.Ordinal)
    {
        ["getTimeline"] = "from=2025-01-01&to=2025-12-31&every=month",
        ["getDurations"] = "from=pending&to=active",
        ["listDurationCases"] = "from=pending&to=active",
        ["compareAgreements"] = "asOf=2025-06-01..2025-07-01",
    };

    // Records that exist in the real register, and so in the one that is grown from it.
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["after"] = "100",
        ["agency"] = "fl-hialeah-police-department",
        ["agreement"] = "fl-hialeah-police-department-287g-task-force-1",
        ["asOf"] = "2025-06-17",
        ["basis"] = "listed",
        ["bbox"] = "-81,25,-80,26",
        ["before"] = "100",
        ["county"] = "12086",
        ["decidedFrom"] = "2025-04-01",
        ["decidedTo"] = "2025-06-30",
        ["decision"] = "fl-miami-2025-06-17-vote-1",
        ["endedFrom"] = "2025-06-01",
        ["endedTo"] = "2025-12-31",
        ["from"] = "2025-06-01",
        ["heldFrom"] = "2025-04-01",
        ["heldTo"] = "2025-06-30",
        ["jurisdiction"] = "1230000",
        ["knownAt"] = "2025-06-18",
        ["listedIn"] = "ice-participating-2025-06-17-pm",
        ["meeting"] = "fl-miami-city-commission-2025-06-17",
        ["model"] = "task-force",
        ["near"] = "25.77,-80.19",
        ["ocdId"] = "ocd-division/country:us/state:fl/county:miami-dade",
        ["openOn"] = "2025-06-17",
        ["ori"] = "FL0130600",
        ["program"] = "287g",
        ["publication"] = "ice-participating-2025-06-17-pm",
        ["publishedFrom"] = "2025-06-01",
        ["publishedTo"] = "2025-06-30",
        ["q"] = "Hialeah",
        ["signedFrom"] = "2025-06-01",
        ["signedTo"] = "2025-06-30",
        ["since"] = "2025-12-01",
        ["source"] = "ice-participating-2025-06-17-pm",
        ["state"] = "FL",
        ["status"] = "active",
        ["statusFrom"] = "2025-06-01",
        ["statusTo"] = "2025-06-30",
        ["to"] = "2025-12-31",
        ["until"] = "2025-12-01",
        ["within"] = "12086",
    };

    // Ids close to one that exists, for which the response suggests it.
    private static readonly Dictionary<string, string> UnknownValues = new(StringComparer.Ordinal)
    {
        ["county"] = "12088",
        ["agency"] = "fl-hialea-police-department",
        ["agreement"] = "fl-hialea-police-department-287g-task-force-1",
        ["decision"] = "fl-miami-2025-06-17-vote-9",
        ["jurisdiction"] = "1230001",
        ["listedIn"] = "ice-participating-2025-06-17",
        ["meeting"] = "fl-miami-city-commission-2025-06-71",
        ["model"] = "task-forse",
        ["program"] = "287h",
        ["publication"] = "ice-participating-2025-06-17",
        ["source"] = "ice-participating-2025-06-17",
        ["within"] = "12088",
    };

    /// <summary>All kinds that a document describes, in its order.</summary>
    /// <param name="document">The OpenAPI document.</param>
    public static IReadOnlyList<RequestKind> Create(JsonNode document)
    {
        var kinds = new List<RequestKind>();
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            if (item!["get"] is { } operation && operation["security"] is null && !path.StartsWith("/v1/exports", StringComparison.Ordinal))
                kinds.AddRange(CreateOfOperation(document, path, operation));
        }

        return [.. kinds.DistinctBy(kind => kind.Url)];
    }

    private static IEnumerable<RequestKind> CreateOfOperation(JsonNode document, string path, JsonNode operation)
    {
        var id = (string)operation["operationId"]!;
        var parameters = operation["parameters"]?.AsArray().Select(p => Resolve(document, p!)).ToList() ?? [];
        var address = path;
        foreach (var parameter in parameters.Where(p => (string)p["in"]! == "path"))
        {
            address = address.Replace($"{{{Name(parameter)}}}", parameter["example"]!.ToString(), StringComparison.Ordinal);
            yield return new(path.Replace($"{{{Name(parameter)}}}", "not-there", StringComparison.Ordinal), NotFound);
        }

        var required = RequiredQueries.GetValueOrDefault(id, "");
        yield return new(WithQuery(address, required), Ok);
        var query = parameters.Where(p => (string)p["in"]! == "query").ToList();
        var takesKnownAt = query.Any(p => Name(p) == "knownAt");
        foreach (var parameter in query.Where(p => !LeftOut.Contains(Name(p)) && !IsRequired(required, Name(p))))
        {
            foreach (var text in QueriesOf(parameter, query.Any(p => Name(p) == "limit") ? "&limit=50" : ""))
            {
                yield return new(WithQuery(address, required, text), Ok);
                if (takesKnownAt && Name(parameter) is not ("knownAt" or "format" or "fields" or "count" or "cursor"))
                    yield return new(WithQuery(address, required, text, PastKnownAt), Ok);
            }

            if (UnknownValues.TryGetValue(Name(parameter), out var unknown))
                yield return new(WithQuery(address, required, $"{Name(parameter)}={unknown}"), BadRequest);
        }

        if (query.Count > 0)
            yield return new(WithQuery(address, required, "stat=FL"), BadRequest);
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
    private static IEnumerable<string> QueriesOf(JsonNode parameter, string page)
    {
        var (name, schema) = (Name(parameter), parameter["schema"]!);
        var values = (schema["items"]?["enum"] ?? schema["enum"])?.AsArray().Select(v => (string)v!).ToList();
        return name switch
        {
            "cursor" or "radius" => [],
            "near" => [$"near={Values["near"]}&radius=50", $"near={Values["near"]}&radius=3000"],
            "count" => ["count=none"],
            "fields" => [$"fields={string.Join(',', values!.Take(2))}"],
            "format" => values!.Where(v => v != "json").Select(v => $"format={v}{page}"),
            "sort" => values!.Select(v => v.EndsWith("relevance", StringComparison.Ordinal) ? $"q={Values["q"]}&sort={v}" : $"sort={v}"),
            "include" => [.. values!.Select(v => $"include={v}"), $"include={string.Join(',', values!)}"],
            _ when ParametersByValue.Contains(name) => values!.Select(v => $"{name}={v}"),
            _ when Values.TryGetValue(name, out var value) && values?.Contains(value) != false => [$"{name}={Uri.EscapeDataString(value)}"],
            _ when values is not null => [$"{name}={values[0]}"],
            _ when (string?)schema["type"] == "boolean" => [$"{name}=true", $"{name}=false"],
            _ => throw new InvalidOperationException($"Add a value of the parameter {name} to {nameof(RequestKinds)}."),
        };
    }

    private static string Name(JsonNode parameter) => (string)parameter["name"]!;

    private static bool IsRequired(string query, string name) => query.Split('&').Any(p => p.StartsWith($"{name}=", StringComparison.Ordinal) && name != "every");

    // A later value of a parameter replaces the one that is required.
    private static string WithQuery(string path, params string[] parts)
    {
        var pairs = parts.SelectMany(part => part.Split('&', StringSplitOptions.RemoveEmptyEntries)).Select(pair => pair.Split('=', 2))
            .GroupBy(pair => pair[0]).Select(group => $"{group.Key}={group.Last()[1]}").ToList();
        return pairs.Count == 0 ? path : $"{path}?{string.Join('&', pairs)}";
    }
}

using System.Text.Json.Nodes;

namespace RecordsApi.Benchmarks.Infrastructure;

/// <summary>Values of the parameters of requests: a value for the parameter here, or its example in the OpenAPI document.</summary>
internal static class RequestValues
{
    /// <summary>A word in names of agencies and jurisdictions.</summary>
    public const string SearchText = "Hialeah";

    // Without these the operation is refused, or answers something else than what it is for.
    private static readonly Dictionary<string, string> QueriesByOperation = new(StringComparer.Ordinal)
    {
        ["getTimeline"] = "from=2025-01-01&to=2025-12-31&every=month",
        ["getDurations"] = "from=pending&to=active",
        ["listDurationCases"] = "from=pending&to=active",
    };

    // Records that exist in the real register, and so in the one that is grown from it.
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["after"] = "100",
        ["agency"] = "fl-hialeah-police-department",
        ["agreement"] = "fl-hialeah-police-department-287g-task-force-1",
        ["asOf"] = "2025-06-17",
        ["averagePopulationFrom"] = "100",
        ["averagePopulationTo"] = "500",
        ["basis"] = "listed",
        ["bbox"] = "-81,25,-80,26",
        ["before"] = "100",
        ["county"] = "12086",
        ["decidedFrom"] = "2025-04-01",
        ["decidedTo"] = "2025-06-30",
        ["decision"] = "fl-miami-2025-06-17-vote-1",
        ["detloc"] = "KROMEFL",
        ["endedFrom"] = "2025-06-01",
        ["endedTo"] = "2025-12-31",
        ["exact"] = "true",
        ["extend"] = """{"ids":["fl-hialeah-police-department"],"properties":[{"id":"state"}]}""",
        ["facility"] = "fl-baker-county-sheriffs-office",
        ["fieldOffice"] = "MIA",
        ["from"] = "2025-06-01",
        ["guaranteedMinimumFrom"] = "100",
        ["guaranteedMinimumRoseSince"] = "2024-10-01",
        ["guaranteedMinimumTo"] = "500",
        ["heldFrom"] = "2025-04-01",
        ["heldTo"] = "2025-06-30",
        ["jurisdiction"] = "1230000",
        ["knownAt"] = "2025-06-18",
        ["listedIn"] = "ice-participating-2025-06-17-pm",
        ["meeting"] = "fl-miami-city-commission-2025-06-17",
        ["model"] = "task-force",
        ["near"] = "25.77,-80.19",
        ["observedFrom"] = "2024-10-01",
        ["observedSince"] = "2024-10-01",
        ["observedTo"] = "2025-06-30",
        ["ocdId"] = "ocd-division/country:us/state:fl/county:miami-dade",
        ["openOn"] = "2025-06-17",
        ["ori"] = "FL0130600",
        ["party"] = "12086",
        ["place"] = "1245000",
        ["prefixed"] = "true",
        ["program"] = "287g",
        ["publication"] = "ice-participating-2025-06-17-pm",
        ["publishedFrom"] = "2025-06-01",
        ["publishedTo"] = "2025-06-30",
        ["q"] = SearchText,
        ["queries"] = """{"q0":{"query":"Hialiah PD"}}""",
        ["signedFrom"] = "2025-06-01",
        ["signedTo"] = "2025-06-30",
        ["since"] = "2025-12-01",
        ["source"] = "ice-participating-2025-06-17-pm",
        ["spell"] = "always",
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
        ["facility"] = "fl-baker-county-sherifs-office",
        ["jurisdiction"] = "1230001",
        ["listedIn"] = "ice-participating-2025-06-17",
        ["meeting"] = "fl-miami-city-commission-2025-06-71",
        ["model"] = "task-forse",
        ["program"] = "287h",
        ["publication"] = "ice-participating-2025-06-17",
        ["source"] = "ice-participating-2025-06-17",
        ["within"] = "12088",
    };

    /// <summary>The value of a parameter; null if there is none.</summary>
    public static string? Find(JsonNode parameter) => Values.GetValueOrDefault((string)parameter["name"]!) ?? FindExample(parameter);

    /// <summary>The example of a parameter in the OpenAPI document; null if there is none.</summary>
    public static string? FindExample(JsonNode parameter) =>
        parameter["example"] is { } example ? (example is JsonArray list ? list[0]! : example).ToString() : null;

    /// <summary>An id close to one that exists; null if the parameter does not take ids.</summary>
    public static string? FindUnknown(string name) => UnknownValues.GetValueOrDefault(name);

    /// <summary>The query with every parameter that an operation requires, or without which it is not useful.</summary>
    public static string FindRequiredQuery(string operationId, IEnumerable<JsonNode> parameters) =>
        QueriesByOperation.GetValueOrDefault(operationId)
        ?? string.Join('&', parameters.Where(p => (bool?)p["required"] == true).Select(p => $"{(string)p["name"]!}={Uri.EscapeDataString(FindExample(p) ?? Find(p)!)}"));
}

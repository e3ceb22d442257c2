using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Databases;

/// <summary>Addresses of every operation that reads: with each value of each parameter that the contract names, with pairs of them, and with ids of a register.</summary>
internal static class ContractAddresses
{
    // Values that a parameter without a vocabulary and without an example has in the addresses of other tests.
    private static readonly string[] SearchTexts = ["hialeah", "st johns", "\"police department\"", "miami-dade", "de soto", "sheriff", "san", "el paso co"];

    // Cursors belong to one address.
    private static readonly string[] ExcludedParameters = ["cursor"];

    private static readonly string[] ExportPaths = ["/v1/exports", "/v1/catalog"];

    /// <summary>Whether an address describes the files of an export: one of them is a copy of an SQLite file. The other files are compared one by one.</summary>
    public static bool DescribesExport(string address) => Array.Exists(ExportPaths, path => address.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Creates addresses; the same seed and register give the same ones.</summary>
    /// <param name="service">Gives ids of records.</param>
    /// <param name="count">How many.</param>
    /// <param name="seed">Chooses among them.</param>
    public static async Task<IReadOnlyList<string>> CreateAsync(RegisterApiFactory service, int count, int seed)
    {
        var random = new Random(seed);
        var operations = OpenApiContract.Current.PublicReads.Where(o => o.Path.StartsWith("/v1", StringComparison.Ordinal) && !DescribesExport(o.Path)).ToList();
        var ids = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var list in operations.Where(o => !o.Path.Contains('{') && operations.Exists(one => one.Path.StartsWith($"{o.Path}/{{", StringComparison.Ordinal))))
            ids[list.Path] = await ReadIdsAsync(service, list.Path);
        var addresses = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in operations)
        {
            var queries = ListQueries(operation);
            foreach (var query in queries.Prepend(""))
                addresses.Add(CreatePath(operation, ids, random) + (query.Length == 0 ? "" : $"?{query}"));
        }

        while (addresses.Count < count)
        {
            var operation = operations[random.Next(operations.Count)];
            var queries = ListQueries(operation);
            var chosen = Enumerable.Range(0, Math.Min(3, queries.Count)).Select(_ => queries[random.Next(queries.Count)]).DistinctBy(query => query.Split('=')[0]);
            addresses.Add($"{CreatePath(operation, ids, random)}?{string.Join('&', chosen)}");
        }

        return [.. addresses];
    }

    private static async Task<string[]> ReadIdsAsync(RegisterApiFactory service, string path)
    {
        var answer = await service.GetJsonAsync(path);
        return answer["data"] is JsonArray records ? [.. records.Select(record => (string?)(record!["id"] ?? record["code"])).OfType<string>()] : [];
    }

    private static string CreatePath(ContractOperation operation, Dictionary<string, string[]> ids, Random random)
    {
        var parts = operation.Path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].StartsWith('{'))
                continue;
            var known = i == 3 ? ids.GetValueOrDefault(string.Join('/', parts[..i])) ?? [] : [];
            parts[i] = Uri.EscapeDataString(known.Length > 0 ? known[random.Next(known.Length)] : FindExample(operation, parts[i].Trim('{', '}')));
        }

        return string.Join('/', parts);
    }

    private static string FindExample(ContractOperation operation, string name) =>
        ParameterText.FindExample(operation.Parameters.Single(p => (string?)p["name"] == name)) ?? "none";

    private static List<string> ListQueries(ContractOperation operation) =>
    [
        .. operation.Parameters.Where(p => (string?)p["in"] == "query" && !ExcludedParameters.Contains((string?)p["name"]))
            .SelectMany(p => ListValues(p).Select(value => $"{(string?)p["name"]}={Uri.EscapeDataString(value)}")),
    ];

    private static IEnumerable<string> ListValues(JsonObject parameter)
    {
        var schema = parameter["schema"]?["items"] ?? parameter["schema"];
        var values = schema?["enum"] is JsonArray named ? named.Select(value => value!.ToString()) : (string?)schema?["type"] == "boolean" ? ["true", "false"] : [];
        if ((string?)parameter["name"] == "q")
            values = values.Concat(SearchTexts);
        return ParameterText.FindExample(parameter) is { } example ? values.Append(example).Distinct(StringComparer.Ordinal) : values;
    }
}

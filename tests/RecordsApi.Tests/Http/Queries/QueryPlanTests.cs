using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>
/// Query plans of lists. SQLite chooses them by the schema alone here, so that the plans of a small
/// register are those of a large register.
/// </summary>
public sealed partial class QueryPlanTests
{
    // Tables that stay small: vocabularies, facilities (those that were ever used), publications (two a day), dataset versions, review items and rulings on them,
    // and the matches of a text search.
    private static readonly string[] SmallTables = ["Programs", "Models", "Facilities", "FacilityNames", "FacilityPublications", "Publications", "DatasetMetadata", "DatasetVersions", "ReviewItems", "Rulings", "found", "points", "ranks"];

    // Values of parameters for which the OpenAPI document has no example or enumeration.
    private static readonly Dictionary<string, string> ParameterValues = new(StringComparer.Ordinal)
    {
        ["within"] = "12",
        ["county"] = "12086",
        ["near"] = "25.77,-80.19",
        ["bbox"] = "-81,25,-80,26",
        ["jurisdiction"] = "1230000",
        ["agency"] = "fl-hialeah-police-department",
        ["agreement"] = FloridaTestData.Miami,
        ["program"] = "287g",
        ["facility"] = "fl-pine-county-jail",
        ["party"] = "12086",
        ["place"] = "1230000",
        ["fieldOffice"] = "MIA",
        ["detloc"] = "PINEFL",
        ["guaranteedMinimumFrom"] = "100",
        ["guaranteedMinimumTo"] = "100",
        ["averagePopulationFrom"] = "100",
        ["averagePopulationTo"] = "100",
        ["model"] = "task-force",
        ["listedIn"] = "ice-participating-2025-07-03",
        ["publication"] = "ice-participating-2025-07-03",
        ["decision"] = "fl-miami-2025-06-17-vote-1",
        ["meeting"] = "fl-miami-city-commission-2025-06-17",
        ["source"] = "miami-minutes-2025-06-17",
        ["ori"] = "FL0130600",
        ["q"] = "police",
        ["after"] = "0",
        ["since"] = "2025-01-01",
        ["until"] = "2026-01-01",
        ["knownAt"] = "2025-07-05",
        ["limit"] = "1",
    };

    // Computed from all agreements, as statistics are.
    private static readonly string[] ComputedLists = ["/v1/agreements/intervals", "/v1/compare", "/v1/statistics/durations/cases"];

    [SqliteFact]
    public async Task No_list_query_scans_a_large_table()
    {
        var sql = new StatementRecorder();
        using var service = new InterceptedApiFactory(sql, FloridaTestData.CreateRegister()
            .FacilityPublication("ice-detention-statistics-2025-07-03", "2025-07-03")
            .Facility("fl-pine-county-jail", "PINE COUNTY JAIL", "Hialeah"));
        SetKnownThrough(service);
        foreach (var address in Addresses())
            await PageThroughAsync(service, address);
        var pages = sql.Statements.ToList();
        foreach (var address in Addresses().Where(a => !a.Contains("sort=", StringComparison.Ordinal)))
            await service.GetJsonAsync(address.Replace("count=none", "count=exact", StringComparison.Ordinal));

        using var db = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        db.Open();

        Assert.InRange(pages.Count, 300, 3000);
        Assert.Empty(pages.SelectMany(text => FindLargeTableReads(db, text, FullScanPattern())));
        Assert.Empty(sql.Statements.SelectMany(text => FindLargeTableReads(db, text, AutomaticIndexPattern())));
    }

    [SqliteTheory]
    [InlineData("near=25.77,-80.19&radius=3000")]
    [InlineData("bbox=-125,24,-66,50&sort=-population")]
    public async Task Page_of_a_large_area_is_found_in_the_order_of_the_list(string area)
    {
        var sql = new StatementRecorder();
        using var service = new InterceptedApiFactory(sql, FloridaTestData.CreateRegister());
        await service.GetJsonAsync($"/v1/jurisdictions?{area}&limit=1&count=none");
        using var db = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        db.Open();

        var page = sql.Statements.Single(text => text.Contains("LIMIT", StringComparison.Ordinal) && text.Contains("\"Latitude\"", StringComparison.Ordinal));
        Assert.DoesNotContain(ReadPlan(db, page), step => step.StartsWith("USE TEMP B-TREE FOR ORDER BY", StringComparison.Ordinal));
    }

    [SqliteTheory]
    [InlineData("")]
    [InlineData("&sort=-occurredOn")]
    [InlineData("&knownAt=2025-07-05")]
    public async Task Page_of_status_events_is_the_beginning_of_an_index(string parameters)
    {
        var sql = new StatementRecorder();
        using var service = new InterceptedApiFactory(sql, FloridaTestData.CreateRegister());
        await service.GetJsonAsync($"/v1/status-events?limit=1&count=none{parameters}");
        using var db = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        db.Open();

        var page = sql.Statements.Single(text => text.Contains("LIMIT", StringComparison.Ordinal) && text.Contains("FROM \"StatusEvents\"", StringComparison.Ordinal));
        Assert.Contains("SCAN s USING INDEX IX_StatusEvents_Latest_Status", ReadPlan(db, page));
    }

    // Like the register that is served, so that queries without a timestamp read current records.
    private static void SetKnownThrough(RegisterApiFactory service)
    {
        using var client = service.CreateClient();
        using var db = new SqliteConnection($"Data Source={service.DatabasePath};Pooling=False");
        db.Open();
        using var command = db.CreateCommand();
        command.CommandText = "INSERT INTO DatasetMetadata (Name, Value) VALUES ('knownThrough', '2025-12-31T00:00:00.000Z')";
        command.ExecuteNonQuery();
    }

    // Each parameter by itself, each sort key, and both times. Totals are requested separately: counting all rows requires
    // reading all of them, once for each query and dataset version, but not by an index made for that alone.
    private static IEnumerable<string> Addresses()
    {
        foreach (var list in OpenApiContract.Current.PublicReads.Where(o => o.QueryParameters.Any(p => (string?)p["name"] == "count") && !ComputedLists.Contains(o.Path)))
        {
            var path = list.Path
                .Replace("agreements/{id}", $"agreements/{FloridaTestData.Miami}", StringComparison.Ordinal)
                .Replace("facilities/{id}", "facilities/fl-pine-county-jail", StringComparison.Ordinal)
                .Replace("facility-publications/{id}", "facility-publications/ice-detention-statistics-2025-07-03", StringComparison.Ordinal)
                .Replace("publications/{id}", "publications/ice-participating-2025-07-03", StringComparison.Ordinal);
            yield return $"{path}?limit=1&count=none";
            foreach (var (name, value) in list.QueryParameters.SelectMany(Values))
            {
                yield return $"{path}?limit=1&count=none&{name}={Uri.EscapeDataString(value)}{(name == "sort" && value.EndsWith("relevance", StringComparison.Ordinal) ? "&q=police" : "")}";
                if (list.QueryParameters.Any(p => (string?)p["name"] == "knownAt") && name is not ("knownAt" or "sort"))
                    yield return $"{path}?limit=1&count=none&{name}={Uri.EscapeDataString(value)}&knownAt=2025-07-05";
            }
        }
    }

    private static IEnumerable<(string Name, string Value)> Values(System.Text.Json.Nodes.JsonObject parameter)
    {
        var name = (string)parameter["name"]!;
        if (name is "cursor" or "limit" or "count" or "format" or "bom" or "trailer" or "fields" or "radius")
            yield break;
        var schema = parameter["schema"]!;
        if ((schema["items"]?["enum"] ?? schema["enum"]) is System.Text.Json.Nodes.JsonArray { Count: > 0 } choices)
        {
            foreach (var choice in choices.Where(_ => name is "sort" or "include").DefaultIfEmpty(choices[0]))
                yield return (name, (string)choice!);
            if (name == "include")
                yield return (name, string.Join(',', choices.Select(c => (string)c!)));
        }
        else if (ParameterValues.TryGetValue(name, out var known))
            yield return (name, known);
        else
            yield return (name, ParameterText.FindExample(parameter) ?? ((string?)schema["type"] == "boolean" ? "true" : "2025-07-05"));
    }

    private static async Task PageThroughAsync(RegisterApiFactory service, string address)
    {
        var page = (await service.GetJsonAsync(address))["page"]!;
        if ((string?)page["next"] is { } next)
            await service.GetJsonAsync(new Uri(next).PathAndQuery);
    }

    // The steps of a plan that read a large table.
    private static IEnumerable<string> FindLargeTableReads(SqliteConnection db, string text, Regex way)
    {
        var tables = TableAliasPattern().Matches(text).ToLookup(m => m.Groups[2].Value, m => m.Groups[1].Value, StringComparer.OrdinalIgnoreCase);
        foreach (var step in ReadPlan(db, text))
        {
            if (way.Match(step) is { Success: true } read
                && tables[read.Groups[1].Value].FirstOrDefault(table => !SmallTables.Contains(table)) is { } large)
                yield return $"{large}: {step}: {text}";
        }
    }

    private static List<string> ReadPlan(SqliteConnection db, string text)
    {
        using var command = db.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {text}";
        foreach (var name in ParameterPattern().Matches(text).Select(m => m.Value).Distinct())
            command.Parameters.AddWithValue(name, DBNull.Value);
        using var plan = command.ExecuteReader();
        List<string> steps = [];
        while (plan.Read())
            steps.Add(plan.GetString(3));
        return steps;
    }

    // A scan of an index stops with the page, or counts without reading the table.
    [GeneratedRegex(@"^SCAN (\w+)$")]
    private static partial Regex FullScanPattern();

    [GeneratedRegex(@"^SEARCH (\w+) USING AUTOMATIC")]
    private static partial Regex AutomaticIndexPattern();

    [GeneratedRegex(@"(?:FROM|JOIN)\s+""?(\w+)""?\s+(?:AS\s+)?""?(\w+)""?")]
    private static partial Regex TableAliasPattern();

    [GeneratedRegex(@"@\w+")]
    private static partial Regex ParameterPattern();
}

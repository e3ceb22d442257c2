using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Queries;

/// <summary>The exclusion of values, for every parameter whose values the OpenAPI document allows to exclude.</summary>
[Collection(SeedRegisterTests.Name)]
public sealed class ExclusionTests(SeedRegisterFactory service)
{
    // Ids, which the document does not enumerate.
    private static readonly Dictionary<string, string> Ids = new(StringComparer.Ordinal)
    {
        ["within"] = "12086",
        ["jurisdiction"] = "1230000",
        ["county"] = "12086",
        ["agency"] = "fl-hialeah-police-department",
        ["agreement"] = "fl-hialeah-police-department-287g-task-force-1",
        ["program"] = "287g",
        ["facility"] = "fl-baker-county-sheriffs-office",
        ["party"] = "12086",
        ["place"] = "1245000",
        ["fieldOffice"] = "MIA",
        ["detloc"] = "BAKERFL",
        ["model"] = "task-force",
        ["listedIn"] = "ice-participating-2025-06-17-pm",
        ["decision"] = "fl-miami-2025-06-17-vote-1",
        ["meeting"] = "fl-miami-city-commission-2025-06-17",
        ["publication"] = "ice-participating-2025-06-17-pm",
        ["source"] = "ice-participating-2025-06-17-pm",
        ["ori"] = "FL0130600",
        ["ocdId"] = "ocd-division/country:us/state:fl/place:hialeah",
    };

    // Without a program, these lists are about 287(g).
    private static readonly string[] DefaultsToDelegation = ["/v1/agreements", "/v1/agreements/intervals", "/v1/changes", "/v1/compare", "/v1/status-events", "/v1/statistics/durations/cases"];

    // Filters by which a record can match with a value as well as without it, or neither: an agency by any of its agreements, an interval by any of its days, a difference by either of two states.
    private static readonly Dictionary<string, string[]> JudgesSeveral = new(StringComparer.Ordinal)
    {
        ["/v1/agencies"] = ["program", "model", "status", "phase"],
        ["/v1/agreements/intervals"] = ["status", "confidence", "basis", "document", "vote"],
        ["/v1/compare"] = ["status", "phase", "confidence", "basis", "document", "delistedFrom", "vote", "listedIn", "agency", "agencyType", "jurisdiction", "within", "county"],
    };

    public static TheoryData<string, string, string> Parameters
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var operation in OpenApiContract.Current.PublicReads.Where(o => !o.Path.Contains('{', StringComparison.Ordinal) && o.QueryParameters.Any(p => (string?)p["name"] == "count")))
            {
                foreach (var parameter in operation.QueryParameters.Where(p => !(DefaultsToDelegation.Contains(operation.Path) && (string)p["name"]! is "program" or "facility") && !(JudgesSeveral.GetValueOrDefault(operation.Path)?.Contains((string)p["name"]!) ?? false) && ((string?)p["description"])?.Contains("`not:`", StringComparison.Ordinal) == true))
                {
                    var name = (string)parameter["name"]!;
                    var schema = parameter["schema"]!;
                    var values = ((schema["items"] ?? schema)["enum"] as JsonArray)?.Select(v => (string)v!).ToArray();
                    data.Add(operation.Path, name, values is null ? Ids[name] : name == "state" && values.Contains("FL") ? "FL" : values[0]);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Parameters))]
    public async Task Records_with_a_value_and_those_without_it_are_all_records(string path, string parameter, string value)
    {
        var (with, without, all) = (await CountAsync($"{path}?limit=1&{parameter}={value}"), await CountAsync($"{path}?limit=1&{parameter}=not:{value}"), await CountAsync($"{path}?limit=1"));

        Assert.Equal(all, with + without);
    }

    [Fact]
    public async Task Exclusion_is_echoed_as_written_and_described()
    {
        var query = (await service.GetJsonAsync("/v1/agreements?limit=1&within=12,not:12086&state=not:TX&asOf=2025-06-17&knownAt=2025-12-31"))["query"]!;

        Assert.Equal("""["12","not:12086"]""", query["within"]!.ToJsonString());
        Assert.Equal("""["not:TX"]""", query["state"]!.ToJsonString());
        Assert.StartsWith("Agreements within 12, not within 12086, not in state TX, as of 2025-06-17,", (string)query["sentence"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_is_not_valid_for_the_opposite_of_its_filter()
    {
        var next = (string)(await service.GetJsonAsync("/v1/agreements?limit=1&state=not:FL"))["page"]!["next"]!;
        var (status, problem) = await service.GetProblemAsync(next.Replace("not%3AFL", "FL", StringComparison.Ordinal).Replace("not:FL", "FL", StringComparison.Ordinal));

        Assert.Equal(400, status);
        Assert.StartsWith("cursor: This cursor belongs to a query with different filters", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("state=FL,not:FL", "state: 'FL' is both requested and excluded.")]
    [InlineData("state=not:Florida", "state: 'Florida' is not the USPS code of a state or territory. Did you mean `FL`?")]
    [InlineData("agency=not:fl-hialea-police-department", "agency: The register has no agency 'fl-hialea-police-department'. Did you mean `fl-hialeah-police-department`?")]
    [InlineData("county=12088", "county: The register has no county '12088'.")]
    [InlineData("county=1230000", "county: The register has no county '1230000'.")]
    public async Task Invalid_value_is_rejected_also_where_it_is_excluded(string filter, string detail)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/agreements?{filter}");

        Assert.Equal(400, status);
        Assert.StartsWith(detail, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    private async Task<long> CountAsync(string address) => (long)(await service.GetJsonAsync(address))["page"]!["total"]!;
}

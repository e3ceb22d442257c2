using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Queries;

public sealed class QueryValidationTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("agreements?zip=33101", "zip", "Use county, within, near, bbox.")]
    [InlineData("jurisdictions?zipCode=33101", "zipCode", "Use ")]
    [InlineData("programs?zip=33101", "zip", "is held.")]
    [InlineData("agreements?callback=f", "callback", "CORS")]
    public async Task Parameter_that_nothing_is_spelled_like_is_an_error_that_says_what_to_do(string address, string name, string advice)
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync($"/v1/{address}");
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]![name]![0]!;

        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(advice, (string?)error["message"], StringComparison.Ordinal);
        Assert.Null(error["didYouMean"]);
    }

    [Fact]
    public async Task Name_in_place_of_an_id_returns_400_with_the_records_of_that_name()
    {
        using var orange = new RegisterApiFactory(
            FloridaTestData.CreateRegister().Jurisdiction("06059", "Orange County", "county", "CA", "us").Jurisdiction("36071", "Orange County", "county", "NY", "us"));
        using var client = orange.CreateClient();
        using var response = await client.GetAsync("/v1/agreements?within=Orange");
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["within"]![0]!;

        Assert.Equal(
            "The register has no jurisdiction 'Orange'. Records with such a name: Orange County, CA, is 06059; Orange County, NY, is 36071.",
            (string?)error["message"]);
        Assert.Null(error["didYouMean"]);
    }

    [Fact]
    public async Task Name_in_the_path_of_a_record_returns_404_with_the_record_of_that_name()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync("/v1/agencies/Hialeah");
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["id"]![0]!;

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("fl-hialeah-police-department", (string?)error["didYouMean"]);
    }

    [Theory]
    [InlineData("agreements?stat=FL", "stat", "state")]
    [InlineData("agreements?State=FL", "State", "state")]
    [InlineData("agreements?state=Florida", "state", "FL")]
    [InlineData("agreements?state=FX", "state", null)]
    [InlineData("agreements?state=FL&state=GA", "state", null)]
    [InlineData("agreements?state=", "state", null)]
    [InlineData("agreements?state=FL,,GA", "state", null)]
    [InlineData("agreements?status=actve", "status", "active")]
    [InlineData("agreements?phase=in_force", "phase", "in-force")]
    [InlineData("agreements?model=taskforce", "model", "task-force")]
    [InlineData("agreements?program=287", "program", "287g")]
    [InlineData("agreements?agency=fl-hialeah-police-dept", "agency", "fl-hialeah-police-department")]
    [InlineData("agreements?within=12087", "within", "12086")]
    [InlineData("agreements?jurisdiction=99", "jurisdiction", null)]
    [InlineData("agreements?inForce=yes", "inForce", null)]
    [InlineData("agreements?asOf=2025-02-30", "asOf", null)]
    [InlineData("agreements?asOf=06/17/2025", "asOf", "2025-06-17")]
    [InlineData("agreements?asOf=June%2017,%202025", "asOf", "2025-06-17")]
    [InlineData("agreements?asOf=17.06.2025", "asOf", "2025-06-17")]
    [InlineData("agreements?knownAt=2025-6-7", "knownAt", "2025-06-07")]
    [InlineData("agreements?status=ended", "status", "phase=ended")]
    [InlineData("agreements?county=Miami-Dade", "county", "12086")]
    [InlineData("agreements?county=Hialeah", "county", null)]
    [InlineData("agreements?jurisdiction=Hialeah", "jurisdiction", "1230000")]
    [InlineData("agreements?agency=Hialiah", "agency", "fl-hialeah-police-department")]
    [InlineData("agreements?agency=nothing-of-the-kind", "agency", null)]
    [InlineData("agreements?knownAt=2025-06-17T21:00:00", "knownAt", null)]
    [InlineData("agreements?knownAt=yesterday", "knownAt", null)]
    [InlineData("agreements?signedFrom=2025-06-18&signedTo=2025-06-17", "signedFrom", null)]
    [InlineData("agreements?listedIn=ice-participating-2025-06-17", "listedIn", "ice-participating-2025-06-17-pm")]
    [InlineData("agreements?listedIn=ice-participating-2025-06-20", "listedIn", "ice-participating-2025-06-16")]
    [InlineData("agreements?limit=0", "limit", null)]
    [InlineData("agreements?limit=501", "limit", null)]
    [InlineData("agreements?limit=10000", "limit", null)]
    [InlineData("agreements?limit=1e2", "limit", null)]
    [InlineData("agreements?sort=signdOn", "sort", "signedOn")]
    [InlineData("agreements?sort=id,-id", "sort", null)]
    [InlineData("agreements?count=maybe", "count", null)]
    [InlineData("publications?format=geojson", "format", null)]
    [InlineData("agreements?bom=true", "bom", "format=csv")]
    [InlineData("agreements?trailer=true&format=csv", "trailer", "format=ndjson")]
    [InlineData("agreements?cursor=abc", "cursor", null)]
    [InlineData("agreements?q=a%00b", "q", null)]
    [InlineData("agencies?type=police,sherif", "type", "sheriff")]
    [InlineData("jurisdictions?level=hamlet", "level", null)]
    [InlineData("agreements?model=TFN", "model", null)]
    [InlineData("jurisdictions?within=1003", "within", "01003")]
    [InlineData("agreements?jurisdiction=1", "jurisdiction", "01")]
    [InlineData("publications?list=particpating", "list", "participating")]
    [InlineData("decisions?outcome=pased", "outcome", "passed")]
    [InlineData("status-events?basis=listd", "basis", "listed")]
    [InlineData("sources?kind=news", "kind", "news-report")]
    [InlineData("agreements/" + FloridaTestData.Miami + "?status=active", "status", null)]
    [InlineData("coverage?verbose=true", "verbose", null)]
    [InlineData("statistics/agreements?groupBy=state", "groupBy", "by")]
    [InlineData("coverage/population?group_by=state", "group_by", "by")]
    [InlineData("compare?from=2025-06-01", "from", "asOf")]
    [InlineData("agreements?date=2025-06-17", "date", "asOf")]
    [InlineData("agreements?page=2", "page", "cursor")]
    [InlineData("agreements?pageSize=5", "pageSize", "limit")]
    [InlineData("agreements?search=Miami", "search", "q")]
    [InlineData("agreements?orderBy=id", "orderBy", "sort")]
    public async Task Invalid_parameter_returns_400_with_the_closest_match(string query, string parameter, string? suggestion)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/{query}");

        Assert.Equal(400, status);
        var only = Assert.Single(problem["errors"]!.AsObject());
        Assert.Equal(parameter, only.Key);
        Assert.Equal(suggestion, (string?)Assert.Single(only.Value!.AsArray())!["didYouMean"]);
    }

    [Fact]
    public async Task All_invalid_parameters_are_reported_together()
    {
        var (_, problem) = await service.GetProblemAsync("/v1/agreements?stat=FL&limit=9999&asOf=2025-13-01&agency=nobody&status=actve,gone");

        Assert.Equal(["agency", "asOf", "limit", "stat", "status"], problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal(2, problem["errors"]!["status"]!.AsArray().Count);
    }

    [Fact]
    public async Task Validation_problem_has_every_member()
    {
        var (_, problem) = await service.GetProblemAsync("/v1/agreements?inForce=maybe");
        Assert.False(string.IsNullOrEmpty((string?)problem["traceId"]));
        problem.AsObject().Remove("traceId");

        HttpTestExtensions.AssertJsonEqual(
            """
            {
              "type": "http://localhost/v1/enums/problems#invalid-query",
              "title": "Invalid query parameters",
              "status": 400,
              "detail": "inForce: 'maybe' is not valid; use true or false.",
              "instance": "/v1/agreements",
              "errors": { "inForce": [{ "message": "'maybe' is not valid; use true or false.", "allowed": ["true", "false"], "didYouMean": null }] }
            }
            """,
            problem);
    }

    [Fact]
    public async Task State_code_is_case_insensitive() =>
        Assert.Equal(await service.GetIdsAsync("/v1/agreements?state=FL"), await service.GetIdsAsync("/v1/agreements?state=fl"));
}

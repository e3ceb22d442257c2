using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Statistics;

public sealed class CountAgreementsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Counts_are_returned_with_every_field_and_the_query() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "data": [
            { "state": "AL", "level": null, "agencyType": null, "program": null, "model": "jail-enforcement", "status": null, "phase": null, "county": null, "hasDocument": null,
              "agreements": 1, "share": 1, "inForce": 1, "assumed": 0, "agencies": 1, "firstInForceOn": "2025-03-01" },
            { "state": "FL", "level": null, "agencyType": null, "program": null, "model": "task-force", "status": null, "phase": null, "county": null, "hasDocument": null,
              "agreements": 3, "share": 1, "inForce": 1, "assumed": 0, "agencies": 3, "firstInForceOn": "2025-05-01" }
          ],
          "page": { "limit": 20000, "next": null, "cursor": null, "total": 2, "totalIsExact": true },
          "query": {
            "sentence": "Number of agreements by state and model, in state FL or AL, as of 2025-06-17, based on information recorded by 2025-06-18T23:59:59.999Z.",
            "notes": [
              "Total: agreements 4, in force 2, agencies 4.",
              "Groups without agreements are omitted."
            ],
            "state": ["FL", "AL"], "asOf": "2025-06-17", "knownAt": "2025-06-18T23:59:59.999Z", "by": ["state", "model"], "format": "json"
          },
          "register": { "version": "2025-12-30.1", "asOf": "2025-06-17", "asOfIsDefault": false, "knownAt": "2025-06-18T23:59:59.999Z", "freshThrough": "2025-12-30",
            "coverage": [{"list": "participating", "from": "2025-06-16", "through": "2025-06-17"}, {"list": "pending", "from": "2025-04-03", "through": "2025-06-17"}] }
        }
        """,
        await service.GetJsonAsync("/v1/statistics/agreements?by=state,model&state=FL,AL&asOf=2025-06-17&knownAt=2025-06-18"));

    [Theory]
    [InlineData("", " 5/4")]
    [InlineData("asOf=2024-12-31", " 0/0")]
    [InlineData("by=state&asOf=2024-12-31", "")]
    [InlineData("by=status", "active 4/4, delisted 1/0")]
    [InlineData("by=phase&asOf=2025-06-17", "forming 2/0, in-force 2/2")]
    [InlineData("by=phase&asOf=2025-06-17&knownAt=2025-06-16", "forming 1/0, in-force 2/2")]
    [InlineData("by=level", "(null) 1/1, county 1/0, place 3/3")]
    [InlineData("by=agencyType", "other 1/1, police 3/3, sheriff 1/0")]
    [InlineData("by=program&inForce=true", "287g 4/4")]
    [InlineData("by=county", "(null) 1/1, 01003 1/0, 12086 3/3")]
    [InlineData("by=model,state", "jail-enforcement+AL 1/0, task-force+FL 4/4")]
    [InlineData("by=state,model", "AL+jail-enforcement 1/0, FL+task-force 4/4")]
    [InlineData("by=state,hasDocument", "AL+false 1/0, FL+false 3/3, FL+true 1/1")]
    [InlineData("by=status&within=12086&asOf=2025-07-02", "active 2/2, approved 1/0")]
    public async Task By_parameter_groups_the_counts(string query, string expected)
    {
        var response = await service.GetJsonAsync($"/v1/statistics/agreements?{query}");
        var by = response["query"]!["by"]!.AsArray().Select(name => (string)name!).ToArray();

        Assert.Equal(expected, string.Join(", ", response["data"]!.AsArray().Select(record =>
            $"{string.Join('+', by.Select(name => record![name]?.ToString() ?? "(null)"))} {record!["agreements"]}/{record["inForce"]}")));
    }

    [Theory]
    [InlineData("by=state", "0.2 0.8")]
    [InlineData("by=state,hasDocument", "1 0.75 0.25")]
    [InlineData("by=hasDocument,state", "0.25 0.75 1")]
    [InlineData("by=level,county", "1 1 1")]
    [InlineData("", "")]
    public async Task Share_is_that_of_the_last_property_among_agreements_with_the_same_other_properties(string query, string expected) => Assert.Equal(
        expected,
        string.Join(' ', (await service.GetJsonAsync($"/v1/statistics/agreements?{query}"))["data"]!.AsArray().Select(record => record!["share"]?.ToString())));

    [Fact]
    public async Task Agency_with_two_agreements_counts_once()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .Agreement("fl-hialeah-jail", "fl-hialeah-police-department", "jail-enforcement")
            .StatusEvent("fl-hialeah-jail", "active", "in-force", "2025-07-02", "2025-07-03"));
        var all = (await own.GetJsonAsync("/v1/statistics/agreements?jurisdiction=1230000"))["data"]![0]!;

        Assert.Equal((2, 1), ((int)all["agreements"]!, (int)all["agencies"]!));
    }

    [Fact]
    public async Task FirstInForceOn_ignores_an_event_undone_on_the_same_day()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .Agreement("fl-undone", "fl-hialeah-police-department", "jail-enforcement")
            .StatusEvent("fl-undone", "active", "in-force", "2025-02-01", "2025-02-01")
            .StatusEvent("fl-undone", "pending", "forming", "2025-02-01", "2025-02-02"));

        Assert.Null((await own.GetJsonAsync("/v1/statistics/agreements?model=jail-enforcement&state=FL"))["data"]![0]!["firstInForceOn"]);
    }

    [Fact]
    public async Task Csv_has_the_same_records()
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/v1/statistics/agreements?by=status");
        request.Headers.TryAddWithoutValidation("Accept", "text/csv");
        using var response = await client.SendAsync(request);

        Assert.Equal("2", Assert.Single(response.Headers.GetValues("X-Total-Count")));
        Assert.Equal(
            """
            state,level,agencyType,program,model,status,phase,county,hasDocument,agreements,share,inForce,assumed,agencies,firstInForceOn
            ,,,,,active,,,,4,0.8,4,0,4,2025-05-01
            ,,,,,delisted,,,,1,0.2,0,0,1,2025-03-01

            """,
            (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("agreements?by=stat", "by", "state")]
    [InlineData("agreements?modle=task-force", "modle", "model")]
    [InlineData("agreements?model=task-froce", "model", "task-force")]
    [InlineData("agreements?signedFrom=2025-02-01&signedTo=2025-01-01", "signedFrom", null)]
    [InlineData("agreements?limit=10", "limit", null)]
    [InlineData("agreements?bom=true", "bom", "format=csv")]
    [InlineData("timeline?every=months", "every", "month")]
    [InlineData("timeline?from=2025-02-01&to=2025-01-01", "from", null)]
    [InlineData("timeline?from=2025-12-31", "from", null)]
    [InlineData("timeline?asOf=2025-01-01", "asOf", null)]
    [InlineData("timeline?agency=fl-port-polise", "agency", "fl-port-police")]
    [InlineData("timeline?from=1900-01-01&every=day", "every", null)]
    [InlineData("timeline?from=1990-01-01&every=day&by=model", "every", null)]
    [InlineData("durations?to=aktive", "to", "active")]
    [InlineData("durations?from=signed", "to", null)]
    [InlineData("durations?by=state&by=model", "by", null)]
    public async Task Invalid_parameter_returns_400_with_the_closest_match(string query, string parameter, string? suggestion)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/statistics/{query}");
        var errors = problem["errors"]!.AsObject();

        Assert.Equal(400, status);
        Assert.Equal(parameter, Assert.Single(errors).Key);
        Assert.Equal(suggestion, (string?)errors[parameter]![0]!["didYouMean"]);
    }
}

using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Statistics;

public sealed class GetTimelineTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Fact]
    public async Task Timeline_is_returned_with_every_field_and_the_query() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "data": [
            { "period": "2025-06", "from": "2025-06-18", "to": "2025-06-30",
              "state": "AL", "level": null, "agencyType": null, "program": null, "model": null, "status": null, "phase": null, "county": null, "hasDocument": null,
              "agreements": 1, "inForce": 1, "assumed": 0, "observed": true, "began": 0, "ended": 0 },
            { "period": "2025-06", "from": "2025-06-18", "to": "2025-06-30",
              "state": "FL", "level": null, "agencyType": null, "program": null, "model": null, "status": null, "phase": null, "county": null, "hasDocument": null,
              "agreements": 4, "inForce": 2, "assumed": 0, "observed": true, "began": 1, "ended": 0 },
            { "period": "2025-07", "from": "2025-07-01", "to": "2025-07-15",
              "state": "AL", "level": null, "agencyType": null, "program": null, "model": null, "status": null, "phase": null, "county": null, "hasDocument": null,
              "agreements": 1, "inForce": 0, "assumed": 0, "observed": true, "began": 0, "ended": 1 },
            { "period": "2025-07", "from": "2025-07-01", "to": "2025-07-15",
              "state": "FL", "level": null, "agencyType": null, "program": null, "model": null, "status": null, "phase": null, "county": null, "hasDocument": null,
              "agreements": 4, "inForce": 3, "assumed": 1, "observed": true, "began": 1, "ended": 0 }
          ],
          "page": { "limit": 20000, "next": null, "cursor": null, "total": 4, "totalIsExact": true },
          "query": {
            "sentence": "Number of agreements at the end of each month from 2025-06-18 to 2025-07-15 by state, based on information recorded by 2025-12-31T12:00:00.000Z.",
            "notes": [
              "A status event whose date is an interval counts on the last day of the interval.",
              "2025-07-15 is after the last publication of the pending list (2025-07-03). The status of 1 of these agreements is assumed: still believed, but not observed since.",
              "An agreement that passes to another agency, or changes its status within a phase, can move from one group to another without being counted as began or ended.",
              "Groups without agreements are omitted."
            ],
            "knownAt": "2025-12-31T12:00:00.000Z", "from": "2025-06-18", "to": "2025-07-15", "every": "month", "by": ["state"], "format": "json"
          },
          "register": { "version": "2025-12-30.1", "asOf": "2025-07-15", "asOfIsDefault": false, "knownAt": "2025-12-31T12:00:00.000Z", "freshThrough": "2025-12-30",
            "coverage": [{"list": "participating", "from": "2025-06-16", "through": "2025-12-30"}, {"list": "pending", "from": "2025-04-03", "through": "2025-07-03"}] }
        }
        """,
        await service.GetJsonAsync("/v1/statistics/timeline?from=2025-06-18&to=2025-07-15&by=state"));

    [Theory]
    [InlineData("from=2025-04-01&to=2025-08-31", "2025-04 1 +0 -0, 2025-05 2 +1 -0, 2025-06 3 +1 -0, 2025-07 3 +1 -1, 2025-08 4 +1 -0")]
    [InlineData("from=2025-04-01&to=2025-08-31&knownAt=2025-12-29", "2025-04 1 +0 -0, 2025-05 2 +1 -0, 2025-06 3 +1 -0, 2025-07 3 +1 -1, 2025-08 3 +0 -0")]
    [InlineData("from=2025-07-02&to=2025-07-04&every=day", "2025-07-02 4 +1 -0, 2025-07-03 3 +0 -1, 2025-07-04 3 +0 -0")]
    [InlineData("from=2025-07-03&to=2025-07-03&every=day", "2025-07-03 3 +0 -1")]
    [InlineData("from=2024-12-29&to=2025-01-06&every=week", "2024-W52 0 +0 -0, 2025-W01 0 +0 -0, 2025-W02 0 +0 -0")]
    [InlineData("from=2025-06-17&to=2025-07-03&every=week", "2025-W25 3 +1 -0, 2025-W26 3 +0 -0, 2025-W27 3 +1 -1")]
    [InlineData("from=2024-01-01&every=year", "2024 0 +0 -0, 2025 4 +5 -1")]
    [InlineData("from=2025-06-01&to=2025-07-31&status=active&state=AL", "2025-06 1 +0 -0, 2025-07 0 +0 -1")]
    [InlineData("from=2025-06-01&to=2025-07-31&inForce=false&state=AL", "2025-06 0 +0 -0, 2025-07 0 +0 -0")]
    public async Task Each_period_counts_agreements_in_force_at_its_end_and_changes_within(string query, string expected) =>
        Assert.Equal(expected, string.Join(", ", await PointsAsync(service, query)));

    [Fact]
    public async Task Default_timeline_covers_the_months_of_the_last_year_known()
    {
        var months = (await service.GetJsonAsync("/v1/statistics/timeline"))["data"]!.AsArray();

        Assert.Equal(("2024-12-31", "2025-12-30", 13), ((string?)months[0]!["from"], (string?)months[^1]!["to"], months.Count));
    }

    [Fact]
    public async Task Suspension_does_not_end_an_agreement_and_a_return_begins_it_again()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .StatusEvent(FloridaTestData.CoralGables, "suspended", "in-force", "2025-09-10", "2025-09-10")
            .StatusEvent(FloridaTestData.CoralGables, "delisted", "uncertain", "2025-10-10", "2025-10-10")
            .StatusEvent(FloridaTestData.CoralGables, "active", "in-force", "2025-11-10", "2025-11-10"));

        Assert.Equal(
            ["2025-08 1 +0 -0", "2025-09 1 +0 -0", "2025-10 0 +0 -1", "2025-11 1 +1 -0"],
            await PointsAsync(own, "from=2025-08-01&to=2025-11-30&agency=fl-coral-gables-police-department"));
    }

    [Fact]
    public async Task Change_of_agency_moves_the_agreement_between_groups_without_an_end()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().AgencyTenure(FloridaTestData.CoralGables, "fl-port-police", "2025-09-10"));

        Assert.Equal(
            ["2025-08 1 +0 -0", "2025-08 3 +1 -0", "2025-09 2 +0 -0", "2025-09 2 +0 -0"],
            await PointsAsync(own, "from=2025-08-01&to=2025-09-30&state=FL&by=agencyType"));
    }

    private static async Task<string[]> PointsAsync(RegisterApiFactory service, string query) =>
        [.. (await service.GetJsonAsync($"/v1/statistics/timeline?{query}"))["data"]!.AsArray()
            .Select(p => $"{p!["period"]} {p["inForce"]} +{p["began"]} -{p["ended"]}")];
}

using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class ListAgreementsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("state=AL", FloridaTestData.BaldwinCounty)]
    [InlineData("state=AL,FL&model=jail-enforcement", FloridaTestData.BaldwinCounty)]
    [InlineData("agency=fl-port-police", FloridaTestData.PortPolice)]
    [InlineData("jurisdiction=1230000", FloridaTestData.Hialeah)]
    [InlineData("jurisdiction=12086", "")]
    [InlineData("within=12086", $"{FloridaTestData.CoralGables},{FloridaTestData.Hialeah},{FloridaTestData.Miami}")]
    [InlineData("within=12", $"{FloridaTestData.CoralGables},{FloridaTestData.Hialeah},{FloridaTestData.Miami},{FloridaTestData.PortPolice}")]
    [InlineData("within=us&state=FL&model=task-force&program=287g&inForce=true", $"{FloridaTestData.CoralGables},{FloridaTestData.Hialeah},{FloridaTestData.Miami},{FloridaTestData.PortPolice}")]
    [InlineData("status=delisted", FloridaTestData.BaldwinCounty)]
    [InlineData("phase=uncertain", FloridaTestData.BaldwinCounty)]
    [InlineData("inForce=false", FloridaTestData.BaldwinCounty)]
    [InlineData("disputed=true", "")]
    [InlineData("signedFrom=2025-06-01", FloridaTestData.Hialeah)]
    [InlineData("signedTo=2025-06-01", FloridaTestData.CoralGables)]
    [InlineData("statusFrom=2025-07-03&statusTo=2025-08-28", FloridaTestData.Miami)]
    [InlineData("listedIn=ice-pending-2025-06-17", FloridaTestData.Hialeah)]
    [InlineData("listedIn=ice-participating-2025-06-17-pm", $"{FloridaTestData.BaldwinCounty},{FloridaTestData.CoralGables},{FloridaTestData.PortPolice}")]
    [InlineData("listedIn=ice-participating-2025-06-17-pm&asOf=2025-06-17&inForce=true", $"{FloridaTestData.BaldwinCounty},{FloridaTestData.CoralGables}")]
    [InlineData("q=city+hialeah", FloridaTestData.Hialeah)]
    [InlineData("county=12086", $"{FloridaTestData.CoralGables},{FloridaTestData.Hialeah},{FloridaTestData.Miami}")]
    [InlineData("county=not:12086", $"{FloridaTestData.BaldwinCounty},{FloridaTestData.PortPolice}")]
    [InlineData("hasCounty=false", FloridaTestData.PortPolice)]
    [InlineData("hasCounty=true&state=FL", $"{FloridaTestData.CoralGables},{FloridaTestData.Hialeah},{FloridaTestData.Miami}")]
    [InlineData("agencyType=sheriff", FloridaTestData.BaldwinCounty)]
    [InlineData("agencyType=not:police", $"{FloridaTestData.BaldwinCounty},{FloridaTestData.PortPolice}")]
    [InlineData("hasDocument=true", FloridaTestData.Hialeah)]
    [InlineData("hasDocument=true&asOf=2025-07-02", "")]
    [InlineData("hasDocument=false&state=FL", $"{FloridaTestData.CoralGables},{FloridaTestData.Miami},{FloridaTestData.PortPolice}")]
    [InlineData("document=not:agreement&state=FL", $"{FloridaTestData.CoralGables},{FloridaTestData.Miami},{FloridaTestData.PortPolice}")]
    [InlineData("endedFrom=2025-06-18", FloridaTestData.BaldwinCounty)]
    [InlineData("endedFrom=2025-06-19", "")] // It can have been delisted on the day before.
    [InlineData("endedTo=2025-07-03", FloridaTestData.BaldwinCounty)]
    [InlineData("endedTo=2025-07-02", "")] // It can have been delisted on the day after.
    [InlineData("endedFrom=2025-06-18&knownAt=2025-07-09", "")]
    [InlineData("state=not:FL", FloridaTestData.BaldwinCounty)]
    [InlineData("within=12,not:12086", FloridaTestData.PortPolice)]
    [InlineData("within=not:us", "")]
    [InlineData("agency=not:fl-port-police,not:fl-miami-police-department&state=FL", $"{FloridaTestData.CoralGables},{FloridaTestData.Hialeah}")]
    [InlineData("jurisdiction=not:1230000&state=FL", $"{FloridaTestData.CoralGables},{FloridaTestData.Miami},{FloridaTestData.PortPolice}")]
    [InlineData("model=not:task-force", FloridaTestData.BaldwinCounty)]
    [InlineData("status=not:active", FloridaTestData.BaldwinCounty)]
    [InlineData("listedIn=not:ice-participating-2025-06-17-pm", $"{FloridaTestData.Hialeah},{FloridaTestData.Miami}")]
    [InlineData("q=miami-dade", $"{FloridaTestData.Miami},{FloridaTestData.Hialeah},{FloridaTestData.CoralGables}")]
    [InlineData("q=miami-dade&sort=id", $"{FloridaTestData.CoralGables},{FloridaTestData.Hialeah},{FloridaTestData.Miami}")]
    public async Task Filter_returns_the_matching_agreements(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/agreements?{filter}")));

    [Theory]
    [InlineData("-signedOn", $"{FloridaTestData.Hialeah},{FloridaTestData.CoralGables},{FloridaTestData.BaldwinCounty},{FloridaTestData.Miami},{FloridaTestData.PortPolice}")]
    [InlineData("state,-agency.name", $"{FloridaTestData.BaldwinCounty},{FloridaTestData.PortPolice},{FloridaTestData.Miami},{FloridaTestData.Hialeah},{FloridaTestData.CoralGables}")]
    public async Task Sort_orders_by_the_keys_and_then_by_id(string sort, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/agreements?sort={sort}")));

    [Fact]
    public async Task Response_echoes_the_applied_query() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "sentence": "Agreements in state FL or AL, in force: true, as of 2025-06-17, based on information recorded by 2025-06-18T23:59:59.999Z, sorted by -signedOn.",
          "notes": ["1 agreement was listed on or before 2025-06-17 with a later SIGNED date and is not counted as in force: fl-port-police-287g-task-force-1."],
          "state": ["FL", "AL"], "inForce": true, "asOf": "2025-06-17", "knownAt": "2025-06-18T23:59:59.999Z",
          "sort": ["-signedOn"], "limit": 50, "count": "exact", "format": "json"
        }
        """,
        (await service.GetJsonAsync("/v1/agreements?state=fl,AL&inForce=true&asOf=2025-06-17&knownAt=2025-06-18&sort=-signedOn"))["query"]);

    [Fact]
    public async Task Agency_of_an_agreement_changes_on_the_date_it_is_printed()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().AgencyTenure(FloridaTestData.CoralGables, "fl-port-police", "2025-07-03"));

        Assert.Equal("fl-coral-gables-police-department", await AgencyAsync(own, "asOf=2025-07-02"));
        Assert.Equal("fl-port-police", await AgencyAsync(own, "asOf=2025-07-03"));
        Assert.Equal("fl-coral-gables-police-department", await AgencyAsync(own, "asOf=2025-12-31&knownAt=2025-07-02"));
    }

    [Fact]
    public async Task Corrected_event_counts_until_it_was_superseded()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().StatusEvent(
            FloridaTestData.CoralGables, "terminated", "ended", "2025-09-01", "2025-09-02", superseded: "2025-09-05", disputed: true));

        Assert.Equal("terminated", await StatusAsync(own, "asOf=2025-10-01&knownAt=2025-09-04"));
        Assert.Equal("active", await StatusAsync(own, "asOf=2025-10-01&knownAt=2025-09-05"));
    }

    [Fact]
    public async Task InForceSince_is_the_start_of_the_last_uninterrupted_period()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .StatusEvent(FloridaTestData.CoralGables, "suspended", "in-force", "2025-09-01", "2025-09-01")
            .StatusEvent(FloridaTestData.PortPolice, "delisted", "uncertain", "2025-09-01", "2025-09-01")
            .StatusEvent(FloridaTestData.PortPolice, "active", "in-force", "2025-09-10", "2025-09-10"));
        var longest = (await own.GetJsonAsync("/v1/agreements?inForce=true&sort=inForceSince"))["data"]!.AsArray();

        Assert.Equal(
            [$"{FloridaTestData.CoralGables} 2025-05-01", $"{FloridaTestData.Hialeah} 2025-07-02", $"{FloridaTestData.Miami} 2025-08-28", $"{FloridaTestData.PortPolice} 2025-09-10"],
            longest.Select(a => $"{a!["id"]} {a["inForceSince"]}"));
        Assert.Null((await own.GetJsonAsync($"/v1/agreements/{FloridaTestData.BaldwinCounty}"))["data"]!["inForceSince"]);
    }

    [Fact]
    public async Task Merged_agreement_redirects_permanently_and_is_not_listed()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .Agreement("fl-old", "fl-hialeah-police-department", recordState: "merged", mergedInto: FloridaTestData.Hialeah)
            .StatusEvent("fl-old", "active", "in-force", "2025-07-02", "2025-07-03"));
        using var client = own.CreateClient(new() { AllowAutoRedirect = false });
        using var response = await client.GetAsync(new Uri("/v1/agreements/fl-old?asOf=2025-07-03", UriKind.Relative));

        Assert.Equal(308, (int)response.StatusCode);
        Assert.Equal($"http://localhost/v1/agreements/{FloridaTestData.Hialeah}?asOf=2025-07-03", response.Headers.Location?.ToString());
        Assert.DoesNotContain("fl-old", await own.GetIdsAsync("/v1/agreements"));
    }

    private static async Task<string?> AgencyAsync(RegisterApiFactory service, string times) =>
        (string?)(await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.CoralGables}?{times}"))["data"]!["agencyId"];

    private static async Task<string?> StatusAsync(RegisterApiFactory service, string times) =>
        (string?)(await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.CoralGables}?{times}"))["data"]!["status"];
}

using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class ListAgreementsTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("state=AL", Florida.Baldwin)]
    [InlineData("state=AL,FL&model=jail-enforcement", Florida.Baldwin)]
    [InlineData("agency=fl-port-police", Florida.Port)]
    [InlineData("jurisdiction=1230000", Florida.Hialeah)]
    [InlineData("jurisdiction=12086", "")]
    [InlineData("within=12086", $"{Florida.CoralGables},{Florida.Hialeah},{Florida.Miami}")]
    [InlineData("within=12", $"{Florida.CoralGables},{Florida.Hialeah},{Florida.Miami},{Florida.Port}")]
    [InlineData("within=us&state=FL&model=task-force&program=287g&inForce=true", $"{Florida.CoralGables},{Florida.Hialeah},{Florida.Miami},{Florida.Port}")]
    [InlineData("status=delisted", Florida.Baldwin)]
    [InlineData("phase=uncertain", Florida.Baldwin)]
    [InlineData("inForce=false", Florida.Baldwin)]
    [InlineData("disputed=true", "")]
    [InlineData("signedFrom=2025-06-01", Florida.Hialeah)]
    [InlineData("signedTo=2025-06-01", Florida.CoralGables)]
    [InlineData("statusFrom=2025-07-03&statusTo=2025-08-28", Florida.Miami)]
    [InlineData("listedIn=ice-pending-2025-06-17", Florida.Hialeah)]
    [InlineData("listedIn=ice-participating-2025-06-17-pm", $"{Florida.Baldwin},{Florida.CoralGables},{Florida.Port}")]
    [InlineData("listedIn=ice-participating-2025-06-17-pm&asOf=2025-06-17&inForce=true", $"{Florida.Baldwin},{Florida.CoralGables}")]
    [InlineData("q=city+hialeah", Florida.Hialeah)]
    [InlineData("q=miami-dade", $"{Florida.Miami},{Florida.Hialeah},{Florida.CoralGables}")]
    [InlineData("q=miami-dade&sort=id", $"{Florida.CoralGables},{Florida.Hialeah},{Florida.Miami}")]
    public async Task Filter_gives_the_agreements_that_match(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.IdsAsync($"/v1/agreements?{filter}")));

    [Theory]
    [InlineData("-signedOn", $"{Florida.Hialeah},{Florida.CoralGables},{Florida.Baldwin},{Florida.Miami},{Florida.Port}")]
    [InlineData("state,-agency.name", $"{Florida.Baldwin},{Florida.Port},{Florida.Miami},{Florida.Hialeah},{Florida.CoralGables}")]
    public async Task Sort_orders_by_the_keys_and_then_by_id(string sort, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.IdsAsync($"/v1/agreements?sort={sort}")));

    [Fact]
    public async Task Answer_tells_what_was_applied() => Asking.Same(
        """
        {
          "sentence": "Agreements in state FL or AL, in force: true, as of 2025-06-17, judged by what was known at 2025-06-18T23:59:59.999Z, sorted by -signedOn.",
          "notes": ["1 agreement was listed by 2025-06-17 with a SIGNED day after it and is not counted as in force: fl-port-police-287g-task-force-1."],
          "state": ["FL", "AL"], "inForce": true, "asOf": "2025-06-17", "knownAt": "2025-06-18T23:59:59.999Z",
          "sort": ["-signedOn"], "limit": 50, "count": "exact", "format": "json"
        }
        """,
        (await service.JsonAsync("/v1/agreements?state=fl,AL&inForce=true&asOf=2025-06-17&knownAt=2025-06-18&sort=-signedOn"))["query"]);

    [Fact]
    public async Task Agreement_passes_to_another_agency_from_the_day_it_is_printed()
    {
        using var own = new Service(Florida.Register().Turn(Florida.CoralGables, "fl-port-police", "2025-07-03"));

        Assert.Equal("fl-coral-gables-police-department", await AgencyAsync(own, "asOf=2025-07-02"));
        Assert.Equal("fl-port-police", await AgencyAsync(own, "asOf=2025-07-03"));
        Assert.Equal("fl-coral-gables-police-department", await AgencyAsync(own, "asOf=2025-12-31&knownAt=2025-07-02"));
    }

    [Fact]
    public async Task Corrected_step_counts_until_the_moment_of_its_correction()
    {
        using var own = new Service(Florida.Register().Event(
            Florida.CoralGables, "terminated", "ended", "2025-09-01", "2025-09-02", superseded: "2025-09-05", disputed: true));

        Assert.Equal("terminated", await StatusAsync(own, "asOf=2025-10-01&knownAt=2025-09-04"));
        Assert.Equal("active", await StatusAsync(own, "asOf=2025-10-01&knownAt=2025-09-05"));
    }

    [Fact]
    public async Task In_force_since_the_last_break_whatever_the_status_in_that_time()
    {
        using var own = new Service(Florida.Register()
            .Event(Florida.CoralGables, "suspended", "in-force", "2025-09-01", "2025-09-01")
            .Event(Florida.Port, "delisted", "uncertain", "2025-09-01", "2025-09-01")
            .Event(Florida.Port, "active", "in-force", "2025-09-10", "2025-09-10"));
        var longest = (await own.JsonAsync("/v1/agreements?inForce=true&sort=inForceSince"))["data"]!.AsArray();

        Assert.Equal(
            [$"{Florida.CoralGables} 2025-05-01", $"{Florida.Hialeah} 2025-07-02", $"{Florida.Miami} 2025-08-28", $"{Florida.Port} 2025-09-10"],
            longest.Select(a => $"{a!["id"]} {a["inForceSince"]}"));
        Assert.Null((await own.JsonAsync($"/v1/agreements/{Florida.Baldwin}"))["data"]!["inForceSince"]);
    }

    [Fact]
    public async Task Merged_agreement_redirects_for_ever_and_is_not_listed()
    {
        using var own = new Service(Florida.Register()
            .Agreement("fl-old", "fl-hialeah-police-department", recordState: "merged", mergedInto: Florida.Hialeah)
            .Event("fl-old", "active", "in-force", "2025-07-02", "2025-07-03"));
        using var client = own.CreateClient(new() { AllowAutoRedirect = false });
        using var answer = await client.GetAsync(new Uri("/v1/agreements/fl-old?asOf=2025-07-03", UriKind.Relative));

        Assert.Equal(308, (int)answer.StatusCode);
        Assert.Equal($"http://localhost/v1/agreements/{Florida.Hialeah}?asOf=2025-07-03", answer.Headers.Location?.ToString());
        Assert.DoesNotContain("fl-old", await own.IdsAsync("/v1/agreements"));
    }

    private static async Task<string?> AgencyAsync(Service service, string times) =>
        (string?)(await service.JsonAsync($"/v1/agreements/{Florida.CoralGables}?{times}"))["data"]!["agencyId"];

    private static async Task<string?> StatusAsync(Service service, string times) =>
        (string?)(await service.JsonAsync($"/v1/agreements/{Florida.CoralGables}?{times}"))["data"]!["status"];
}

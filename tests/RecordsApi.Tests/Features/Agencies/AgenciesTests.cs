using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agencies;

public sealed class AgenciesTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("within=12086", "fl-coral-gables-police-department,fl-hialeah-police-department,fl-miami-police-department")]
    [InlineData("within=12&type=other", "fl-port-police")]
    [InlineData("jurisdiction=01003", "al-baldwin-county-sheriffs-office")]
    [InlineData("state=AL", "al-baldwin-county-sheriffs-office")]
    [InlineData("type=sheriff", "al-baldwin-county-sheriffs-office")]
    [InlineData("ori=FL0130600", "fl-hialeah-police-department")]
    [InlineData("ori=FL0000000", "")]
    [InlineData("q=city+of", "fl-hialeah-police-department")]
    public async Task Filter_returns_the_matching_agencies(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/agencies?{filter}")));

    [Fact]
    public async Task Id_that_a_name_printed_by_mistake_would_have_redirects_to_the_agency()
    {
        using var client = service.CreateClient(new() { AllowAutoRedirect = false });

        using var response = await client.GetAsync(new Uri("/v1/agencies/fl-baldwin-county-sheriffs-office?knownAt=2025-12-31T12:00:00Z", UriKind.Relative));

        Assert.Equal(
            (308, "http://localhost/v1/agencies/al-baldwin-county-sheriffs-office?knownAt=2025-12-31T12:00:00Z"),
            ((int)response.StatusCode, response.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Agency_that_serves_no_jurisdiction_gives_the_reason_and_all_counties_of_its_location()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .Jurisdiction("12011", "Broward County", "county", "FL", "12").Jurisdiction("1299999", "Two Counties", "place", "FL", "12011", "12086")
            .Agency("fl-two-counties-college-police", "Two Counties College Police", "campus", "1299999", servesReason: "campus"));

        var agency = (await own.GetJsonAsync("/v1/agencies/fl-two-counties-college-police"))["data"];

        HttpTestExtensions.AssertJsonEqual(
            """{ "jurisdictionId": "1299999", "serves": null, "servesReason": "campus", "locatedIn": "1299999", "countyIds": ["12011", "12086"], "noCountyReason": null }""",
            new System.Text.Json.Nodes.JsonObject(new[] { "jurisdictionId", "serves", "servesReason", "locatedIn", "countyIds", "noCountyReason" }
                .Select(name => KeyValuePair.Create(name, agency![name]?.DeepClone()))));
        Assert.Contains("fl-two-counties-college-police", await own.GetIdsAsync("/v1/agencies?within=12011"));
        Assert.Contains("fl-two-counties-college-police", await own.GetIdsAsync("/v1/agencies?within=12086"));
    }

    [Fact]
    public async Task Agency_is_returned_with_every_printed_name() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "id": "fl-hialeah-police-department", "name": "Hialeah Police Department", "type": "police", "state": "FL",
          "jurisdictionId": "1230000", "jurisdictionMatch": "name",
          "serves": "1230000", "servesReason": null, "locatedIn": "1230000", "countyIds": ["12086"], "noCountyReason": null,
          "oris": ["FL0130600"], "oriMatch": "name",
          "names": [
            { "name": "City of Hialeah Police Department", "firstSeenOn": "2025-04-03", "lastSeenOn": "2025-06-17" },
            { "name": "Hialeah Police Department", "firstSeenOn": "2025-06-16", "lastSeenOn": "2025-12-30" }
          ],
          "populationServed": null, "populationYear": null, "populationSourceId": null, "recordState": "current", "recordedAt": "0001-01-01T00:00:00.000Z",
          "links": {
            "self": "http://localhost/v1/agencies/fl-hialeah-police-department",
            "history": "http://localhost/v1/status-events?agency=fl-hialeah-police-department",
            "agreements": "http://localhost/v1/agreements?agency=fl-hialeah-police-department",
            "feed": "http://localhost/v1/changes.atom?agency=fl-hialeah-police-department"
          },
          "citation": "Hialeah Police Department, FL; RecordsApi, agency fl-hialeah-police-department, known at 2025-12-31T12:00:00.000Z, http://localhost/v1/agencies/fl-hialeah-police-department?knownAt=2025-12-31T12:00:00.000Z (address of a local copy)"
        }
        """,
        (await service.GetJsonAsync("/v1/agencies/fl-hialeah-police-department"))["data"]);

    [Theory]
    [InlineData("hasAgreement=true", "al-baldwin-county-sheriffs-office,fl-coral-gables-police-department,fl-hialeah-police-department,fl-miami-police-department,fl-port-police")]
    [InlineData("hasAgreement=false&state=FL&inForce=true&asOf=2025-06-30", "fl-hialeah-police-department,fl-miami-police-department")]
    [InlineData("state=FL&inForce=true&asOf=2025-06-30", "fl-coral-gables-police-department,fl-port-police")]
    [InlineData("model=jail-enforcement&status=delisted", "al-baldwin-county-sheriffs-office")]
    [InlineData("model=jail-enforcement&inForce=true", "")]
    [InlineData("model=jail-enforcement&inForce=true&knownAt=2025-07-09", "al-baldwin-county-sheriffs-office")]
    [InlineData("model=not:task-force", "al-baldwin-county-sheriffs-office")]
    public async Task Agencies_are_selected_by_their_agreements(string query, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/agencies?{query}")));
}

using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Jurisdictions;

public sealed class JurisdictionsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("within=12086&level=place", "1214250,1230000,1245000")]
    [InlineData("state=AL", "01,01003")]
    [InlineData("level=country", "us")]
    [InlineData("q=miami", "1245000,12086,1230000,1214250")]
    [InlineData("ocdId=ocd-division/test/12", "12")]
    [InlineData("ocdId=ocd-division/nowhere", "")]
    [InlineData("hasAgreement=true&level=county", "01003,12086")]
    [InlineData("hasAgreement=false", "")]
    public async Task Filter_returns_the_matching_jurisdictions(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/jurisdictions?{filter}")));

    [Fact]
    public async Task HasAgreement_false_returns_jurisdictions_without_agreements()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().Jurisdiction("12087", "Monroe County", "county", "FL", "12"));

        Assert.Equal(["12087"], await own.GetIdsAsync("/v1/jurisdictions?level=county&hasAgreement=false"));
    }

    [Theory]
    [InlineData("hasAgreement=true")]
    [InlineData("hasAgreement=false")]
    [InlineData("within=12&level=county,place")]
    public async Task Total_of_a_list_of_several_pages_is_the_number_of_jurisdictions_that_match(string filter)
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister()
            .Jurisdiction("12087", "Monroe County", "county", "FL", "12").Jurisdiction("12011", "Broward County", "county", "FL", "12"));

        Assert.Equal((await own.GetIdsAsync($"/v1/jurisdictions?{filter}")).Length, (int)(await own.GetJsonAsync($"/v1/jurisdictions?{filter}&limit=1"))["page"]!["total"]!);
    }

    [Fact]
    public async Task Jurisdiction_is_returned_with_its_parents_and_counts_by_level() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "id": "12", "name": "Florida", "level": "state", "state": "FL", "parentIds": ["us"], "parentsSourceId": null, "ocdId": "ocd-division/test/12", "iso3166": null,
          "population": null, "populationYear": null, "populationSourceId": null, "latitude": null, "longitude": null, "coordinatesSourceId": null, "coordinatesBasis": null,
          "inside": [{ "level": "county", "count": 1 }, { "level": "place", "count": 3 }],
          "links": {
            "self": "http://localhost/v1/jurisdictions/12",
            "history": "http://localhost/v1/status-events?within=12",
            "agreements": "http://localhost/v1/agreements?within=12",
            "inside": "http://localhost/v1/jurisdictions?within=12",
            "feed": "http://localhost/v1/changes.atom?within=12"
          },
          "citation": "Florida; RecordsApi, jurisdiction 12, http://localhost/v1/jurisdictions/12 (address of a local copy)"
        }
        """,
        (await service.GetJsonAsync("/v1/jurisdictions/12"))["data"]);
}

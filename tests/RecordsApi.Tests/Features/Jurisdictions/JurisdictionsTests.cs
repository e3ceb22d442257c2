using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Jurisdictions;

public sealed class JurisdictionsTests(Service service) : IClassFixture<Service>
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
    public async Task Filter_gives_the_jurisdictions_that_match(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.IdsAsync($"/v1/jurisdictions?{filter}")));

    [Fact]
    public async Task Jurisdiction_without_an_agreement_is_found_as_such()
    {
        using var own = new Service(Florida.Register().Jurisdiction("12087", "Monroe County", "county", "FL", "12"));

        Assert.Equal(["12087"], await own.IdsAsync("/v1/jurisdictions?level=county&hasAgreement=false"));
    }

    [Fact]
    public async Task Jurisdiction_is_shown_with_what_it_lies_in_and_what_lies_inside_it() => Asking.Same(
        """
        {
          "id": "12", "name": "Florida", "level": "state", "state": "FL", "parentIds": ["us"], "ocdId": "ocd-division/test/12", "iso3166": null,
          "population": null, "populationYear": null, "populationSourceId": null, "latitude": null, "longitude": null, "coordinatesSourceId": null,
          "inside": [{ "level": "county", "count": 1 }, { "level": "place", "count": 3 }],
          "links": {
            "self": "http://localhost/v1/jurisdictions/12",
            "history": "http://localhost/v1/status-events?within=12",
            "agreements": "http://localhost/v1/agreements?within=12",
            "inside": "http://localhost/v1/jurisdictions?within=12"
          },
          "citation": "RecordsApi, jurisdiction 12, http://localhost/v1/jurisdictions/12"
        }
        """,
        (await service.JsonAsync("/v1/jurisdictions/12"))["data"]);
}

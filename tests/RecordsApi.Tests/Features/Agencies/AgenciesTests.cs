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
    public async Task Agency_is_returned_with_every_printed_name() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "id": "fl-hialeah-police-department", "name": "Hialeah Police Department", "type": "police", "state": "FL",
          "jurisdictionId": "1230000", "jurisdictionMatch": "name", "oris": ["FL0130600"], "oriMatch": "name",
          "names": [
            { "name": "City of Hialeah Police Department", "firstSeenOn": "2025-04-03", "lastSeenOn": "2025-06-17" },
            { "name": "Hialeah Police Department", "firstSeenOn": "2025-06-16", "lastSeenOn": "2025-12-30" }
          ],
          "populationServed": null, "populationSourceId": null, "recordState": "current", "recordedAt": "0001-01-01T00:00:00.000Z",
          "links": {
            "self": "http://localhost/v1/agencies/fl-hialeah-police-department",
            "history": "http://localhost/v1/status-events?agency=fl-hialeah-police-department",
            "agreements": "http://localhost/v1/agreements?agency=fl-hialeah-police-department"
          },
          "citation": "Hialeah Police Department, FL; RecordsApi, agency fl-hialeah-police-department, known at 2025-12-31T12:00:00.000Z, http://localhost/v1/agencies/fl-hialeah-police-department?knownAt=2025-12-31T12:00:00.000Z (address of a local copy)"
        }
        """,
        (await service.GetJsonAsync("/v1/agencies/fl-hialeah-police-department"))["data"]);
}

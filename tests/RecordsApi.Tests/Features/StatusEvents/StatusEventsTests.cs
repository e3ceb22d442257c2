using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.StatusEvents;

public sealed class StatusEventsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("agreement=" + FloridaTestData.Hialeah, $"{FloridaTestData.Hialeah}-e1,{FloridaTestData.Hialeah}-e2")]
    [InlineData("agency=fl-miami-police-department&status=active", $"{FloridaTestData.Miami}-e2")]
    [InlineData("state=AL&phase=uncertain", $"{FloridaTestData.BaldwinCounty}-e2")]
    [InlineData("within=1230000", $"{FloridaTestData.Hialeah}-e1,{FloridaTestData.Hialeah}-e2")]
    [InlineData("model=jail-enforcement&program=287g", $"{FloridaTestData.BaldwinCounty}-e1,{FloridaTestData.BaldwinCounty}-e2")]
    [InlineData("basis=documented", $"{FloridaTestData.Miami}-e1")]
    [InlineData("decision=fl-miami-2025-06-17-vote-1", $"{FloridaTestData.Miami}-e1")]
    [InlineData("publication=ice-pending-2025-04-03", $"{FloridaTestData.Hialeah}-e1")]
    [InlineData("source=miami-minutes-2025-06-17", $"{FloridaTestData.Miami}-e1")]
    [InlineData("statusFrom=2025-06-18&statusTo=2025-07-02", $"{FloridaTestData.PortPolice}-e1,{FloridaTestData.Hialeah}-e2")]
    [InlineData("knownAt=2025-06-16", $"{FloridaTestData.BaldwinCounty}-e1,{FloridaTestData.Hialeah}-e1,{FloridaTestData.CoralGables}-e1")]
    public async Task Filter_returns_the_matching_status_events(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/status-events?{filter}")));

    [Fact]
    public async Task Superseded_event_is_not_listed_but_still_found_by_id()
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().StatusEvent(
            FloridaTestData.CoralGables, "terminated", "ended", "2025-09-01", "2025-09-02", superseded: "2025-09-05"));
        var id = $"{FloridaTestData.CoralGables}-e2";

        Assert.DoesNotContain(id, await own.GetIdsAsync("/v1/status-events"));
        Assert.Contains(id, await own.GetIdsAsync("/v1/status-events?knownAt=2025-09-04"));
        Assert.Equal("2025-09-05T21:00:00.000Z", (string?)(await own.GetJsonAsync($"/v1/status-events/{id}"))["data"]!["supersededAt"]);
        Assert.Null((string?)(await own.GetJsonAsync($"/v1/status-events/{id}?knownAt=2025-09-04"))["data"]!["supersededAt"]);
    }
}

using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.StatusEvents;

public sealed class StatusEventsTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("agreement=" + Florida.Hialeah, $"{Florida.Hialeah}-e1,{Florida.Hialeah}-e2")]
    [InlineData("agency=fl-miami-police-department&status=active", $"{Florida.Miami}-e2")]
    [InlineData("state=AL&phase=uncertain", $"{Florida.Baldwin}-e2")]
    [InlineData("within=1230000", $"{Florida.Hialeah}-e1,{Florida.Hialeah}-e2")]
    [InlineData("model=jail-enforcement&program=287g", $"{Florida.Baldwin}-e1,{Florida.Baldwin}-e2")]
    [InlineData("basis=documented", $"{Florida.Miami}-e1")]
    [InlineData("decision=fl-miami-2025-06-17-vote-1", $"{Florida.Miami}-e1")]
    [InlineData("publication=ice-pending-2025-04-03", $"{Florida.Hialeah}-e1")]
    [InlineData("source=miami-minutes-2025-06-17", $"{Florida.Miami}-e1")]
    [InlineData("statusFrom=2025-06-18&statusTo=2025-07-02", $"{Florida.Port}-e1,{Florida.Hialeah}-e2")]
    [InlineData("knownAt=2025-06-16", $"{Florida.Baldwin}-e1,{Florida.Hialeah}-e1,{Florida.CoralGables}-e1")]
    public async Task Filter_gives_the_steps_that_match(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.IdsAsync($"/v1/status-events?{filter}")));

    [Fact]
    public async Task Corrected_step_leaves_the_list_but_stays_addressable()
    {
        using var own = new Service(Florida.Register().Event(
            Florida.CoralGables, "terminated", "ended", "2025-09-01", "2025-09-02", superseded: "2025-09-05"));
        var id = $"{Florida.CoralGables}-e2";

        Assert.DoesNotContain(id, await own.IdsAsync("/v1/status-events"));
        Assert.Contains(id, await own.IdsAsync("/v1/status-events?knownAt=2025-09-04"));
        Assert.Equal("2025-09-05T21:00:00.000Z", (string?)(await own.JsonAsync($"/v1/status-events/{id}"))["data"]!["supersededAt"]);
        Assert.Null((string?)(await own.JsonAsync($"/v1/status-events/{id}?knownAt=2025-09-04"))["data"]!["supersededAt"]);
    }
}

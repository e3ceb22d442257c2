using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class KnownAtTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    [Theory]
    [InlineData("publications?knownAt=2025-06-16", "ice-pending-2025-04-03,ice-participating-2025-06-16")]
    [InlineData($"agreements/{FloridaTestData.Hialeah}/listings?knownAt=2025-06-18", "ice-pending-2025-04-03-r2")]
    [InlineData($"agreements/{FloridaTestData.Hialeah}/listings?asOf=2025-04-02", "")]
    [InlineData("status-events?jurisdiction=01003", $"{FloridaTestData.BaldwinCounty}-e1,{FloridaTestData.BaldwinCounty}-e2")]
    [InlineData("decisions?jurisdiction=1245000&program=287g&model=task-force", "fl-miami-2025-06-17-vote-1")]
    [InlineData("decisions?model=jail-enforcement", "")]
    [InlineData("decisions?jurisdiction=12", "")]
    public async Task Filter_returns_the_matching_records(string address, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/{address}")));

    [Theory]
    [InlineData("publications/ice-participating-2025-12-30")]
    [InlineData("publications/ice-participating-2025-12-30/rows")]
    public async Task Publication_returns_404_before_it_was_known(string address)
    {
        Assert.Equal(404, (await service.GetProblemAsync($"/v1/{address}?knownAt=2025-12-29")).Status);
        Assert.NotNull((await service.GetJsonAsync($"/v1/{address}?knownAt=2025-12-30"))["data"]);
    }

    [Fact]
    public async Task Listing_range_ends_with_the_latest_publication_known_at_that_time()
    {
        var listing = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.CoralGables}/listings?knownAt=2025-06-18&fields=lastPublicationId,lastListedOn,links"))["data"]![0];

        HttpTestExtensions.AssertJsonEqual(
            """
            {
              "id": "ice-participating-2025-06-16-r2",
              "lastPublicationId": "ice-participating-2025-06-17-pm", "lastListedOn": "2025-06-17",
              "links": {
                "firstPublication": "http://localhost/v1/publications/ice-participating-2025-06-16",
                "lastPublication": "http://localhost/v1/publications/ice-participating-2025-06-17-pm",
                "history": "http://localhost/v1/agreements/fl-coral-gables-police-department-287g-task-force-1/history"
              }
            }
            """,
            listing);
    }

    [Theory]
    [InlineData("knownAt=2025-09-04", "e1,e2")]
    [InlineData("knownAt=2025-09-06", "e1")]
    [InlineData("knownAt=2025-09-06&include=superseded", "e1,e2 until 2025-09-05T21:00:00.000Z")]
    [InlineData("knownAt=2025-09-04&include=superseded", "e1,e2")]
    [InlineData("knownAt=2025-09-01&include=superseded", "e1")]
    public async Task History_includes_superseded_events_on_request(string query, string expected)
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().StatusEvent(
            FloridaTestData.CoralGables, "terminated", "ended", "2025-09-01", "2025-09-02", superseded: "2025-09-05"));
        var steps = (await own.GetJsonAsync($"/v1/agreements/{FloridaTestData.CoralGables}/history?{query}"))["data"]!.AsArray();

        Assert.Equal(expected, string.Join(',', steps.Select(s =>
            ((string)s!["id"]!)[^2..] + (s["supersededAt"] is { } until ? $" until {until}" : ""))));
    }

    [Fact]
    public async Task Cursor_of_a_history_is_valid_for_the_same_include_only()
    {
        var page = (await service.GetJsonAsync($"/v1/agreements/{FloridaTestData.Hialeah}/history?include=superseded&limit=1"))["page"]!;
        var other = ((string)page["next"]!).Replace("include=superseded&", "", StringComparison.Ordinal);

        Assert.Equal(400, (await service.GetProblemAsync(other)).Status);
    }
}

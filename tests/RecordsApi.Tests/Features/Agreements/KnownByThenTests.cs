using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Agreements;

public sealed class KnownByThenTests(Service service) : IClassFixture<Service>
{
    [Theory]
    [InlineData("publications?knownAt=2025-06-16", "ice-pending-2025-04-03,ice-participating-2025-06-16")]
    [InlineData($"agreements/{Florida.Hialeah}/listings?knownAt=2025-06-18", "ice-pending-2025-04-03-r2")]
    [InlineData($"agreements/{Florida.Hialeah}/listings?asOf=2025-04-02", "")]
    [InlineData("status-events?jurisdiction=01003", $"{Florida.Baldwin}-e1,{Florida.Baldwin}-e2")]
    [InlineData("decisions?jurisdiction=1245000&program=287g&model=task-force", "fl-miami-2025-06-17-vote-1")]
    [InlineData("decisions?model=jail-enforcement", "")]
    [InlineData("decisions?jurisdiction=12", "")]
    public async Task List_gives_what_is_asked_for(string address, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.IdsAsync($"/v1/{address}")));

    [Theory]
    [InlineData("publications/ice-participating-2025-12-30")]
    [InlineData("publications/ice-participating-2025-12-30/rows")]
    public async Task Publication_is_not_found_before_it_was_known(string address)
    {
        Assert.Equal(404, (await service.ProblemAsync($"/v1/{address}?knownAt=2025-12-29")).Status);
        Assert.NotNull((await service.JsonAsync($"/v1/{address}?knownAt=2025-12-30"))["data"]);
    }

    [Fact]
    public async Task Run_of_a_listing_ends_with_the_newest_list_known_by_then()
    {
        var listing = (await service.JsonAsync($"/v1/agreements/{Florida.CoralGables}/listings?knownAt=2025-06-18&fields=lastPublicationId,lastListedOn,links"))["data"]![0];

        Asking.Same(
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
    public async Task History_shows_superseded_steps_when_they_are_included(string question, string expected)
    {
        using var own = new Service(Florida.Register().Event(
            Florida.CoralGables, "terminated", "ended", "2025-09-01", "2025-09-02", superseded: "2025-09-05"));
        var steps = (await own.JsonAsync($"/v1/agreements/{Florida.CoralGables}/history?{question}"))["data"]!.AsArray();

        Assert.Equal(expected, string.Join(',', steps.Select(s =>
            ((string)s!["id"]!)[^2..] + (s["supersededAt"] is { } until ? $" until {until}" : ""))));
    }

    [Fact]
    public async Task Cursor_of_a_history_holds_for_what_it_includes()
    {
        var page = (await service.JsonAsync($"/v1/agreements/{Florida.Hialeah}/history?include=superseded&limit=1"))["page"]!;
        var other = ((string)page["next"]!).Replace("include=superseded&", "", StringComparison.Ordinal);

        Assert.Equal(400, (await service.ProblemAsync(other)).Status);
    }
}

using System.Text.Json.Nodes;
using RecordsApi.Register.Tests.Support;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Editing;

/// <summary>A signature that a reporter told a day late, and the list that prints its day, as it is served.</summary>
public sealed class ListsHeardTests(ListsHeardTests.Story story) : IClassFixture<ListsHeardTests.Story>
{
    private const string Miami = "fl-miami-police-department-287g-task-force-1";

    [Fact]
    public async Task Both_days_are_served_with_their_sources_and_the_rule_that_chose()
    {
        using var client = story.Service.CreateClient();
        var steps = JsonNode.Parse(await client.GetStringAsync($"/v1/agreements/{Miami}/history"))!["data"]!.AsArray();

        var signed = steps[0]!;
        Assert.Equal(
            ("signed", "2025-08-28", "listed", "low", true, "list-before-reports"),
            ((string)signed["status"]!, (string)signed["occurredOn"]!, (string)signed["basis"]!, (string)signed["confidence"]!, (bool)signed["disputed"]!, (string)signed["chosenBy"]!));
        Assert.Equal(
            ["2025-08-28 listed ice-participating-2025-09-02", $"2025-08-29 reported {story.Report}"],
            signed["assertions"]!.AsArray().Select(a => $"{a!["occurredOn"]} {a["basis"]} {string.Join(' ', a["sourceIds"]!.AsArray())}"));
        Assert.Equal(["signed", "active"], steps.Select(s => (string)s!["status"]!));
    }

    [Fact]
    public async Task What_was_answered_before_the_list_is_answered_to_the_byte_after_it()
    {
        using var client = story.Service.CreateClient();

        foreach (var (address, before) in story.Before)
            Assert.Equal(before, await client.GetStringAsync(address));
    }

    [Fact]
    public async Task What_was_entered_is_kept_with_the_kind_and_reason_of_what_took_its_place()
    {
        using var client = story.Service.CreateClient();
        var entered = JsonNode.Parse(await client.GetStringAsync($"/v1/status-events/{Miami}-e1"))!["data"]!;

        Assert.Equal(
            ("2025-08-29", "late-fact", "Sources disagree; both assertions are kept, and a rule chooses which is published.", $"{Miami}-e2", "2025-09-02T21:00:00.000Z"),
            ((string)entered["occurredOn"]!, (string)entered["correctionKind"]!, (string)entered["correctionReason"]!, (string)entered["replacedById"]!, (string)entered["supersededAt"]!));
    }

    /// <summary>The story, told once.</summary>
    public sealed class Story : IAsyncLifetime
    {
        public EmptyRegister Service { get; } = new() { Clock = new(new DateTimeOffset(2025, 8, 29, 12, 0, 0, TimeSpan.Zero)) };

        public string Report { get; private set; } = "";

        public List<(string Address, string Answer)> Before { get; } = [];

        public async Task InitializeAsync()
        {
            await Service.InitializeAsync();
            using var desk = await Desk.OfAsync(Service);
            Report = await desk.EnterAsync("/v1/sources", """
                {"publisher": "Miami Herald", "kind": "news-report", "url": "https://news.example/signed", "publishedOn": "2025-08-29"}
                """);
            await desk.EnterAsync("/v1/agreements", $$"""
                {"agencyName": "City of Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
                 "firstStep": {"status": "signed", "occurredOn": "2025-08-29", "sourceIds": ["{{Report}}"]} }
                """);
            desk.At("2025-09-01T12:00:00Z");
            var known = (string)JsonNode.Parse(await desk.Client.GetStringAsync("/v1/agreements"))!["register"]!["knownAt"]!;
            foreach (var address in (string[])["agreements?asOf=2025-09-01&", $"agreements/{Miami}?asOf=2025-09-01&", $"agreements/{Miami}/history?", "status-events?"])
            {
                var asked = $"/v1/{address}knownAt={known}";
                Before.Add((asked, await desk.Client.GetStringAsync(asked)));
            }

            desk.At("2025-09-03T12:00:00Z");
            await Service.ImportAsync("participatingAgencies09022025.xlsx", WorkbookBuilder.Participating()
                .Row("FLORIDA", "Miami Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 8, 28)));
        }

        public async Task DisposeAsync() => await ((IAsyncLifetime)Service).DisposeAsync();
    }
}

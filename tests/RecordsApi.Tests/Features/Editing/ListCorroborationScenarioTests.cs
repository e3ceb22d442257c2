using System.Text.Json.Nodes;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>A signature that was reported with a date one day too late, and the list that prints its date.</summary>
public sealed class ListCorroborationScenarioTests(ListCorroborationScenarioTests.DisputedSignatureScenario scenario) : IClassFixture<ListCorroborationScenarioTests.DisputedSignatureScenario>
{
    private const string Miami = "fl-miami-police-department-287g-task-force-1";

    [Fact]
    public async Task Both_dates_are_returned_with_their_sources_and_the_deciding_rule()
    {
        using var client = scenario.Factory.CreateClient();
        var steps = JsonNode.Parse(await client.GetStringAsync($"/v1/agreements/{Miami}/history"))!["data"]!.AsArray();

        var signed = steps[0]!;
        Assert.Equal(
            ("signed", "2025-08-28", "listed", "low", true, "list-before-reports"),
            ((string)signed["status"]!, (string)signed["occurredOn"]!, (string)signed["basis"]!, (string)signed["confidence"]!, (bool)signed["disputed"]!, (string)signed["chosenBy"]!));
        Assert.Equal(
            ["2025-08-28 listed ice-participating-2025-09-02", $"2025-08-29 reported {scenario.ReportSourceId}"],
            signed["assertions"]!.AsArray().Select(a => $"{a!["occurredOn"]} {a["basis"]} {string.Join(' ', a["sourceIds"]!.AsArray())}"));
        Assert.Equal(["signed", "active"], steps.Select(s => (string)s!["status"]!));
    }

    [Fact]
    public async Task Responses_with_an_earlier_knownAt_are_unchanged_after_the_import()
    {
        using var client = scenario.Factory.CreateClient();

        foreach (var (address, before) in scenario.ResponsesBeforeImport)
            Assert.Equal(before, await client.GetStringAsync(address));
    }

    [Fact]
    public async Task Superseded_manual_event_has_the_correction_kind_reason_and_replacing_event()
    {
        using var client = scenario.Factory.CreateClient();
        var entered = JsonNode.Parse(await client.GetStringAsync($"/v1/status-events/{Miami}-e1"))!["data"]!;

        Assert.Equal(
            ("2025-08-29", "late-fact", "Sources disagree. Both assertions are kept, and a rule selects which one is published.", $"{Miami}-e2", "2025-09-02T21:00:00.000Z"),
            ((string)entered["occurredOn"]!, (string)entered["correctionKind"]!, (string)entered["correctionReason"]!, (string)entered["replacedById"]!, (string)entered["supersededAt"]!));
    }

    /// <summary>Enters the events, once.</summary>
    public sealed class DisputedSignatureScenario : IAsyncLifetime
    {
        public EmptyRegisterFactory Factory { get; } = new() { Clock = new(new DateTimeOffset(2025, 8, 29, 12, 0, 0, TimeSpan.Zero)) };

        public string ReportSourceId { get; private set; } = "";

        public List<(string Address, string Answer)> ResponsesBeforeImport { get; } = [];

        public async Task InitializeAsync()
        {
            await Factory.InitializeAsync();
            using var editor = await EditorClient.CreateAsync(Factory);
            ReportSourceId = await editor.EnterAsync("/v1/sources", """
                {"publisher": "Miami Herald", "kind": "news-report", "url": "https://news.example/signed", "publishedOn": "2025-08-29"}
                """);
            await editor.EnterAsync("/v1/agreements", $$"""
                {"agencyName": "City of Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
                 "firstStatusEvent": {"status": "signed", "occurredOn": "2025-08-29", "sourceIds": ["{{ReportSourceId}}"]} }
                """);
            editor.SetClock("2025-09-01T12:00:00Z");
            var knownAt = (string)JsonNode.Parse(await editor.Client.GetStringAsync("/v1/agreements"))!["register"]!["knownAt"]!;
            foreach (var address in (string[])["agreements?asOf=2025-09-01&", $"agreements/{Miami}?asOf=2025-09-01&", $"agreements/{Miami}/history?", "status-events?"])
            {
                var request = $"/v1/{address}knownAt={knownAt}";
                ResponsesBeforeImport.Add((request, await editor.Client.GetStringAsync(request)));
            }

            editor.SetClock("2025-09-03T12:00:00Z");
            await Factory.ImportAsync("participatingAgencies09022025.xlsx", WorkbookBuilder.ForParticipatingList()
                .AddRow("FLORIDA", "Miami Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 8, 28)));
        }

        public async Task DisposeAsync() => await ((IAsyncLifetime)Factory).DisposeAsync();
    }
}

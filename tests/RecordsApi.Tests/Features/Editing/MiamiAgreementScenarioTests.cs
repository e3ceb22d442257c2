using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>
/// Miami and its task force agreement, from the agenda to the signature, entered over HTTP as it happened: by whom, how, and
/// from when on it was known.
/// </summary>
public sealed class MiamiAgreementScenarioTests(MiamiAgreementScenarioTests.MiamiScenario scenario) : IClassFixture<MiamiAgreementScenarioTests.MiamiScenario>
{
    private const string Miami = "fl-miami-police-department-287g-task-force-1";

    [Theory]
    [InlineData("2025-04-20", "2025-04-20T12:00:00Z", "proposed", "2025-04-24/2025-05-24", "possible")]
    [InlineData("2025-05-01", "2025-05-02T00:00:00Z", "deferred", "2025-04-24", "assumed")]
    [InlineData("2025-06-17", "2025-06-17T12:00:00Z", "deferred", "2025-04-24", "assumed")]
    [InlineData("2025-06-17", "2025-06-18T12:00:00Z", "approved", "2025-06-17", "certain")]
    [InlineData("2025-08-28", "2025-08-28T12:00:00Z", "pending", "2025-08-27", "assumed")]
    [InlineData("2025-08-28", "2025-09-02T12:00:00Z", "signed", "2025-08-28", "certain")]
    public async Task Agreement_has_the_expected_status_as_of_a_date_as_known_at_a_timestamp(string asOf, string knownAt, string status, string since, string certainty)
    {
        using var client = scenario.Factory.CreateClient();
        using var response = await client.GetAsync($"/v1/agreements/{Miami}?asOf={asOf}&knownAt={knownAt}");
        var body = await response.Content.ReadAsStringAsync();
        if (since.Contains('/', StringComparison.Ordinal))
        {
            // The agenda had no date: for a month the agreement may or may not have been proposed, and nothing is certain.
            Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
            Assert.Contains("its first event is dated 2025-04-10/2025-04-24", body, StringComparison.Ordinal);
            Assert.Equal("possible", certainty);
            return;
        }

        var agreement = JsonNode.Parse(body)!["data"]!;
        Assert.Equal((status, since, certainty), ((string)agreement["status"]!, (string)agreement["statusSince"]!, (string)agreement["certainty"]!));
    }

    [Fact]
    public async Task Vote_is_returned_with_counts_meeting_and_minutes()
    {
        using var client = scenario.Factory.CreateClient();
        var decision = JsonNode.Parse(await client.GetStringAsync("/v1/decisions/fl-miami-2025-06-17-vote-1?include=sources"))!["data"]!;

        Assert.Equal((3, 2, "passed", "fl-miami-city-commission-2025-06-17", "17407"),
            ((int)decision["yes"]!, (int)decision["no"]!, (string)decision["outcome"]!, (string)decision["meetingId"]!, (string)decision["matterFile"]!));
        Assert.Equal(["minutes"], decision["sources"]!.AsArray().Select(s => (string)s!["kind"]!));
    }

    [Fact]
    public async Task Every_status_event_is_in_the_change_feed_in_order_of_entry()
    {
        using var client = scenario.Factory.CreateClient();
        var changes = JsonNode.Parse(await client.GetStringAsync("/v1/changes?kind=status-added&limit=500"))!["data"]!.AsArray();

        Assert.Equal(["proposed", "deferred", "approved", "pending", "signed"], changes.Select(c => (string)c!["status"]!));
        Assert.Contains("Miami Police Department", await client.GetStringAsync("/v1/changes.atom"), StringComparison.Ordinal);
    }

    /// <summary>Enters the events, once.</summary>
    public sealed class MiamiScenario : IAsyncLifetime
    {
        public EmptyRegisterFactory Factory { get; } = new() { Clock = new(new DateTimeOffset(2025, 4, 1, 12, 0, 0, TimeSpan.Zero)) };

        public async Task InitializeAsync()
        {
            await Factory.InitializeAsync();
            using var editor = await EditorClient.CreateAsync(Factory);

            editor.SetClock("2025-04-18T15:00:00Z");
            var agenda = await editor.EnterAsync("/v1/sources", """
                {"publisher": "City of Miami", "kind": "government-record", "title": "Agenda, file 17407", "url": "https://miami.example/agenda/17407", "publishedOn": "2025-04-18"}
                """);
            await editor.EnterAsync("/v1/agreements", $$"""
                {"agencyName": "City of Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
                 "firstStatusEvent": {"status": "proposed", "occurredOn": "2025-04-10/2025-04-24", "initiatedBy": "City Manager", "sourceIds": ["{{agenda}}"]} }
                """);

            editor.SetClock("2025-04-25T15:00:00Z");
            var report = await editor.EnterAsync("/v1/sources", """
                {"publisher": "WLRN", "kind": "news-report", "url": "https://news.example/deferred", "publishedOn": "2025-04-24"}
                """);
            await editor.EnterAsync("/v1/decisions", $$"""
                {"jurisdictionId": "1245000", "agreementId": "{{Miami}}", "body": "Miami City Commission", "kind": "vote", "outcome": "deferred",
                 "purpose": "authorize", "decidedOn": "2025-04-24", "matterFile": "17407", "sourceIds": ["{{report}}"]}
                """);

            editor.SetClock("2025-06-17T23:30:00Z");
            var minutes = await editor.EnterAsync("/v1/sources", """
                {"publisher": "City of Miami", "kind": "minutes", "title": "Special meeting of 17 June 2025", "url": "https://miami.example/minutes/0617", "publishedOn": "2025-06-17"}
                """);
            var meeting = await editor.EnterAsync("/v1/meetings", """
                {"body": "Miami City Commission", "jurisdictionId": "1245000", "kind": "special", "heldOn": "2025-06-17",
                 "scheduledStart": "2025-06-17T13:00:00Z", "calledToOrder": "2025-06-17T13:20:00Z", "timeZone": "America/New_York", "publicSpeakers": 60}
                """);
            await editor.EnterAsync("/v1/decisions", $$"""
                {"jurisdictionId": "1245000", "agreementId": "{{Miami}}", "meetingId": "{{meeting}}", "body": "Miami City Commission", "kind": "vote",
                 "outcome": "passed", "purpose": "authorize", "decidedOn": "2025-06-17", "yes": 3, "no": 2, "matterFile": "17407", "sourceIds": ["{{minutes}}"]}
                """);

            editor.SetClock("2025-08-27T22:00:00Z");
            var pending = await editor.EnterAsync("/v1/sources", """
                {"publisher": "ICE", "kind": "publishers-list", "title": "Pending agencies, 27 August 2025", "publishedOn": "2025-08-27"}
                """);
            await editor.EnterAsync($"/v1/agreements/{Miami}/history", $$"""{"status": "pending", "occurredOn": "2025-08-27", "sourceIds": ["{{pending}}"]}""");

            editor.SetClock("2025-09-02T10:00:00Z");
            var paper = await editor.EnterAsync("/v1/sources", """
                {"publisher": "ICE", "kind": "agreement", "title": "Memorandum of agreement", "url": "https://www.ice.gov/doclib/287gMOA/Miami.pdf", "publishedOn": "2025-08-28"}
                """);
            await editor.EnterAsync($"/v1/agreements/{Miami}/history", $$"""{"status": "signed", "occurredOn": "2025-08-28", "sourceIds": ["{{paper}}"]}""");
        }

        public async Task DisposeAsync() => await ((IAsyncLifetime)Factory).DisposeAsync();
    }
}

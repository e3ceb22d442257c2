using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Editing;

/// <summary>Whole answers to what is entered: nothing is left out, and nothing made up.</summary>
public sealed class EntriesTests : IAsyncLifetime
{
    private const string Minutes = "city-of-miami-2025-06-18-000ea115";
    private const string Agreement = "fl-miami-police-department-287g-task-force-1";

    private Desk desk = null!;

    private EmptyRegister Register { get; } = new() { Clock = new(new DateTimeOffset(2025, 6, 18, 9, 30, 0, TimeSpan.Zero)) };

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        desk = await Desk.OfAsync(Register);
    }

    public async Task DisposeAsync()
    {
        desk.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Fact]
    public async Task A_source_is_answered_whole() => await AnsweredAsync("/v1/sources", SourceBody, $"/v1/sources/{Minutes}", """
        {"id": "city-of-miami-2025-06-18-000ea115", "publisher": "City of Miami", "kind": "minutes",
         "title": "Special meeting of 17 June 2025", "url": "https://miami.example/minutes/0617",
         "archivedUrl": "https://archive.example/0617", "publishedOn": "2025-06-18", "retrievedAt": "2025-06-18T08:00:00.000Z",
         "sha256": null, "licence": "Public record", "recordState": "current", "recordedAt": "2025-06-18T09:30:00.000Z",
         "links": {"self": "http://localhost/v1/sources/city-of-miami-2025-06-18-000ea115", "history": "http://localhost/v1/status-events?source=city-of-miami-2025-06-18-000ea115"},
         "citation": "RecordsApi, source city-of-miami-2025-06-18-000ea115, known at 2025-06-18T09:30:00.000Z, http://localhost/v1/sources/city-of-miami-2025-06-18-000ea115?knownAt=2025-06-18T09:30:00.000Z"}
        """);

    [Fact]
    public async Task A_meeting_is_answered_whole() => await AnsweredAsync("/v1/meetings", MeetingBody, "/v1/meetings/fl-miami-city-commission-2025-06-17", """
        {"id": "fl-miami-city-commission-2025-06-17", "body": "Miami City Commission", "jurisdictionId": "1245000", "kind": "special",
         "heldOn": "2025-06-17", "scheduledStart": "2025-06-17T13:00:00.000Z", "calledToOrder": "2025-06-17T13:20:00.000Z",
         "adjourned": "2025-06-17T17:00:00.000Z", "timeZone": "America/New_York", "agendaUrl": "https://miami.example/agenda/0617",
         "minutesUrl": null, "publicSpeakers": 60, "recordState": "current", "recordedAt": "2025-06-18T09:30:00.000Z",
         "links": {"self": "http://localhost/v1/meetings/fl-miami-city-commission-2025-06-17", "decisions": "http://localhost/v1/decisions?meeting=fl-miami-city-commission-2025-06-17"},
         "citation": "RecordsApi, meeting fl-miami-city-commission-2025-06-17, known at 2025-06-18T09:30:00.000Z, http://localhost/v1/meetings/fl-miami-city-commission-2025-06-17?knownAt=2025-06-18T09:30:00.000Z"}
        """);

    [Fact]
    public async Task An_agreement_is_answered_whole_with_its_first_step_in_it()
    {
        await desk.EnterAsync("/v1/sources", SourceBody);

        await AnsweredAsync("/v1/agreements", AgreementBody, $"/v1/agreements/{Agreement}", """
        {"id": "fl-miami-police-department-287g-task-force-1", "program": "287g", "model": "task-force", "counterparty": "ICE",
         "agencyId": "fl-miami-police-department", "agencyName": "Miami Police Department", "agencyType": "police",
         "jurisdictionId": "1245000", "jurisdictionName": "Miami", "level": "place", "state": "FL", "countyIds": ["12086"],
         "status": "proposed", "phase": "forming", "inForce": false, "inForceSince": null, "statusSince": "2025-04-10",
         "statusBasis": "documented", "certainty": "certain", "signedOn": null, "firstListedOn": null, "lastListedOn": null,
         "listed": false, "disputed": false, "confidence": "high", "recordState": "current", "predecessorId": null,
         "documents": [{"kind": "agreement", "url": "https://miami.example/draft.pdf"}],
         "sourceIds": ["city-of-miami-2025-06-18-000ea115"],
         "links": {"self": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1", "history": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1/history", "listings": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1/listings", "decisions": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1/decisions"},
         "citation": "RecordsApi, agreement fl-miami-police-department-287g-task-force-1, as of 2025-06-18, known at 2025-06-18T09:30:00.001Z, http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1?asOf=2025-06-18&knownAt=2025-06-18T09:30:00.001Z"}
        """);
    }

    [Fact]
    public async Task A_step_is_answered_whole()
    {
        await desk.EnterAsync("/v1/sources", SourceBody);
        await desk.EnterAsync("/v1/agreements", AgreementBody);

        await AnsweredAsync(
            $"/v1/agreements/{Agreement}/history",
            $$"""{"status": "pending", "occurredOn": "2025-06-11/2025-06-13", "initiatedBy": "Chief of police", "note": "Sent before the vote.", "sourceIds": ["{{Minutes}}"]}""",
            $"/v1/status-events/{Agreement}-e2", """
        {"id": "fl-miami-police-department-287g-task-force-1-e2", "agreementId": "fl-miami-police-department-287g-task-force-1",
         "status": "pending", "phase": "forming", "occurredOn": "2025-06-11/2025-06-13", "earliest": "2025-06-11",
         "latest": "2025-06-13", "basis": "documented", "confidence": "high", "disputed": false, "decisionId": null,
         "publicationId": null, "linkedEventId": null, "endCause": null, "initiatedBy": "Chief of police",
         "note": "Sent before the vote.", "recordedAt": "2025-06-18T09:30:00.002Z", "supersededAt": null, "backfilled": false,
         "correctionKind": null, "correctionReason": null, "replacedById": null, "chosenBy": null, "assertions": [],
         "sourceIds": ["city-of-miami-2025-06-18-000ea115"],
         "links": {"self": "http://localhost/v1/status-events/fl-miami-police-department-287g-task-force-1-e2", "history": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1/history"},
         "citation": "RecordsApi, status event fl-miami-police-department-287g-task-force-1-e2, known at 2025-06-18T09:30:00.002Z, http://localhost/v1/status-events/fl-miami-police-department-287g-task-force-1-e2?knownAt=2025-06-18T09:30:00.002Z"}
        """);
    }

    [Fact]
    public async Task A_decision_is_answered_whole()
    {
        await desk.EnterAsync("/v1/sources", SourceBody);
        await desk.EnterAsync("/v1/meetings", MeetingBody);
        await desk.EnterAsync("/v1/agreements", AgreementBody);

        await AnsweredAsync(
            "/v1/decisions",
            $$"""
            {"jurisdictionId": "1245000", "agreementId": "{{Agreement}}", "meetingId": "fl-miami-city-commission-2025-06-17",
             "body": "Miami City Commission", "kind": "vote", "outcome": "passed", "purpose": "authorise", "decidedOn": "2025-06-17",
             "yes": 3, "no": 2, "finalOn": "2025-06-27", "matterFile": "17407", "note": "After two deferrals.", "sourceIds": ["{{Minutes}}"]}
            """,
            "/v1/decisions/fl-miami-2025-06-17-vote-1", """
        {"id": "fl-miami-2025-06-17-vote-1", "jurisdictionId": "1245000", "state": "FL", "agencyId": "fl-miami-police-department",
         "agreementId": "fl-miami-police-department-287g-task-force-1", "meetingId": "fl-miami-city-commission-2025-06-17",
         "body": "Miami City Commission", "kind": "vote", "outcome": "passed", "purpose": "authorise", "decidedOn": "2025-06-17",
         "earliest": "2025-06-17", "latest": "2025-06-17", "yes": 3, "no": 2, "absent": null, "abstain": null, "recused": null,
         "finalOn": "2025-06-27", "matterFile": "17407", "note": "After two deferrals.", "certainty": null, "disputed": false,
         "recordState": "current", "recordedAt": "2025-06-18T09:30:00.003Z", "sourceIds": ["city-of-miami-2025-06-18-000ea115"],
         "links": {"self": "http://localhost/v1/decisions/fl-miami-2025-06-17-vote-1", "history": "http://localhost/v1/status-events?decision=fl-miami-2025-06-17-vote-1"},
         "citation": "RecordsApi, decision fl-miami-2025-06-17-vote-1, known at 2025-06-18T09:30:00.003Z, http://localhost/v1/decisions/fl-miami-2025-06-17-vote-1?knownAt=2025-06-18T09:30:00.003Z"}
        """);
    }

    private const string SourceBody = """
        {"publisher": "City of Miami", "kind": "minutes", "title": "Special meeting of 17 June 2025", "url": "https://miami.example/minutes/0617",
         "archivedUrl": "https://archive.example/0617", "publishedOn": "2025-06-18", "retrievedAt": "2025-06-18T08:00:00Z", "licence": "Public record"}
        """;

    private const string MeetingBody = """
        {"body": "Miami City Commission", "jurisdictionId": "1245000", "kind": "special", "heldOn": "2025-06-17",
         "scheduledStart": "2025-06-17T13:00:00Z", "calledToOrder": "2025-06-17T13:20:00Z", "adjourned": "2025-06-17T17:00:00Z",
         "timeZone": "America/New_York", "agendaUrl": "https://miami.example/agenda/0617", "publicSpeakers": 60}
        """;

    private const string AgreementBody = $$"""
        {"agencyName": "Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
         "documents": [{"kind": "agreement", "url": "https://miami.example/draft.pdf"}],
         "firstStep": {"status": "proposed", "occurredOn": "2025-04-10", "sourceIds": ["{{Minutes}}"]} }
        """;

    /// <summary>Enters a record, and holds the answer and what its address gives afterwards against one and the same text.</summary>
    private async Task AnsweredAsync(string address, string body, string location, string expected)
    {
        using var answer = await desk.SendAsync(address, body);
        var entered = JsonNode.Parse(await answer.Content.ReadAsStringAsync());

        Assert.True(answer.StatusCode == HttpStatusCode.Created, entered!.ToJsonString());
        Assert.EndsWith(location, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Asking.Same(expected, entered["data"]);
        Asking.Same(expected, (await Register.JsonAsync(location))["data"]);
    }
}

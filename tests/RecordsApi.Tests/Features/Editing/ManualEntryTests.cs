using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Complete responses to entered records: nothing is missing and nothing is invented.</summary>
public sealed class ManualEntryTests : IAsyncLifetime
{
    private const string Minutes = "city-of-miami-2025-06-18-000ea115";
    private const string Agreement = "fl-miami-police-department-287g-task-force-1";

    private EditorClient editor = null!;

    private EmptyRegisterFactory Register { get; } = new() { Clock = new(new DateTimeOffset(2025, 6, 18, 9, 30, 0, TimeSpan.Zero)) };

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register);
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Fact]
    public async Task Entered_source_is_returned_with_every_field() => await AssertEnteredAsync("/v1/sources", SourceBody, $"/v1/sources/{Minutes}", """
        {"id": "city-of-miami-2025-06-18-000ea115", "publisher": "City of Miami", "kind": "minutes",
         "title": "Special meeting of 17 June 2025", "author": null, "url": "https://miami.example/minutes/0617", "via": null,
         "archivedUrl": "https://archive.example/0617", "publishedOn": "2025-06-18", "retrievedAt": "2025-06-18T08:00:00.000Z",
         "sha256": null, "license": "Public record", "recordState": "current", "recordedAt": "2025-06-18T09:30:00.000Z",
         "links": {"self": "http://localhost/v1/sources/city-of-miami-2025-06-18-000ea115", "history": "http://localhost/v1/status-events?source=city-of-miami-2025-06-18-000ea115"},
         "citation": "City of Miami, Special meeting of 17 June 2025, 2025-06-18; RecordsApi, source city-of-miami-2025-06-18-000ea115, known at 2025-06-18T09:30:00.000Z, http://localhost/v1/sources/city-of-miami-2025-06-18-000ea115?knownAt=2025-06-18T09:30:00.000Z (address of a local copy)"}
        """);

    [Fact]
    public async Task Entered_meeting_is_returned_with_every_field() => await AssertEnteredAsync("/v1/meetings", MeetingBody, "/v1/meetings/fl-miami-city-commission-2025-06-17", """
        {"id": "fl-miami-city-commission-2025-06-17", "body": "Miami City Commission", "jurisdictionId": "1245000", "kind": "special",
         "heldOn": "2025-06-17", "scheduledStart": "2025-06-17T13:00:00.000Z", "calledToOrder": "2025-06-17T13:20:00.000Z",
         "adjourned": "2025-06-17T17:00:00.000Z", "timeZone": "America/New_York", "agendaUrl": "https://miami.example/agenda/0617",
         "minutesUrl": null, "publicSpeakers": 60, "recordState": "current", "recordedAt": "2025-06-18T09:30:00.000Z", "sourceIds": [],
         "links": {"self": "http://localhost/v1/meetings/fl-miami-city-commission-2025-06-17", "decisions": "http://localhost/v1/decisions?meeting=fl-miami-city-commission-2025-06-17"},
         "citation": "Miami City Commission, Meeting (special), 2025-06-17; RecordsApi, meeting fl-miami-city-commission-2025-06-17, known at 2025-06-18T09:30:00.000Z, http://localhost/v1/meetings/fl-miami-city-commission-2025-06-17?knownAt=2025-06-18T09:30:00.000Z (address of a local copy)"}
        """);

    [Fact]
    public async Task Entered_agreement_is_returned_with_every_field_and_the_status_of_its_first_event()
    {
        await editor.EnterAsync("/v1/sources", SourceBody);

        await AssertEnteredAsync("/v1/agreements", AgreementBody, $"/v1/agreements/{Agreement}", """
        {"id": "fl-miami-police-department-287g-task-force-1", "program": "287g", "model": "task-force", "counterparty": "ICE",
         "agencyId": "fl-miami-police-department", "agencyName": "Miami Police Department", "agencyType": "police", "facilityId": null, "facilityName": null,
         "partyId": null, "partyName": null, "partyLevel": null,
         "jurisdictionId": "1245000", "jurisdictionName": "Miami", "level": "place", "state": "FL", "countyIds": ["12086"], "noCountyReason": null,
         "status": "proposed", "phase": "forming", "inForce": false, "inForceSince": null, "statusSince": "2025-04-10",
         "statusBasis": "documented", "certainty": "certain", "signedOn": null, "signedPrintedOn": null, "signedNote": null, "firstListedOn": null, "lastListedOn": null,
         "listed": false, "disputed": false, "confidence": "high", "recordState": "current", "predecessorId": null, "supersededById": null, "delistedFrom": null,
         "documents": [{"kind": "agreement", "url": "https://miami.example/draft.pdf", "remark": null}],
         "sourceIds": ["city-of-miami-2025-06-18-000ea115"],
         "links": {"self": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1", "history": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1/history", "listings": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1/listings", "decisions": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1/decisions", "feed": "http://localhost/v1/changes.atom?agreement=fl-miami-police-department-287g-task-force-1"},
         "citation": "Miami Police Department and ICE, 287g agreement (task-force): proposed, 2025-04-10; RecordsApi, agreement fl-miami-police-department-287g-task-force-1, as of 2025-04-10, known at 2025-06-18T09:30:00.001Z, http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1?asOf=2025-04-10&knownAt=2025-06-18T09:30:00.001Z (address of a local copy)"}
        """);
    }

    [Fact]
    public async Task Entered_roll_call_is_returned_by_member_and_counted()
    {
        await editor.EnterAsync("/v1/sources", SourceBody);
        await editor.EnterAsync("/v1/agreements", AgreementBody);

        var id = await editor.EnterAsync("/v1/decisions", RollCall(""));

        var decision = JsonNode.Parse(await editor.Client.GetStringAsync($"/v1/decisions/{id}"))!["data"]!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""
            {"yes": 2, "no": 1, "absent": 1, "abstain": 0, "recused": 0, "mover": "Commissioner King", "seconder": "Commissioner Reyes",
             "rollCall": [{"member": "Christine King", "vote": "yes"}, {"member": "Manolo Reyes", "vote": "yes"},
                          {"member": "Damian Pardo", "vote": "no"}, {"member": "Joe Carollo", "vote": "absent"}]}
            """), new JsonObject(decision.AsObject()
            .Where(f => f.Key is "yes" or "no" or "absent" or "abstain" or "recused" or "mover" or "seconder" or "rollCall")
            .Select(f => KeyValuePair.Create(f.Key, f.Value?.DeepClone())))), decision.ToJsonString());
        Assert.Contains("Damian Pardo", await editor.Client.GetStringAsync($"/v1/decisions?format=csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"yes\": 3,", "/yes", "Does not match the roll call, which has 2. Omit the count, or correct the count or the roll call.")]
    [InlineData("\"absent\": 0,", "/absent", "Does not match the roll call, which has 1. Omit the count, or correct the count or the roll call.")]
    public async Task Vote_count_that_contradicts_the_roll_call_returns_400(string count, string pointer, string message)
    {
        await editor.EnterAsync("/v1/sources", SourceBody);
        await editor.EnterAsync("/v1/agreements", AgreementBody);

        using var response = await editor.SendAsync("/v1/decisions", RollCall(count));

        var mistakes = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsObject();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal([(pointer, message)], mistakes.Select(m => (m.Key, (string)m.Value![0]!["message"]!)));
    }

    [Fact]
    public async Task Duplicate_member_and_unknown_vote_in_a_roll_call_return_400()
    {
        using var response = await editor.SendAsync("/v1/decisions", RollCall("").Replace("Joe Carollo", "damian pardo", StringComparison.Ordinal)
            .Replace("\"vote\": \"absent\"", "\"vote\": \"away\"", StringComparison.Ordinal));

        var body = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(["/rollCall", "/rollCall/3/vote"], JsonNode.Parse(body)!["errors"]!.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Entered_status_event_is_returned_with_every_field()
    {
        await editor.EnterAsync("/v1/sources", SourceBody);
        await editor.EnterAsync("/v1/agreements", AgreementBody);

        await AssertEnteredAsync(
            $"/v1/agreements/{Agreement}/history",
            $$"""{"status": "pending", "occurredOn": "2025-06-11/2025-06-13", "initiatedBy": "Chief of police", "note": "Sent before the vote.", "sourceIds": ["{{Minutes}}"]}""",
            $"/v1/status-events/{Agreement}-e2", """
        {"id": "fl-miami-police-department-287g-task-force-1-e2", "agreementId": "fl-miami-police-department-287g-task-force-1",
         "agencyId": "fl-miami-police-department", "agencyName": "Miami Police Department", "state": "FL", "countyIds": ["12086"], "model": "task-force",
         "status": "pending", "phase": "forming", "occurredOn": "2025-06-11/2025-06-13", "earliest": "2025-06-11",
         "latest": "2025-06-13", "basis": "documented", "confidence": "high", "disputed": false, "decisionId": null,
         "publicationId": null, "linkedEventId": null, "successorId": null, "endCause": null, "initiatedBy": "Chief of police",
         "note": "Sent before the vote.", "recordedAt": "2025-06-18T09:30:00.002Z", "supersededAt": null, "backfilled": false,
         "correctionKind": null, "correctionReason": null, "replacedById": null, "chosenBy": null, "assertions": [],
         "sourceIds": ["city-of-miami-2025-06-18-000ea115"],
         "links": {"self": "http://localhost/v1/status-events/fl-miami-police-department-287g-task-force-1-e2", "history": "http://localhost/v1/agreements/fl-miami-police-department-287g-task-force-1/history"},
         "citation": "Chief of police, fl-miami-police-department-287g-task-force-1: pending, 2025-06-11/2025-06-13; RecordsApi, status event fl-miami-police-department-287g-task-force-1-e2, known at 2025-06-18T09:30:00.002Z, http://localhost/v1/status-events/fl-miami-police-department-287g-task-force-1-e2?knownAt=2025-06-18T09:30:00.002Z (address of a local copy)"}
        """);
    }

    [Fact]
    public async Task Entered_decision_is_returned_with_every_field()
    {
        await editor.EnterAsync("/v1/sources", SourceBody);
        await editor.EnterAsync("/v1/meetings", MeetingBody);
        await editor.EnterAsync("/v1/agreements", AgreementBody);

        await AssertEnteredAsync(
            "/v1/decisions",
            $$"""
            {"jurisdictionId": "1245000", "agreementId": "{{Agreement}}", "meetingId": "fl-miami-city-commission-2025-06-17",
             "body": "Miami City Commission", "kind": "vote", "outcome": "passed", "purpose": "authorize", "decidedOn": "2025-06-17",
             "yes": 3, "no": 2, "finalOn": "2025-06-27", "matterFile": "17407", "note": "After two deferrals.", "sourceIds": ["{{Minutes}}"]}
            """,
            "/v1/decisions/fl-miami-2025-06-17-vote-1", """
        {"id": "fl-miami-2025-06-17-vote-1", "jurisdictionId": "1245000", "state": "FL", "countyIds": ["12086"],
         "agencyId": "fl-miami-police-department", "agencyName": "Miami Police Department",
         "agreementId": "fl-miami-police-department-287g-task-force-1", "model": "task-force", "meetingId": "fl-miami-city-commission-2025-06-17",
         "body": "Miami City Commission", "kind": "vote", "outcome": "passed", "purpose": "authorize", "decidedOn": "2025-06-17",
         "earliest": "2025-06-17", "latest": "2025-06-17", "yes": 3, "no": 2, "absent": null, "abstain": null, "recused": null,
         "mover": null, "seconder": null, "rollCall": [],
         "finalOn": "2025-06-27", "matterFile": "17407", "note": "After two deferrals.", "certainty": null, "outcomeNote": null, "disputed": false,
         "recordState": "current", "recordedAt": "2025-06-18T09:30:00.003Z", "sourceIds": ["city-of-miami-2025-06-18-000ea115"],
         "links": {"self": "http://localhost/v1/decisions/fl-miami-2025-06-17-vote-1", "history": "http://localhost/v1/status-events?decision=fl-miami-2025-06-17-vote-1"},
         "citation": "Miami City Commission, vote to authorize fl-miami-police-department-287g-task-force-1: passed, 2025-06-17; RecordsApi, decision fl-miami-2025-06-17-vote-1, known at 2025-06-18T09:30:00.003Z, http://localhost/v1/decisions/fl-miami-2025-06-17-vote-1?knownAt=2025-06-18T09:30:00.003Z (address of a local copy)"}
        """);
    }

    private static string RollCall(string count) => $$"""
        {"jurisdictionId": "1245000", "agreementId": "{{Agreement}}", "body": "Miami City Commission", "kind": "vote", "outcome": "passed",
         "purpose": "authorize", "decidedOn": "2025-06-17", {{count}} "mover": "Commissioner King", "seconder": "Commissioner Reyes",
         "rollCall": [{"member": "Christine King", "vote": "yes"}, {"member": "Manolo Reyes", "vote": "yes"},
                      {"member": "Damian Pardo", "vote": "no"}, {"member": "Joe Carollo", "vote": "absent"}],
         "sourceIds": ["{{Minutes}}"]}
        """;

    private const string SourceBody = """
        {"publisher": "City of Miami", "kind": "minutes", "title": "Special meeting of 17 June 2025", "url": "https://miami.example/minutes/0617",
         "archivedUrl": "https://archive.example/0617", "publishedOn": "2025-06-18", "retrievedAt": "2025-06-18T08:00:00Z", "license": "Public record"}
        """;

    private const string MeetingBody = """
        {"body": "Miami City Commission", "jurisdictionId": "1245000", "kind": "special", "heldOn": "2025-06-17",
         "scheduledStart": "2025-06-17T13:00:00Z", "calledToOrder": "2025-06-17T13:20:00Z", "adjourned": "2025-06-17T17:00:00Z",
         "timeZone": "America/New_York", "agendaUrl": "https://miami.example/agenda/0617", "publicSpeakers": 60}
        """;

    private const string AgreementBody = $$"""
        {"agencyName": "Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
         "documents": [{"kind": "agreement", "url": "https://miami.example/draft.pdf"}],
         "firstStatusEvent": {"status": "proposed", "occurredOn": "2025-04-10", "sourceIds": ["{{Minutes}}"]} }
        """;

    /// <summary>Enters a record, and compares both the response and the record at its URL with the same text.</summary>
    private async Task AssertEnteredAsync(string address, string body, string location, string expected)
    {
        using var response = await editor.SendAsync(address, body);
        var entered = JsonNode.Parse(await response.Content.ReadAsStringAsync());

        Assert.True(response.StatusCode == HttpStatusCode.Created, entered!.ToJsonString());
        Assert.EndsWith(location, response.Headers.Location!.ToString(), StringComparison.Ordinal);
        HttpTestExtensions.AssertJsonEqual(expected, entered["data"]);
        HttpTestExtensions.AssertJsonEqual(expected, (await Register.GetJsonAsync(location))["data"]);
    }
}

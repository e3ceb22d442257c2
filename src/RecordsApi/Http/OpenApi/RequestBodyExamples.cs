namespace RecordsApi.Http.OpenApi;

/// <summary>
/// The request bodies that Swagger UI fills in: Miami in 2025, from the commission's agenda to the vote on June 17,
/// in the order in which they would be entered.
/// </summary>
internal static class RequestBodyExamples
{
    private const string Minutes = "city-of-miami-2025-06-18-3f7a1c20";

    private const string Source = """
        {
          "publisher": "City of Miami", "kind": "minutes", "title": "Special meeting of the Miami City Commission, June 17, 2025",
          "url": "https://www.miami.gov/minutes/2025-06-17", "publishedOn": "2025-06-18", "retrievedAt": "2025-06-18T14:00:00Z"
        }
        """;

    private const string Meeting = $$"""
        {
          "body": "Miami City Commission", "jurisdictionId": "1245000", "kind": "special", "heldOn": "2025-06-17",
          "calledToOrder": "2025-06-17T13:20:00Z", "timeZone": "America/New_York", "publicSpeakers": 60,
          "sourceIds": ["{{Minutes}}"]
        }
        """;

    private const string Decision = $$"""
        {
          "jurisdictionId": "1245000", "agreementId": "fl-miami-police-department-287g-task-force-1",
          "meetingId": "fl-miami-city-commission-2025-06-17", "body": "Miami City Commission", "kind": "vote", "outcome": "passed",
          "purpose": "authorize", "decidedOn": "2025-06-17", "yes": 3, "no": 2, "matterFile": "17407", "sourceIds": ["{{Minutes}}"]
        }
        """;

    private const string Deferral = $$"""
        {
          "status": "deferred", "occurredOn": "2025-04-24", "decisionId": "fl-miami-2025-04-24-vote-1",
          "note": "The item was postponed.", "sourceIds": ["{{Minutes}}"]
        }
        """;

    private const string Agreement = $$"""
        {
          "agencyName": "Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
          "firstStatusEvent": { "status": "proposed", "occurredOn": "2025-04-10/2025-04-24", "initiatedBy": "City Manager", "sourceIds": ["{{Minutes}}"] }
        }
        """;

    /// <summary>Example request bodies by operation id.</summary>
    public static IReadOnlyDictionary<string, string> ByOperation { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["resolveNames"] = """{ "items": [{ "name": "Hialiah PD", "state": "FL" }, { "ori": "FL0130600" }], "limit": 3 }""",
        ["reconcile"] = """{ "queries": "{\"q0\":{\"query\":\"Hialiah PD\",\"type\":\"agency\",\"properties\":[{\"pid\":\"state\",\"v\":\"FL\"}]}}" }""",
        ["enterSource"] = Source,
        ["enterMeeting"] = Meeting,
        ["enterDecision"] = Decision,
        ["enterAgreement"] = Agreement,
        ["enterStatusEvent"] = Deferral,
        ["correctSource"] = Correction("source-changed", "The minutes were republished at another URL.", """{ "url": "https://www.miami.gov/minutes/2025/06/17" }"""),
        ["correctMeeting"] = Correction("late-fact", "The minutes give the time at which the meeting was called to order.", """{ "calledToOrder": "2025-06-17T13:20:00Z", "timeZone": "America/New_York" }"""),
        ["correctDecision"] = Correction("wrong-fact", "The minutes give a different vote count than the report.", """{ "yes": 4, "no": 1 }"""),
        ["correctStatusEvent"] = Correction("typo", "The date was mistyped.", """{ "occurredOn": "2025-04-24" }"""),
        ["correctAgreement"] = Correction("late-fact", "The signed agreement was published.", """{ "signedOn": "2025-08-28" }"""),
        ["createWebhook"] = """{ "url": "https://newsroom.example/hooks/records", "filter": "state=FL", "description": "Desk in Miami" }""",
        ["changeWebhook"] = """{ "filter": "state=FL&kind=status-added", "enabled": true }""",
        ["reviewPublication"] = """{ "verdict": "accepted", "reason": "ICE confirmed that the list is complete." }""",
        ["settleReviewItem"] = """{ "verdict": "same", "reason": "The agency uses both names on its website." }""",
        ["correctAgency"] = Correction("typo", "The name was misspelled.", """{ "name": "Miami Police Department" }"""),
    };

    private static string Correction(string kind, string reason, string record) =>
        $$"""{ "kind": "{{kind}}", "reason": "{{reason}}", "sourceIds": ["{{Minutes}}"], "record": {{record}}, "mergeInto": null }""";
}

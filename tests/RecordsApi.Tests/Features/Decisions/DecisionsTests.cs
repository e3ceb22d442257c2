using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Decisions;

public sealed class DecisionsTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Vote = "fl-miami-2025-06-17-vote-1";

    [Theory]
    [InlineData("state=FL", Vote)]
    [InlineData("state=AL", "")]
    [InlineData("within=12086", Vote)]
    [InlineData("agency=fl-miami-police-department", Vote)]
    [InlineData("agreement=" + FloridaTestData.Hialeah, "")]
    [InlineData("meeting=fl-miami-city-commission-2025-06-17", Vote)]
    [InlineData("outcome=failed,passed&purpose=authorize&kind=vote", Vote)]
    [InlineData("decidedFrom=2025-06-18", "")]
    [InlineData("decidedTo=2025-06-17", Vote)]
    [InlineData("knownAt=2025-06-16", "")]
    public async Task Filter_returns_the_matching_decisions(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/decisions?{filter}")));

    [Fact]
    public async Task Decision_is_returned_with_votes_and_sources() => HttpTestExtensions.AssertJsonEqual(
        $$"""
        {
          "id": "{{Vote}}", "jurisdictionId": "1245000", "state": "FL", "countyIds": ["12086"],
          "agencyId": "fl-miami-police-department", "agencyName": "Miami Police Department", "agreementId": "{{FloridaTestData.Miami}}", "model": "task-force", "meetingId": "fl-miami-city-commission-2025-06-17", "body": "City Commission",
          "kind": "vote", "outcome": "passed", "purpose": "authorize", "decidedOn": "2025-06-17", "earliest": "2025-06-17", "latest": "2025-06-17",
          "yes": 3, "no": 2, "absent": null, "abstain": null, "recused": null, "mover": null, "seconder": null, "rollCall": [], "finalOn": null, "matterFile": null, "note": null,
          "certainty": null, "outcomeNote": null, "disputed": false, "recordState": "current", "recordedAt": "2025-06-17T21:00:00.000Z", "sourceIds": ["miami-minutes-2025-06-17"],
          "links": { "self": "http://localhost/v1/decisions/{{Vote}}", "history": "http://localhost/v1/status-events?decision={{Vote}}" },
          "citation": "City Commission, vote to authorize {{FloridaTestData.Miami}}: passed, 2025-06-17; RecordsApi, decision {{Vote}}, known at 2025-12-31T12:00:00.000Z, http://localhost/v1/decisions/{{Vote}}?knownAt=2025-12-31T12:00:00.000Z (address of a local copy)"
        }
        """,
        (await service.GetJsonAsync($"/v1/decisions/{Vote}"))["data"]);

    [Theory]
    [InlineData("2025-06-16", "")]
    [InlineData("2025-06-17", "vote")]
    [InlineData("2025-06-26", "vote")]
    [InlineData("2025-06-27", "")]
    public async Task OpenOn_matches_from_the_decision_date_until_it_is_final(string day, string open)
    {
        using var own = new RegisterApiFactory(FloridaTestData.CreateRegister().Decision(
            "vote", FloridaTestData.Hialeah, "fl-hialeah-police-department", "1230000", "2025-06-17", finalOn: "2025-06-27"));

        Assert.Equal(open, string.Join(',', await own.GetIdsAsync($"/v1/decisions?openOn={day}")));
    }

    [Theory]
    [InlineData("true", Vote)]
    [InlineData("false", "")]
    public async Task ByOneVote_returns_decisions_with_a_margin_of_one(string byOneVote, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/decisions?byOneVote={byOneVote}")));

    [Theory]
    [InlineData("within=1245000&kind=special&heldFrom=2025-06-17&heldTo=2025-06-17", "fl-miami-city-commission-2025-06-17")]
    [InlineData("kind=regular", "")]
    public async Task Filter_returns_the_matching_meetings(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/meetings?{filter}")));

    [Fact]
    public async Task Meeting_links_to_its_decisions()
    {
        var meeting = (await service.GetJsonAsync("/v1/meetings/fl-miami-city-commission-2025-06-17"))["data"]!;

        Assert.Equal([Vote], await service.GetIdsAsync((string)meeting["links"]!["decisions"]!));
    }
}

using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Changes;

public sealed class ListChangesTests(ChangeLogApiFactory service) : IClassFixture<ChangeLogApiFactory>
{
    [Theory]
    [InlineData("", "1,2,3,4,5,6")]
    [InlineData("sort=-sequence", "6,5,4,3,2,1")]
    [InlineData("after=4", "5,6")]
    [InlineData("after=6", "")]
    [InlineData("since=2025-07-03", "3,4,5,6")]
    [InlineData("since=2025-07-03T21:00:01Z&until=2025-12-29", "4,5")]
    [InlineData("until=2025-04-03", "1")]
    [InlineData("kind=agency-added,status-superseded", "2,6")]
    [InlineData("corrections=true", "6")]
    [InlineData("corrections=false&state=FL", "2,3,5")]
    [InlineData("thing=publication", "1")]
    [InlineData("status=approved,delisted", "4,5")]
    [InlineData("phase=uncertain", "4")]
    [InlineData("state=AL", "4")]
    [InlineData("within=12086", "3,5,6")]
    [InlineData("within=12", "2,3,5,6")]
    [InlineData("within=us", "1,2,3,4,5,6")]
    [InlineData("agreement=" + FloridaTestData.Miami, "5,6")]
    [InlineData("agency=fl-port-police", "2")]
    [InlineData("model=jail-enforcement", "4")]
    [InlineData("model=TFM&program=287g", "3,5,6")]
    [InlineData("program=287g&model=not:task-force", "4")]
    public async Task Filter_returns_the_matching_entries(string filter, string expected) =>
        Assert.Equal(expected, string.Join(',', await service.GetIdsAsync($"/v1/changes?{filter}")));

    [Theory]
    [InlineData("corrections=false&state=FL")]
    [InlineData("status=approved,delisted")]
    [InlineData("within=12")]
    [InlineData("agreement=" + FloridaTestData.Miami)]
    [InlineData("agencyType=police")]
    [InlineData("model=TFM&program=287g")]
    [InlineData("kind=not:agency-added")]
    public async Task Total_of_a_list_of_several_pages_is_the_number_of_entries_that_match(string filter)
    {
        var matching = await service.GetIdsAsync($"/v1/changes?{filter}");

        Assert.InRange(matching.Length, 2, 5);
        Assert.Equal(matching.Length, (int)(await service.GetJsonAsync($"/v1/changes?{filter}&limit=1"))["page"]!["total"]!);
    }

    [Fact]
    public async Task Change_is_available_as_its_citation() => Assert.StartsWith(
        "Hialeah Police Department (task-force): active since 2025-07-02, after pending, 2025-07-03; RecordsApi, ",
        await service.GetTextAsync("/v1/changes/3?format=citation"), StringComparison.Ordinal);

    [Fact]
    public async Task Change_is_returned_with_every_field() => HttpTestExtensions.AssertJsonEqual(
        """
        {
          "sequence": 3, "id": "3", "kind": "status-added",
          "recordedAt": "2025-07-03T21:00:00.000Z", "enteredAt": "2025-07-03T21:00:00.000Z",
          "thing": "agreement", "thingId": "fl-hialeah-police-department-287g-task-force-1",
          "agreementId": "fl-hialeah-police-department-287g-task-force-1", "agencyId": "fl-hialeah-police-department",
          "agencyName": "Hialeah Police Department", "facilityId": null, "facilityName": null, "model": "task-force", "state": "FL",
          "status": "active", "occurredOn": "2025-07-02", "agreementStatus": "active", "before": "pending", "after": "active", "reason": null, "correctionKind": null,
          "statusEventId": "fl-hialeah-police-department-287g-task-force-1-e1", "decisionId": null, "publicationId": "ice-participating-2025-07-03",
          "sourceIds": ["ice-participating-2025-07-03"],
          "summary": "Hialeah Police Department (task-force): active since 2025-07-02, after pending.",
          "details": [], "partOf": null,
          "links": {
            "self": "http://localhost/v1/changes/3",
            "thing": "http://localhost/v1/agreements/fl-hialeah-police-department-287g-task-force-1"
          },
          "citation": "Hialeah Police Department (task-force): active since 2025-07-02, after pending, 2025-07-03; RecordsApi, change 3, http://localhost/v1/changes/3 (address of a local copy)"
        }
        """,
        (await service.GetJsonAsync("/v1/changes/3"))["data"]);

    [Fact]
    public async Task Summary_of_a_late_event_gives_the_unchanged_status()
    {
        var change = (await service.GetJsonAsync("/v1/changes/5"))["data"]!;

        Assert.Equal("Miami Police Department (task-force): approved since 2025-06-17; the status remains active.", (string?)change["summary"]);
        Assert.Equal(["miami-minutes-2025-06-17", "other"], change["sourceIds"]!.AsArray().Select(s => (string?)s));
    }

    [Fact]
    public async Task Note_gives_the_sequence_to_continue_after()
    {
        var read = await service.GetJsonAsync("/v1/changes?limit=4");
        var rest = await service.GetJsonAsync(new Uri((string)read["page"]!["next"]!).PathAndQuery);

        Assert.Equal(["5", "6"], rest["data"]!.AsArray().Select(c => (string?)c!["id"]));
        Assert.Null((string?)rest["page"]!["next"]);
        Assert.Equal(
            "The newest entry of the log is number 6. After you have read every page, use after=6 to get later entries.",
            (string?)rest["query"]!["notes"]![0]);
    }

    [Theory]
    [InlineData("after=7", "after", "7 is not in the log of this register, whose newest entry is number 6.")]
    [InlineData("after=-1", "after", "'-1' is not an integer from 0 to 2147483647.")]
    [InlineData("since=2025-07-03&until=2025-07-02", "since", "since must not be later than until.")]
    [InlineData("asOf=2025-07-03", "asOf", "Unknown parameter.")]
    [InlineData("knownAt=2025-07-03", "knownAt", "Unknown parameter.")]
    [InlineData("kind=status-add", "kind", "'status-add' is not a valid value of kind.")]
    [InlineData("sort=enteredAt", "sort", "'enteredAt' is not a valid sort key.")]
    [InlineData("model=task-forse", "model", "The register has no model 'task-forse'.")]
    [InlineData("agency=fl-port-polic", "agency", "The register has no agency 'fl-port-polic'.")]
    public async Task Invalid_parameter_returns_400_with_a_message(string query, string parameter, string message)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/changes?{query}");

        Assert.Equal(400, status);
        Assert.Equal(message, (string?)problem["errors"]![parameter]![0]!["message"]);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("0")]
    [InlineData("first")]
    public async Task Unknown_sequence_returns_404(string number)
    {
        var (status, problem) = await service.GetProblemAsync($"/v1/changes/{number}");

        Assert.Equal((404, $"The log has no entry '{number}'. Its newest entry is number 6."), (status, (string?)problem["detail"]));
    }
}

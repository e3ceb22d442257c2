using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Records held against the calendar and against each other.</summary>
public sealed class RecordRulesTests : IAsyncLifetime
{
    private const string Agreement = "fl-miami-police-department-287g-task-force-1";

    private EmptyRegisterFactory Register { get; } = new();

    private EditorClient editor = null!;
    private string minutes = "";

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register);
        minutes = await editor.EnterAsync("/v1/sources", """{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes", "publishedOn": "2025-06-18"}""");
        await editor.EnterAsync("/v1/agreements", $$"""
            {"agencyName": "Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
             "firstStatusEvent": {"status": "proposed", "occurredOn": "2025-04-10", "sourceIds": ["{{minutes}}"]} }
            """);
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Theory]
    [InlineData("2205-06-17", "", "/heldOn")]
    [InlineData("1025-06-17", "", "/heldOn")]
    [InlineData("2025-06-17", "\"calledToOrder\": \"2025-09-01T13:20:00Z\"", "/calledToOrder")]
    [InlineData("2025-06-17", "\"scheduledStart\": \"2025-06-16T13:20:00Z\", \"timeZone\": \"America/New_York\"", "/scheduledStart")]
    [InlineData("2025-06-17", "\"adjourned\": \"2025-06-25T13:20:00Z\"", "/adjourned")]
    public async Task Meeting_out_of_the_calendar_or_with_a_time_on_another_day_is_rejected(string heldOn, string more, string pointer) =>
        await AssertRejectedAsync("/v1/meetings", $$"""{"body": "City Commission", "jurisdictionId": "1245000", "heldOn": "{{heldOn}}"{{(more.Length == 0 ? "" : $", {more}")}} }""", pointer);

    [Fact]
    public async Task Meeting_that_ends_after_midnight_is_accepted() => await editor.EnterAsync("/v1/meetings", """
        {"body": "City Commission", "jurisdictionId": "1245000", "heldOn": "2025-06-17", "calledToOrder": "2025-06-17T22:00:00Z", "adjourned": "2025-06-18T05:30:00Z", "timeZone": "America/New_York"}
        """);

    [Theory]
    [InlineData("1025-06-17", "/occurredOn")]
    [InlineData("1996-09-29", "/occurredOn")]
    [InlineData("2025/2205", "/occurredOn")]
    public async Task Event_outside_the_years_of_its_program_is_rejected(string on, string pointer) =>
        await AssertRejectedAsync($"/v1/agreements/{Agreement}/history", $$"""{"status": "active", "occurredOn": "{{on}}", "sourceIds": ["{{minutes}}"]}""", pointer);

    [Theory]
    [InlineData("\"finalOn\": \"2025-06-16\"", "/finalOn")]
    [InlineData("\"finalOn\": \"2205-06-20\"", "/finalOn")]
    [InlineData("\"jurisdictionId\": \"1217200\"", "/jurisdictionId")]
    public async Task Decision_that_contradicts_itself_or_its_agreement_is_rejected(string more, string pointer) =>
        await AssertRejectedAsync("/v1/decisions", Decision(more), pointer);

    [Fact]
    public async Task Decision_at_a_meeting_of_another_city_is_rejected()
    {
        var meeting = await editor.EnterAsync("/v1/meetings", """{"body": "Doral City Council", "jurisdictionId": "1217200", "heldOn": "2025-06-17"}""");

        await AssertRejectedAsync("/v1/decisions", Decision($"\"meetingId\": \"{meeting}\""), "/meetingId");
    }

    [Fact]
    public async Task Commission_of_the_county_can_decide_for_the_city() =>
        await editor.EnterAsync("/v1/decisions", Decision("\"jurisdictionId\": \"12086\""));

    [Fact]
    public async Task Counts_that_contradict_the_outcome_are_kept_with_a_note()
    {
        var id = await editor.EnterAsync("/v1/decisions", Decision("\"yes\": 1, \"no\": 4"));

        Assert.Equal(
            "The outcome is recorded as 'passed', but the counts as 1 for and 4 against.",
            (string?)(await Register.GetJsonAsync($"/v1/decisions/{id}"))["data"]!["outcomeNote"]);
    }

    [Fact]
    public async Task Minutes_published_years_after_an_event_count_like_a_report()
    {
        await editor.EnterAsync("/v1/agreements", $$"""
            {"agencyName": "Doral Police Department", "state": "FL", "program": "287g", "model": "task-force",
             "firstStatusEvent": {"status": "pending", "occurredOn": "2020-03-01", "sourceIds": ["{{minutes}}"]} }
            """);
        var recorded = (await Register.GetJsonAsync("/v1/status-events/fl-doral-police-department-287g-task-force-1-e1"))["data"]!;

        Assert.Equal(("reported", "low"), ((string?)recorded["basis"], (string?)recorded["confidence"]));
    }

    [Theory]
    [InlineData("application/json; charset=utf8", "")]
    [InlineData("application/json; charset=\"UTF-8\"", "\ufeff")]
    public async Task Body_with_a_byte_order_mark_or_the_short_name_of_its_encoding_is_read(string contentType, string prefix)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/sources")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{{prefix}}{"publisher": "City of Miami", "kind": "notice", "title": "A notice"}""")),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        using var response = await editor.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Theory]
    [InlineData("City of \u202eMiami")]
    [InlineData("City of\u200b Miami")]
    [InlineData("City of Miami\u2066")]
    public async Task Invisible_character_in_a_name_is_rejected_with_its_position(string publisher)
    {
        using var response = await editor.SendAsync("/v1/sources", new JsonObject { ["publisher"] = publisher, ["kind"] = "notice", ["title"] = "A notice" }.ToJsonString());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("invisible character", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private string Decision(string more)
    {
        var body = JsonNode.Parse($$"""
            {"jurisdictionId": "1245000", "agreementId": "{{Agreement}}", "body": "City Commission", "kind": "vote", "outcome": "passed", "purpose": "authorize",
             "decidedOn": "2025-06-17", "sourceIds": ["{{minutes}}"]}
            """)!.AsObject();
        foreach (var (name, value) in JsonNode.Parse($"{{{more}}}")!.AsObject())
            body[name] = value?.DeepClone();
        return body.ToJsonString();
    }

    private async Task AssertRejectedAsync(string address, string body, string pointer)
    {
        using var response = await editor.SendAsync(address, body);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal(pointer, Assert.Single(problem["errors"]!.AsObject()).Key);
    }
}

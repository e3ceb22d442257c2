using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Testing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Corrections as merge patches of records as GET returns them.</summary>
public sealed class MergePatchTests : IAsyncLifetime
{
    private const string Agreement = "fl-miami-police-department-287g-task-force-1";

    private EmptyRegisterFactory Register { get; } = new();

    private EditorClient editor = null!;
    private string minutes = "";

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register);
        minutes = await editor.EnterAsync("/v1/sources", """{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes", "author": "The clerk", "publishedOn": "2025-06-18"}""");
        await editor.EnterAsync("/v1/agreements", $$"""
            {"agencyName": "Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
             "documents": [{"kind": "agreement", "url": "https://city.example/one.pdf"}],
             "firstStatusEvent": {"status": "proposed", "occurredOn": "2025-04-10", "note": "On the agenda.", "sourceIds": ["{{minutes}}"]} }
            """);
    }

    public async Task DisposeAsync()
    {
        editor.Dispose();
        await ((IAsyncLifetime)Register).DisposeAsync();
    }

    [Fact]
    public async Task Record_sent_back_as_GET_gave_it_is_accepted_and_nothing_is_recorded()
    {
        await EnterDecisionAsync();
        var meeting = await EnterMeetingAsync();
        var changes = (await Register.GetJsonAsync("/v1/changes?limit=1&sort=-sequence"))["data"]![0]!.ToJsonString();
        foreach (var address in (string[])[
            $"/v1/sources/{minutes}", $"/v1/meetings/{meeting}", "/v1/decisions/fl-miami-2025-06-17-vote-1", $"/v1/status-events/{Agreement}-e1",
            $"/v1/agreements/{Agreement}", "/v1/agencies/fl-miami-police-department"])
        {
            using var read = await editor.Client.GetAsync(address);
            var body = JsonNode.Parse(await read.Content.ReadAsStringAsync())!;
            using var response = await editor.CorrectAsync(address, Correction(body["data"]!.ToJsonString()));

            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address}: {await response.Content.ReadAsStringAsync()}");
            HttpTestExtensions.AssertJsonEqual(body.ToJsonString(), JsonNode.Parse(await response.Content.ReadAsStringAsync()));
            Assert.Equal(read.Headers.ETag, response.Headers.ETag);
        }

        Assert.Equal(changes, (await Register.GetJsonAsync("/v1/changes?limit=1&sort=-sequence"))["data"]![0]!.ToJsonString());
    }

    [Fact]
    public async Task Property_that_the_patch_does_not_name_keeps_its_value()
    {
        var source = await CorrectAsync($"/v1/sources/{minutes}", """{"title": "Minutes of June 17"}""");

        Assert.Equal(
            ("City of Miami", "Minutes of June 17", "The clerk", "2025-06-18"),
            ((string?)source["publisher"], (string?)source["title"], (string?)source["author"], (string?)source["publishedOn"]));
    }

    [Fact]
    public async Task Null_removes_a_value()
    {
        var source = await CorrectAsync($"/v1/sources/{minutes}", """{"author": null}""");

        Assert.Null(source["author"]);
    }

    [Theory]
    [InlineData("""{"publisher": null}""", "/record/publisher")]
    [InlineData("""{"titel": "Minutes"}""", "/record/titel")]
    [InlineData("""{"kind": "minute"}""", "/record/kind")]
    [InlineData("""{"publishedOn": 5}""", "/record/publishedOn")]
    [InlineData("""{"recordState": "retracted"}""", "/record/recordState")]
    [InlineData("""{"recordedAt": "2025-01-01T00:00:00.000Z"}""", "/record/recordedAt")]
    public async Task Patch_of_a_required_unknown_invalid_or_read_only_property_is_rejected_with_its_pointer(string patch, string pointer)
    {
        using var response = await editor.CorrectAsync($"/v1/sources/{minutes}", Correction(patch));
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(pointer, Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    [Fact]
    public async Task Document_is_added_to_the_documents_as_GET_gives_them()
    {
        var documents = (await Register.GetJsonAsync($"/v1/agreements/{Agreement}"))["data"]!["documents"]!.AsArray();
        documents.Add(JsonNode.Parse("""{"kind": "addendum", "url": "https://city.example/two.pdf"}"""));
        var agreement = await CorrectAsync($"/v1/agreements/{Agreement}", $$"""{"documents": {{documents.ToJsonString()}} }""");

        Assert.Equal(
            ["https://city.example/one.pdf", "https://city.example/two.pdf"], agreement["documents"]!.AsArray().Select(d => (string?)d!["url"]));
    }

    [Fact]
    public async Task Certainty_of_a_decision_is_entered_and_corrected()
    {
        await EnterDecisionAsync("\"certainty\": \"one report\"");
        const string Address = "/v1/decisions/fl-miami-2025-06-17-vote-1";
        var entered = (await Register.GetJsonAsync(Address))["data"]!;
        var corrected = await CorrectAsync(Address, """{"certainty": "minutes"}""");

        Assert.Equal(("one report", "minutes", 3), ((string?)entered["certainty"], (string?)corrected["certainty"], (int?)corrected["yes"]));
        Assert.Single((await Register.GetJsonAsync($"/v1/agreements/{Agreement}/history?include=superseded"))["data"]!.AsArray(), e => (string?)e!["status"] == "approved");
    }

    [Fact]
    public async Task Roll_call_that_the_patch_does_not_change_is_not_counted_again()
    {
        await EnterDecisionAsync("""
            "rollCall": [{"member": "A. One", "vote": "yes"}, {"member": "B. Two", "vote": "yes"}, {"member": "C. Three", "vote": "yes"}, {"member": "D. Four", "vote": "no"}, {"member": "E. Five", "vote": "no"}]
            """);
        const string Address = "/v1/decisions/fl-miami-2025-06-17-vote-1";
        await CorrectAsync(Address, """{"abstain": null, "recused": null}""");
        var corrected = await CorrectAsync(Address, """{"certainty": "minutes"}""");

        Assert.Equal((3, 2, null, null), ((int?)corrected["yes"], (int?)corrected["no"], (int?)corrected["abstain"], (int?)corrected["recused"]));
    }

    [Fact]
    public async Task Correction_of_a_decision_without_a_status_event_creates_none()
    {
        await EnterDecisionAsync("\"createsStatusEvent\": false");
        await CorrectAsync("/v1/decisions/fl-miami-2025-06-17-vote-1", """{"note": "By voice."}""");

        Assert.Equal("proposed", (string?)(await Register.GetJsonAsync($"/v1/agreements/{Agreement}"))["data"]!["status"]);
    }

    [Fact]
    public async Task Note_of_a_disputed_event_is_corrected_and_the_dispute_stays()
    {
        var disputed = await editor.EnterAsync(
            $"/v1/agreements/{Agreement}/history", $$"""{"status": "proposed", "occurredOn": "2025-04-12", "disputesEventId": "{{Agreement}}-e1", "sourceIds": ["{{minutes}}"]}""");
        var corrected = await CorrectAsync($"/v1/status-events/{disputed}", """{"note": "On two agendas."}""");

        Assert.Equal((true, 2, "On two agendas."), ((bool)corrected["disputed"]!, corrected["assertions"]!.AsArray().Count, (string?)corrected["note"]));
    }

    [Fact]
    public async Task Note_of_an_event_that_editors_cannot_enter_is_corrected()
    {
        foreach (var day in (string[])["0602", "0603", "0604", "0605"])
        {
            var list = Enumerable.Range(1, 20 + int.Parse(day, System.Globalization.CultureInfo.InvariantCulture) % 100).Aggregate(WorkbookBuilder.ForParticipatingList(), (rows, n) => rows.AddRow(
                "FLORIDA", $"Place {n} Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 5, 1)));
            await Register.ImportAsync($"participatingAgencies{day}2025.xlsx", day != "0602" ? list : list
                .AddRow("FLORIDA", "Doral Police Department", "Municipality", "Miami-Dade County", "Task Force Model", new DateOnly(2025, 5, 2)));
        }

        var delisted = (await Register.GetJsonAsync("/v1/status-events?agency=fl-doral-police-department&status=delisted"))["data"]!.AsArray().Single()!;
        var corrected = await CorrectAsync($"/v1/status-events/{delisted["id"]}", """{"note": "The city was asked."}""");

        Assert.Equal(("delisted", (string?)delisted["occurredOn"], "The city was asked."), ((string?)corrected["status"], (string?)corrected["occurredOn"], (string?)corrected["note"]));
    }

    [Theory]
    [InlineData("/v1/sources")]
    [InlineData("/v1/agencies/fl-miami-police-department")]
    public async Task ETag_of_another_resource_returns_412_although_it_is_newer(string other)
    {
        using var read = await editor.Client.GetAsync(other);
        using var response = await editor.SendAsync($"/v1/sources/{minutes}/corrections", Correction("""{"title": "Lost"}"""), ("If-Match", read.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.PreconditionFailed, response.StatusCode);
        Assert.Equal("Minutes", (string?)(await Register.GetJsonAsync($"/v1/sources/{minutes}"))["data"]!["title"]);
    }

    [Fact]
    public async Task ETag_of_the_record_read_with_its_related_records_is_accepted()
    {
        using var read = await editor.Client.GetAsync($"/v1/agreements/{Agreement}?include=agency");
        using var response = await editor.SendAsync($"/v1/agreements/{Agreement}/corrections", Correction("""{"signedOn": "2025-08-28"}"""), ("If-Match", read.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    private async Task EnterDecisionAsync(string more = "\"yes\": 3") => await editor.EnterAsync("/v1/decisions", $$"""
        {"jurisdictionId": "1245000", "agreementId": "{{Agreement}}", "body": "Miami City Commission", "kind": "vote", "outcome": "passed", "purpose": "authorize",
         "decidedOn": "2025-06-17", {{(more.StartsWith("\"yes", StringComparison.Ordinal) ? more : $"\"yes\": 3, {more}")}}, "no": 2, "sourceIds": ["{{minutes}}"]}
        """);

    private Task<string> EnterMeetingAsync() => editor.EnterAsync(
        "/v1/meetings", """{"body": "Miami City Commission", "jurisdictionId": "1245000", "heldOn": "2025-06-17", "calledToOrder": "2025-06-17T13:20:00Z", "timeZone": "America/New_York"}""");

    private async Task<JsonNode> CorrectAsync(string address, string patch)
    {
        using var response = await editor.CorrectAsync(address, Correction(patch));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.Created, text);
        return JsonNode.Parse(text)!["data"]!;
    }

    private static string Correction(string patch) => $$"""{"kind": "wrong-fact", "reason": "It was otherwise.", "record": {{patch}} }""";
}

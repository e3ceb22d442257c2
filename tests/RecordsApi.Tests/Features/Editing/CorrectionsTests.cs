using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Responses to entries and corrections, accepted and rejected.</summary>
public sealed class CorrectionsTests : IAsyncLifetime
{
    private const string Miami = "fl-miami-police-department-287g-task-force-1";
    private const string Agency = "/v1/agencies/fl-miami-police-department";

    private EmptyRegisterFactory Register { get; } = new();

    private EditorClient editor = null!;
    private string minutes = "";

    public async Task InitializeAsync()
    {
        await Register.InitializeAsync();
        editor = await EditorClient.CreateAsync(Register);
        minutes = await editor.EnterAsync("/v1/sources", Source("Minutes"));
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

    [Fact]
    public async Task Response_to_an_entry_equals_a_GET_of_its_location_with_the_same_ETag()
    {
        using var entered = await editor.SendAsync("/v1/meetings", Meeting(60));
        using var read = await editor.Client.GetAsync(entered.Headers.Location);

        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        Assert.Equal("/v1/meetings/fl-miami-city-commission-2025-06-17", entered.Headers.Location!.AbsolutePath);
        HttpTestExtensions.AssertJsonEqual(await read.Content.ReadAsStringAsync(), JsonNode.Parse(await entered.Content.ReadAsStringAsync()));
        Assert.Equal(read.Headers.ETag, entered.Headers.ETag);
    }

    [Fact]
    public async Task Agreement_whose_first_event_may_be_in_the_future_is_returned_as_of_the_end_of_its_interval()
    {
        editor.SetClock("2026-06-01T12:00:00Z");
        using var entered = await editor.SendAsync("/v1/agreements", $$"""
            {"agencyName": "Hialeah Police Department", "state": "FL", "program": "287g", "model": "task-force",
             "firstStatusEvent": {"status": "proposed", "occurredOn": "2026", "sourceIds": ["{{minutes}}"]} }
            """);
        var body = JsonNode.Parse(await entered.Content.ReadAsStringAsync())!;

        Assert.Equal(("2026-12-31", "2026", "proposed"), ((string)body["register"]!["asOf"]!, (string)body["data"]!["statusSince"]!, (string)body["data"]!["status"]!));
    }

    [Fact]
    public async Task Correction_with_the_current_ETag_is_applied()
    {
        var meeting = $"/v1/meetings/{await editor.EnterAsync("/v1/meetings", Meeting(60))}";
        using var corrected = await editor.CorrectAsync(meeting, Correction("wrong-fact", Meeting(61)));
        using var read = await editor.Client.GetAsync(meeting);

        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        Assert.Equal(61, (int)(await DataAsync(corrected))["publicSpeakers"]!);
        HttpTestExtensions.AssertJsonEqual(await read.Content.ReadAsStringAsync(), JsonNode.Parse(await corrected.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task ETag_of_a_write_response_can_be_used_for_the_next_correction()
    {
        using var entered = await editor.SendAsync("/v1/meetings", Meeting(60));
        using var corrected = await editor.SendAsync(
            $"{entered.Headers.Location}/corrections", Correction("wrong-fact", Meeting(61)), ("If-Match", entered.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
    }

    [Fact]
    public async Task Second_correction_with_the_same_ETag_returns_412_and_changes_nothing()
    {
        var meeting = $"/v1/meetings/{await editor.EnterAsync("/v1/meetings", Meeting(60))}";
        using var read = await editor.Client.GetAsync(meeting);
        using var first = await editor.CorrectAsync(meeting, Correction("wrong-fact", Meeting(61)));
        using var second = await editor.SendAsync($"{meeting}/corrections", Correction("wrong-fact", Meeting(62)), ("If-Match", read.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal((412, "stale"), await ReadStatusAndCodeAsync(second));
        Assert.Equal(61, (int)(await Register.GetJsonAsync(meeting))["data"]!["publicSpeakers"]!);
    }

    [Fact]
    public async Task ETag_of_a_response_with_an_earlier_knownAt_is_stale_after_a_change()
    {
        var meeting = $"/v1/meetings/{await editor.EnterAsync("/v1/meetings", Meeting(60))}";
        var then = (string)(await Register.GetJsonAsync(meeting))["register"]!["knownAt"]!;
        using var first = await editor.CorrectAsync(meeting, Correction("wrong-fact", Meeting(61)));
        using var old = await editor.Client.GetAsync($"{meeting}?knownAt={then}");
        using var second = await editor.SendAsync($"{meeting}/corrections", Correction("wrong-fact", Meeting(62)), ("If-Match", old.Headers.ETag!.ToString()));

        Assert.Equal((412, "stale"), await ReadStatusAndCodeAsync(second));
    }

    [Theory]
    [InlineData(null, 428, "precondition-required")]
    [InlineData("*", 400, "bad-request")]
    [InlineData("\"a\"", 412, "stale")]
    [InlineData("W/\"0123456789abcdef01234567-m0\"", 412, "stale")]
    [InlineData("\"0123456789abcdef01234567-zzzzzzzz\"", 412, "stale")]
    [InlineData("\"0123456789abcdef01234567-0\"", 412, "stale")]
    public async Task Correction_with_a_missing_or_invalid_ETag_is_rejected(string? tag, int status, string code)
    {
        using var response = await editor.SendAsync(
            $"{Agency}/corrections", Correction("typo", """{"name": "Miami PD", "type": "police"}"""), tag is null ? [] : [("If-Match", tag)]);

        Assert.Equal((status, code), await ReadStatusAndCodeAsync(response));
        Assert.Equal("Miami Police Department", (string)(await Register.GetJsonAsync(Agency))["data"]!["name"]!);
    }

    [Fact]
    public async Task Duplicate_source_returns_409()
    {
        using var response = await editor.SendAsync("/v1/sources", Source("Minutes"));

        Assert.Equal((409, "conflict"), await ReadStatusAndCodeAsync(response));
    }

    [Fact]
    public async Task Status_event_of_an_unknown_agreement_returns_404()
    {
        using var response = await editor.SendAsync("/v1/agreements/fl-nowhere/history", StatusEvent("active"));

        Assert.Equal((404, "not-found"), await ReadStatusAndCodeAsync(response));
    }

    [Fact]
    public async Task Reference_to_an_unknown_source_returns_422_with_its_pointer()
    {
        using var response = await editor.SendAsync($"/v1/agreements/{Miami}/history", """{"status": "active", "occurredOn": "2025-08-28", "sourceIds": ["none"]}""");

        Assert.Equal((422, "invalid-record"), await ReadStatusAndCodeAsync(response));
        Assert.NotNull((await ProblemAsync(response))["errors"]!["/sourceIds/0"]);
    }

    [Fact]
    public async Task Invalid_transition_returns_422_with_the_current_status_and_the_allowed_ones()
    {
        using var response = await editor.SendAsync($"/v1/agreements/{Miami}/history", StatusEvent("suspended"));
        var mistake = (await ProblemAsync(response))["errors"]!["/status"]![0]!;

        Assert.Equal((422, "invalid-transition"), await ReadStatusAndCodeAsync(response));
        Assert.Contains($"'proposed' (status event {Miami}-e1, 2025-04-10", (string?)mistake["message"], StringComparison.Ordinal);
        Assert.Contains("approved", mistake["allowed"]!.AsArray().Select(a => (string?)a));
    }

    [Fact]
    public async Task Correcting_the_kind_of_a_source_recomputes_basis_and_confidence_of_its_events()
    {
        var source = await editor.EnterAsync("/v1/sources", """{"publisher": "WLRN", "kind": "news-report", "title": "Signed, it is said"}""");
        var step = await editor.EnterAsync($"/v1/agreements/{Miami}/history", $$"""{"status": "active", "occurredOn": "2025-08-28", "sourceIds": ["{{source}}"]}""");
        using var corrected = await editor.CorrectAsync($"/v1/sources/{source}", Correction("wrong-fact", """{"publisher": "WLRN", "kind": "agreement", "title": "Signed, it is said"}"""));
        var history = (await Register.GetJsonAsync($"/v1/agreements/{Miami}/history?include=superseded"))["data"]!.AsArray();

        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        var before = history.Single(e => (string)e!["id"]! == step)!;
        var after = history.Single(e => (string)e!["id"]! == (string?)before["replacedById"])!;
        Assert.Equal(("reported", "low", "source-changed"), ((string)before["basis"]!, (string)before["confidence"]!, (string?)before["correctionKind"]));
        Assert.Equal(("active", "2025-08-28", "documented", "high"), ((string)after["status"]!, (string)after["occurredOn"]!, (string)after["basis"]!, (string)after["confidence"]!));
        Assert.Null(after["supersededAt"]);
    }

    [Fact]
    public async Task Split_returns_422_and_explains_the_alternative()
    {
        using var response = await editor.CorrectAsync(Agency, Correction("split", null));

        Assert.Equal((422, "invalid-record"), await ReadStatusAndCodeAsync(response));
        Assert.Contains("retract it and enter new records", (string?)(await ProblemAsync(response))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_of_a_status_event_returns_the_location_of_the_replacing_event()
    {
        using var response = await editor.CorrectAsync($"/v1/status-events/{Miami}-e1", Correction("typo", StatusEvent("proposed", "2025-04-11")));

        Assert.Equal($"/v1/status-events/{Miami}-e2", response.Headers.Location!.AbsolutePath);
        Assert.Equal("2025-04-11", (string)(await DataAsync(response))["occurredOn"]!);
        Assert.Equal($"{Miami}-e2", (string)(await Register.GetJsonAsync($"/v1/status-events/{Miami}-e1"))["data"]!["replacedById"]!);
    }

    [Fact]
    public async Task Retracted_agreement_is_returned_with_record_state_retracted()
    {
        using var response = await editor.CorrectAsync($"/v1/agreements/{Miami}", Correction("retraction", null));
        using var read = await editor.Client.GetAsync($"/v1/agreements/{Miami}");

        Assert.Equal("retracted", (string)(await DataAsync(response))["recordState"]!);
        HttpTestExtensions.AssertJsonEqual(await read.Content.ReadAsStringAsync(), JsonNode.Parse(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Merge_of_an_agency_returns_the_surviving_agency()
    {
        await editor.EnterAsync("/v1/agreements", $$"""
            {"agencyName": "Miami Port Police", "state": "FL", "program": "287g", "model": "jail-enforcement",
             "firstStatusEvent": {"status": "proposed", "occurredOn": "2025-04-10", "sourceIds": ["{{minutes}}"]} }
            """);
        using var response = await editor.CorrectAsync(Agency, Correction("merge", null, "fl-miami-port-police"));

        Assert.Equal("/v1/agencies/fl-miami-port-police", response.Headers.Location!.AbsolutePath);
        Assert.Equal("fl-miami-port-police", (string)(await DataAsync(response))["id"]!);
    }

    [Fact]
    public async Task Correction_is_in_the_audit_log_with_reason_before_and_after()
    {
        using var response = await editor.CorrectAsync(Agency, Correction("typo", """{"name": "Miami P. D.", "type": "police", "jurisdictionId": "1245000"}"""));
        var entry = (await Register.GetAuditEntriesAsync("?limit=1"))[0]!;

        Assert.Equal(("agency", "fl-miami-police-department", "Because."), ((string)entry["thing"]!, (string)entry["thingId"]!, (string)entry["reason"]!));
        Assert.Contains("Miami Police Department", (string?)entry["before"], StringComparison.Ordinal);
        Assert.Contains("Miami P. D.", (string?)entry["after"], StringComparison.Ordinal);
    }

    private static string Source(string title) => $$"""{"publisher": "City of Miami", "kind": "minutes", "title": "{{title}}", "publishedOn": "2026-01-02"}""";

    private static string Meeting(int speakers) =>
        $$"""{"body": "Miami City Commission", "jurisdictionId": "1245000", "kind": "special", "heldOn": "2025-06-17", "publicSpeakers": {{speakers}}}""";

    private string StatusEvent(string status, string on = "2025-05-01") => $$"""{"status": "{{status}}", "occurredOn": "{{on}}", "sourceIds": ["{{minutes}}"]}""";

    private string Correction(string kind, string? record, string? mergeInto = null) => new JsonObject
    {
        ["kind"] = kind,
        ["reason"] = "Because.",
        ["sourceIds"] = new JsonArray(minutes),
        ["record"] = record is null ? null : JsonNode.Parse(record),
        ["mergeInto"] = mergeInto,
    }.ToJsonString();

    private static async Task<JsonNode> DataAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!;
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

    private static async Task<(int Status, string Code)> ReadStatusAndCodeAsync(HttpResponseMessage response) =>
        ((int)response.StatusCode, ((string)(await ProblemAsync(response))["type"]!).Split('#')[1]);
}

using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Editing;

/// <summary>What is answered to entries and corrections, and to those that are refused.</summary>
public sealed class CorrectionsTests : IAsyncLifetime
{
    private const string Miami = "fl-miami-police-department-287g-task-force-1";
    private const string Agency = "/v1/agencies/fl-miami-police-department";

    private EmptyRegister Book { get; } = new();

    private Desk desk = null!;
    private string minutes = "";

    public async Task InitializeAsync()
    {
        await Book.InitializeAsync();
        desk = await Desk.OfAsync(Book);
        minutes = await desk.EnterAsync("/v1/sources", Source("Minutes"));
        await desk.EnterAsync("/v1/agreements", $$"""
            {"agencyName": "Miami Police Department", "state": "FL", "program": "287g", "model": "task-force",
             "firstStep": {"status": "proposed", "occurredOn": "2025-04-10", "sourceIds": ["{{minutes}}"]} }
            """);
    }

    public async Task DisposeAsync()
    {
        desk.Dispose();
        await ((IAsyncLifetime)Book).DisposeAsync();
    }

    [Fact]
    public async Task Answer_to_an_entry_is_what_its_address_answers_with_the_same_tag()
    {
        using var entered = await desk.SendAsync("/v1/meetings", Meeting(60));
        using var read = await desk.Client.GetAsync(entered.Headers.Location);

        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        Assert.Equal("/v1/meetings/fl-miami-city-commission-2025-06-17", entered.Headers.Location!.AbsolutePath);
        Asking.Same(await read.Content.ReadAsStringAsync(), JsonNode.Parse(await entered.Content.ReadAsStringAsync()));
        Assert.Equal(read.Headers.ETag, entered.Headers.ETag);
    }

    [Fact]
    public async Task Agreement_whose_first_step_may_lie_ahead_is_told_as_of_the_day_it_counts_from()
    {
        desk.At("2026-06-01T12:00:00Z");
        using var entered = await desk.SendAsync("/v1/agreements", $$"""
            {"agencyName": "Hialeah Police Department", "state": "FL", "program": "287g", "model": "task-force",
             "firstStep": {"status": "proposed", "occurredOn": "2026", "sourceIds": ["{{minutes}}"]} }
            """);
        var body = JsonNode.Parse(await entered.Content.ReadAsStringAsync())!;

        Assert.Equal(("2026-12-31", "2026", "proposed"), ((string)body["register"]!["asOf"]!, (string)body["data"]!["statusSince"]!, (string)body["data"]!["status"]!));
    }

    [Fact]
    public async Task Correction_stands_with_the_tag_that_was_read()
    {
        var meeting = $"/v1/meetings/{await desk.EnterAsync("/v1/meetings", Meeting(60))}";
        using var corrected = await desk.CorrectAsync(meeting, Correction("wrong-fact", Meeting(61)));
        using var read = await desk.Client.GetAsync(meeting);

        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        Assert.Equal(61, (int)(await DataAsync(corrected))["publicSpeakers"]!);
        Asking.Same(await read.Content.ReadAsStringAsync(), JsonNode.Parse(await corrected.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Tag_of_an_answer_to_a_write_serves_for_the_next_correction()
    {
        using var entered = await desk.SendAsync("/v1/meetings", Meeting(60));
        using var corrected = await desk.SendAsync(
            $"{entered.Headers.Location}/corrections", Correction("wrong-fact", Meeting(61)), ("If-Match", entered.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
    }

    [Fact]
    public async Task Second_of_two_who_read_the_same_is_refused_and_undoes_nothing()
    {
        var meeting = $"/v1/meetings/{await desk.EnterAsync("/v1/meetings", Meeting(60))}";
        using var read = await desk.Client.GetAsync(meeting);
        using var first = await desk.CorrectAsync(meeting, Correction("wrong-fact", Meeting(61)));
        using var second = await desk.SendAsync($"{meeting}/corrections", Correction("wrong-fact", Meeting(62)), ("If-Match", read.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal((412, "stale"), await KindAsync(second));
        Assert.Equal(61, (int)(await Book.JsonAsync(meeting))["data"]!["publicSpeakers"]!);
    }

    [Fact]
    public async Task Tag_of_what_was_known_at_an_earlier_moment_is_stale_after_a_change()
    {
        var meeting = $"/v1/meetings/{await desk.EnterAsync("/v1/meetings", Meeting(60))}";
        var then = (string)(await Book.JsonAsync(meeting))["register"]!["knownAt"]!;
        using var first = await desk.CorrectAsync(meeting, Correction("wrong-fact", Meeting(61)));
        using var old = await desk.Client.GetAsync($"{meeting}?knownAt={then}");
        using var second = await desk.SendAsync($"{meeting}/corrections", Correction("wrong-fact", Meeting(62)), ("If-Match", old.Headers.ETag!.ToString()));

        Assert.Equal((412, "stale"), await KindAsync(second));
    }

    [Theory]
    [InlineData(null, 428, "precondition-required")]
    [InlineData("*", 400, "bad-request")]
    [InlineData("\"a\"", 412, "stale")]
    [InlineData("W/\"0123456789abcdef01234567-m0\"", 412, "stale")]
    [InlineData("\"0123456789abcdef01234567-zzzzzzzz\"", 412, "stale")]
    [InlineData("\"0123456789abcdef01234567-0\"", 412, "stale")]
    public async Task Correction_without_a_tag_that_was_read_is_refused(string? tag, int status, string code)
    {
        using var answer = await desk.SendAsync(
            $"{Agency}/corrections", Correction("typo", """{"name": "Miami PD", "type": "police"}"""), tag is null ? [] : [("If-Match", tag)]);

        Assert.Equal((status, code), await KindAsync(answer));
        Assert.Equal("Miami Police Department", (string)(await Book.JsonAsync(Agency))["data"]!["name"]!);
    }

    [Fact]
    public async Task Record_that_is_there_already_is_a_conflict()
    {
        using var answer = await desk.SendAsync("/v1/sources", Source("Minutes"));

        Assert.Equal((409, "conflict"), await KindAsync(answer));
    }

    [Fact]
    public async Task Agreement_that_is_not_there_takes_no_step()
    {
        using var answer = await desk.SendAsync("/v1/agreements/fl-nowhere/history", Step("active"));

        Assert.Equal((404, "not-found"), await KindAsync(answer));
    }

    [Fact]
    public async Task Record_that_names_what_is_not_there_is_refused_and_names_it()
    {
        using var answer = await desk.SendAsync($"/v1/agreements/{Miami}/history", """{"status": "active", "occurredOn": "2025-08-28", "sourceIds": ["none"]}""");

        Assert.Equal((422, "invalid-record"), await KindAsync(answer));
        Assert.NotNull((await ProblemAsync(answer))["errors"]!["/sourceIds/0"]);
    }

    [Fact]
    public async Task Step_that_may_not_follow_is_refused_with_the_status_now_and_what_may()
    {
        using var answer = await desk.SendAsync($"/v1/agreements/{Miami}/history", Step("suspended"));
        var mistake = (await ProblemAsync(answer))["errors"]!["/status"]![0]!;

        Assert.Equal((422, "invalid-transition"), await KindAsync(answer));
        Assert.Contains($"'proposed', by the step {Miami}-e1 of 2025-04-10", (string?)mistake["message"], StringComparison.Ordinal);
        Assert.Contains("approved", mistake["allowed"]!.AsArray().Select(a => (string?)a));
    }

    [Fact]
    public async Task Step_is_weighed_anew_when_its_source_proves_to_be_of_another_kind()
    {
        var source = await desk.EnterAsync("/v1/sources", """{"publisher": "WLRN", "kind": "news-report", "title": "Signed, it is said"}""");
        var step = await desk.EnterAsync($"/v1/agreements/{Miami}/history", $$"""{"status": "active", "occurredOn": "2025-08-28", "sourceIds": ["{{source}}"]}""");
        using var corrected = await desk.CorrectAsync($"/v1/sources/{source}", Correction("wrong-fact", """{"publisher": "WLRN", "kind": "agreement", "title": "Signed, it is said"}"""));
        var history = (await Book.JsonAsync($"/v1/agreements/{Miami}/history?include=superseded"))["data"]!.AsArray();

        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
        var before = history.Single(e => (string)e!["id"]! == step)!;
        var after = history.Single(e => (string)e!["id"]! == (string?)before["replacedById"])!;
        Assert.Equal(("reported", "low", "source-changed"), ((string)before["basis"]!, (string)before["confidence"]!, (string?)before["correctionKind"]));
        Assert.Equal(("active", "2025-08-28", "documented", "high"), ((string)after["status"]!, (string)after["occurredOn"]!, (string)after["basis"]!, (string)after["confidence"]!));
        Assert.Null(after["supersededAt"]);
    }

    [Fact]
    public async Task Split_is_refused_with_the_way_to_enter_it()
    {
        using var answer = await desk.CorrectAsync(Agency, Correction("split", null));

        Assert.Equal((422, "invalid-record"), await KindAsync(answer));
        Assert.Contains("as a retraction", (string?)(await ProblemAsync(answer))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrected_step_is_answered_under_the_address_of_the_step_that_stands_now()
    {
        using var answer = await desk.CorrectAsync($"/v1/status-events/{Miami}-e1", Correction("typo", Step("proposed", "2025-04-11")));

        Assert.Equal($"/v1/status-events/{Miami}-e2", answer.Headers.Location!.AbsolutePath);
        Assert.Equal("2025-04-11", (string)(await DataAsync(answer))["occurredOn"]!);
        Assert.Equal($"{Miami}-e2", (string)(await Book.JsonAsync($"/v1/status-events/{Miami}-e1"))["data"]!["replacedById"]!);
    }

    [Fact]
    public async Task Retracted_agreement_is_answered_as_retracted()
    {
        using var answer = await desk.CorrectAsync($"/v1/agreements/{Miami}", Correction("retraction", null));
        using var read = await desk.Client.GetAsync($"/v1/agreements/{Miami}");

        Assert.Equal("retracted", (string)(await DataAsync(answer))["recordState"]!);
        Asking.Same(await read.Content.ReadAsStringAsync(), JsonNode.Parse(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Merged_agency_is_answered_by_the_one_that_stays()
    {
        await desk.EnterAsync("/v1/agreements", $$"""
            {"agencyName": "Miami Port Police", "state": "FL", "program": "287g", "model": "jail-enforcement",
             "firstStep": {"status": "proposed", "occurredOn": "2025-04-10", "sourceIds": ["{{minutes}}"]} }
            """);
        using var answer = await desk.CorrectAsync(Agency, Correction("merge", null, "fl-miami-port-police"));

        Assert.Equal("/v1/agencies/fl-miami-port-police", answer.Headers.Location!.AbsolutePath);
        Assert.Equal("fl-miami-port-police", (string)(await DataAsync(answer))["id"]!);
    }

    [Fact]
    public async Task Write_is_in_the_audit_log_with_its_reason_before_and_after()
    {
        using var answer = await desk.CorrectAsync(Agency, Correction("typo", """{"name": "Miami P. D.", "type": "police", "jurisdictionId": "1245000"}"""));
        var entry = (await Book.AuditAsync("?limit=1"))[0]!;

        Assert.Equal(("agency", "fl-miami-police-department", "Because."), ((string)entry["thing"]!, (string)entry["thingId"]!, (string)entry["reason"]!));
        Assert.Contains("Miami Police Department", (string?)entry["before"], StringComparison.Ordinal);
        Assert.Contains("Miami P. D.", (string?)entry["after"], StringComparison.Ordinal);
    }

    private static string Source(string title) => $$"""{"publisher": "City of Miami", "kind": "minutes", "title": "{{title}}", "publishedOn": "2025-06-18"}""";

    private static string Meeting(int speakers) =>
        $$"""{"body": "Miami City Commission", "jurisdictionId": "1245000", "kind": "special", "heldOn": "2025-06-17", "publicSpeakers": {{speakers}}}""";

    private string Step(string status, string on = "2025-05-01") => $$"""{"status": "{{status}}", "occurredOn": "{{on}}", "sourceIds": ["{{minutes}}"]}""";

    private string Correction(string kind, string? record, string? mergeInto = null) => new JsonObject
    {
        ["kind"] = kind,
        ["reason"] = "Because.",
        ["sourceIds"] = new JsonArray(minutes),
        ["record"] = record is null ? null : JsonNode.Parse(record),
        ["mergeInto"] = mergeInto,
    }.ToJsonString();

    private static async Task<JsonNode> DataAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["data"]!;
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;

    private static async Task<(int Status, string Code)> KindAsync(HttpResponseMessage answer) =>
        ((int)answer.StatusCode, ((string)(await ProblemAsync(answer))["type"]!).Split('#')[1]);
}

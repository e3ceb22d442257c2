using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Register.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Editing;

/// <summary>What is asked of a write, and what comes of it.</summary>
public sealed class WritingTests(EmptyRegister register) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private static int made;

    private readonly string name = $"Miami{Interlocked.Increment(ref made)} Police Department";
    private Desk desk = null!;
    private string source = null!;
    private string agreement = null!;

    public async Task InitializeAsync()
    {
        desk = await Desk.OfAsync(register);
        source = await desk.EnterAsync("/v1/sources", $$"""{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes {{name}}"}""");
        agreement = await desk.EnterAsync("/v1/agreements", AgreementBody(name));
    }

    public Task DisposeAsync()
    {
        desk.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_record_is_answered_as_its_own_address_gives_it()
    {
        using var answer = await desk.SendAsync("/v1/meetings", $$"""{"body": "Council {{name}}", "jurisdictionId": "1245000", "kind": "special", "heldOn": "2025-06-17"}""");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var there = await desk.Client.GetStringAsync(answer.Headers.Location);
        Assert.Equal(JsonNode.Parse(there)!["data"]!.ToJsonString(), JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Every_mistake_in_the_shape_of_a_body_is_named_at_once()
    {
        using var answer = await desk.SendAsync("/v1/decisions", """
            {"jurisdictionId": 12, "body": "Miami City Commission", "kind": "vote", "outcom": "passed", "purpose": null, "decidedOn": "2025-06-17",
             "yes": "3", "yes": 3, "sourceIds": ["a", 1], "isStep": "yes"}
            """);

        var problem = await ProblemAsync(answer, HttpStatusCode.BadRequest, "invalid-body");
        Assert.Equal(
            ["/isStep", "/jurisdictionId", "/outcom", "/outcome", "/purpose", "/sourceIds/1", "/yes"], problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal("outcome", (string)problem["errors"]!["/outcom"]![0]!["didYouMean"]!);
        Assert.Equal(2, problem["errors"]!["/yes"]!.AsArray().Count);
    }

    [Fact]
    public async Task Every_mistake_in_the_values_of_a_body_is_named_at_once()
    {
        using var answer = await desk.SendAsync($"/v1/agreements/{agreement}/history", """
            {"status": "activ", "occurredOn": "2025-13", "note": "", "sourceIds": []}
            """);

        var problem = await ProblemAsync(answer, HttpStatusCode.BadRequest, "invalid-body");
        Assert.Equal(["/note", "/occurredOn", "/sourceIds", "/status"], problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal("active", (string)problem["errors"]!["/status"]![0]!["didYouMean"]!);
    }

    [Theory]
    [InlineData("{\"publisher\": \"a\",}")]
    [InlineData("{\"publisher\": \"a\" /* b */}")]
    [InlineData("")]
    [InlineData("[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]")]
    [InlineData("[]")]
    public async Task What_is_no_body_is_refused(string body)
    {
        using var answer = await desk.SendAsync("/v1/sources", body);

        await ProblemAsync(answer, HttpStatusCode.BadRequest, "invalid-body");
    }

    [Fact]
    public async Task A_body_of_another_type_is_refused()
    {
        using var content = new StringContent("publisher=a", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var answer = await desk.Client.PostAsync("/v1/sources", content);

        await ProblemAsync(answer, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task A_body_that_is_too_long_is_refused()
    {
        using var answer = await desk.SendAsync("/v1/sources", $"{{\"publisher\": \"{new string('a', 70_000)}\"}}");

        await ProblemAsync(answer, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("{{{0}}}", "\"a{0}\": 0")]
    [InlineData("{{\"sourceIds\": [{0}]}}", "{0}")]
    public async Task A_body_of_too_many_members_is_refused_in_a_bounded_answer(string body, string member)
    {
        var members = string.Join(',', Enumerable.Range(0, 5000).Select(i => string.Format(CultureInfo.InvariantCulture, member, i)));
        using var answer = await desk.SendAsync("/v1/decisions", string.Format(CultureInfo.InvariantCulture, body, members));

        var problem = await ProblemAsync(answer, HttpStatusCode.BadRequest, "invalid-body");
        Assert.Equal(51, problem["errors"]!.AsObject().Sum(e => e.Value!.AsArray().Count));
    }

    [Fact]
    public async Task Without_a_key_nothing_is_written()
    {
        using var client = register.CreateClient();
        using var content = new StringContent("""{"publisher": "Nobody", "kind": "minutes", "title": "None"}""", Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync("/v1/sources", content);

        await ProblemAsync(answer, HttpStatusCode.Unauthorized, "unauthorised");
        Assert.Empty(JsonNode.Parse(await client.GetStringAsync("/v1/sources?q=Nobody"))!["data"]!.AsArray());
    }

    [Fact]
    public async Task A_key_for_something_else_writes_nothing()
    {
        using var other = await Desk.OfAsync(register, KeyScope.PublicationsImport);
        using var answer = await other.SendAsync("/v1/sources", """{"publisher": "Somebody", "kind": "minutes", "title": "None"}""");

        await ProblemAsync(answer, HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task A_step_that_may_not_follow_is_refused_with_what_stands_in_the_way_and_what_would_be_allowed()
    {
        using var answer = await desk.SendAsync($"/v1/agreements/{agreement}/history", StepBody("suspended", "2025-05-01"));

        var problem = await ProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "invalid-transition");
        var error = problem["errors"]!["/status"]![0]!;
        Assert.Contains($"The status then is 'proposed', by the step {agreement}-e1 of 2025-04-01.", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Contains("approved", error["allowed"]!.AsArray().Select(a => (string)a!));
    }

    [Fact]
    public async Task A_record_that_names_what_is_not_there_is_refused()
    {
        using var answer = await desk.SendAsync($"/v1/agreements/{agreement}/history", """{"status": "active", "occurredOn": "2025-05-01", "sourceIds": ["none"]}""");

        var problem = await ProblemAsync(answer, HttpStatusCode.UnprocessableEntity, "invalid-record");
        Assert.Equal(["/sourceIds/0"], problem["errors"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public async Task A_record_that_is_there_already_is_refused_and_named()
    {
        using var answer = await desk.SendAsync("/v1/agreements", AgreementBody(name));

        var problem = await ProblemAsync(answer, HttpStatusCode.Conflict, "conflict");
        Assert.Contains(agreement, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_of_what_is_not_there_is_not_found()
    {
        using var answer = await desk.SendAsync("/v1/agreements/none/history", StepBody("active", "2025-05-01"));

        await ProblemAsync(answer, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_correction_without_the_tag_of_what_was_read_is_refused()
    {
        using var answer = await desk.SendAsync($"/v1/status-events/{agreement}-e1/corrections", Correction(StepBody("proposed", "2025-04-02")));

        await ProblemAsync(answer, (HttpStatusCode)428, "precondition-required");
    }

    [Theory]
    [InlineData("\"another\"")]
    [InlineData("W/\"1f0c9a526f0e4d1b9a520e4d-mgz5k2ow\"")]
    public async Task A_correction_with_a_tag_that_is_none_of_ours_is_refused(string tag)
    {
        using var answer = await desk.SendAsync($"/v1/status-events/{agreement}-e1/corrections", Correction(StepBody("proposed", "2025-04-02")), ("If-Match", tag));

        await ProblemAsync(answer, HttpStatusCode.PreconditionFailed, "stale");
    }

    [Fact]
    public async Task Of_two_editors_who_read_the_same_one_wins_and_the_other_is_told()
    {
        var step = $"/v1/status-events/{agreement}-e1";
        using var read = await desk.Client.GetAsync(step);
        var tag = ("If-Match", read.Headers.ETag!.ToString());
        register.Clock.Advance(TimeSpan.FromSeconds(1));

        using var first = await desk.SendAsync($"{step}/corrections", Correction(StepBody("proposed", "2025-04-02")), tag);
        using var second = await desk.SendAsync($"{step}/corrections", Correction(StepBody("proposed", "2025-04-03")), tag);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        await ProblemAsync(second, HttpStatusCode.PreconditionFailed, "stale");
        var history = JsonNode.Parse(await desk.Client.GetStringAsync($"/v1/agreements/{agreement}/history"))!["data"]!.AsArray();
        Assert.Equal(["2025-04-02"], history.Select(e => (string)e!["occurredOn"]!));
    }

    [Fact]
    public async Task A_change_of_another_record_stands_in_nobodys_way()
    {
        using var read = await desk.Client.GetAsync($"/v1/sources/{source}");
        await desk.EnterAsync("/v1/sources", $$"""{"publisher": "WLRN", "kind": "news-report", "title": "Another {{name}}"}""");

        using var answer = await desk.SendAsync(
            $"/v1/sources/{source}/corrections", Correction($$"""{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes, signed {{name}}"}"""), ("If-Match", read.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }

    [Fact]
    public async Task A_corrected_step_says_why_it_no_longer_stands_and_what_took_its_place()
    {
        using var corrected = await desk.CorrectAsync($"/v1/status-events/{agreement}-e1", Correction(StepBody("proposed", "2025-04-02")));

        var history = JsonNode.Parse(await desk.Client.GetStringAsync($"/v1/agreements/{agreement}/history?include=superseded"))!["data"]!.AsArray();
        var old = history.Single(e => (string)e!["id"]! == $"{agreement}-e1")!;
        Assert.Equal(("wrong-fact", "It was otherwise.", $"{agreement}-e2"),
            ((string)old["correctionKind"]!, (string)old["correctionReason"]!, (string)old["replacedById"]!));
        Assert.EndsWith($"/v1/status-events/{agreement}-e2", corrected.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_is_in_the_feed_with_its_kind_and_reason()
    {
        using var corrected = await desk.CorrectAsync($"/v1/status-events/{agreement}-e1", Correction(StepBody("proposed", "2025-04-02")));

        var changes = JsonNode.Parse(await desk.Client.GetStringAsync($"/v1/changes?agreement={agreement}&corrections=true"))!["data"]!.AsArray();
        Assert.Equal([("status-superseded", "wrong-fact", "It was otherwise.")],
            changes.Select(c => ((string)c!["kind"]!, (string)c["correctionKind"]!, (string)c["reason"]!)));
        Assert.Contains("It was otherwise.", await desk.Client.GetStringAsync($"/v1/changes.atom?agreement={agreement}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_retracted_agreement_stays_at_its_address_says_so_and_is_in_no_list()
    {
        using var retracted = await desk.CorrectAsync($"/v1/agreements/{agreement}", """{"kind": "retraction", "reason": "It never was."}""");

        var there = JsonNode.Parse(await desk.Client.GetStringAsync($"/v1/agreements/{agreement}"))!["data"]!;
        Assert.Equal(("retracted", "proposed"), ((string)there["recordState"]!, (string)there["status"]!));
        Assert.DoesNotContain(agreement, await desk.Client.GetStringAsync("/v1/agreements?limit=500"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merged_agency_and_a_merged_agreement_lead_to_those_that_stay()
    {
        var other = await desk.EnterAsync("/v1/agreements", AgreementBody(name.Replace("Miami", "Olde Harbor", StringComparison.Ordinal)));
        using var agreements = await desk.CorrectAsync($"/v1/agreements/{other}", $$"""{"kind": "merge", "reason": "The same.", "mergeInto": "{{agreement}}"}""");
        using var agencies = await desk.CorrectAsync(
            $"/v1/agencies/{other.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}",
            $$"""{"kind": "merge", "reason": "The same.", "mergeInto": "{{agreement.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}}"}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (agreements.StatusCode, agencies.StatusCode));
        Assert.Equal(agreement, (string)JsonNode.Parse(await desk.Client.GetStringAsync($"/v1/agreements/{other}"))!["data"]!["id"]!);
        Assert.Contains("\"id\":\"" + agreement.Replace("-287g-task-force-1", "", StringComparison.Ordinal),
            await desk.Client.GetStringAsync($"/v1/agencies/{other.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agencies_that_each_have_the_agreement_are_not_merged_before_it_is_one()
    {
        var other = await desk.EnterAsync("/v1/agreements", AgreementBody(name.Replace("Miami", "Olde Haven", StringComparison.Ordinal)));
        using var agencies = await desk.CorrectAsync(
            $"/v1/agencies/{other.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}",
            $$"""{"kind": "merge", "reason": "The same.", "mergeInto": "{{agreement.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}}"}""");

        var problem = await ProblemAsync(agencies, HttpStatusCode.UnprocessableEntity, "invalid-record");
        Assert.Contains($"merge '{other}' into '{agreement}' first", (string?)problem["errors"]!["/mergeInto"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sources_that_disagree_are_both_told_with_the_rule_that_chose()
    {
        await desk.EnterAsync($"/v1/agreements/{agreement}/history", StepBody("active", "2025-05-01"));
        var paper = await desk.EnterAsync("/v1/sources", $$"""{"publisher": "ICE", "kind": "agreement", "title": "Paper {{name}}"}""");
        var step = await desk.EnterAsync($"/v1/agreements/{agreement}/history",
            $$"""{"status": "active", "occurredOn": "2025-05-09", "disputesStepId": "{{agreement}}-e2", "sourceIds": ["{{paper}}"]}""");

        var told = JsonNode.Parse(await desk.Client.GetStringAsync($"/v1/status-events/{step}"))!["data"]!;
        Assert.Equal((true, "agreement-before-all", "2025-05-09"), ((bool)told["disputed"]!, (string)told["chosenBy"]!, (string)told["occurredOn"]!));
        Assert.Equal(["2025-05-09", "2025-05-01"], told["assertions"]!.AsArray().Select(a => (string)a!["occurredOn"]!));
    }

    [Fact]
    public async Task A_write_that_is_repeated_is_done_once_and_answered_alike()
    {
        var body = $$"""{"publisher": "City of Miami", "kind": "minutes", "title": "Once {{name}}"}""";
        using var first = await desk.SendAsync("/v1/sources", body, ("Idempotency-Key", $"once-{name.Replace(' ', '-')}"));
        using var second = await desk.SendAsync("/v1/sources", body, ("Idempotency-Key", $"once-{name.Replace(' ', '-')}"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
    }

    [Fact]
    public async Task A_write_is_in_the_audit_log_with_what_stood_before_and_after()
    {
        using var corrected = await desk.CorrectAsync($"/v1/status-events/{agreement}-e1", Correction(StepBody("proposed", "2025-04-02")));

        var entries = await register.AuditAsync("?thing=step&limit=500");
        var entry = entries.Single(e => (string)e!["thingId"]! == $"{agreement}-e2")!;
        Assert.Equal(("done", "It was otherwise."), ((string)entry["outcome"]!, (string)entry["reason"]!));
        Assert.Contains("2025-04-01", entry["before"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("2025-04-02", entry["after"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private string AgreementBody(string agency) => $$"""
        {"agencyName": "{{agency}}", "state": "FL", "program": "287g", "model": "task-force", "firstStep": {{StepBody("proposed", "2025-04-01")}} }
        """;

    private string StepBody(string status, string on) => $$"""{"status": "{{status}}", "occurredOn": "{{on}}", "sourceIds": ["{{source}}"]}""";

    private static string Correction(string record) => $$"""{"kind": "wrong-fact", "reason": "It was otherwise.", "record": {{record}} }""";

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, body);
        var problem = JsonNode.Parse(body)!;
        Assert.EndsWith($"#{code}", (string)problem["type"]!, StringComparison.Ordinal);
        return problem;
    }
}

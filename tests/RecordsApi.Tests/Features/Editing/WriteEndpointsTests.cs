using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Requirements of writes, and their responses.</summary>
public sealed class WriteEndpointsTests(EmptyRegisterFactory register) : IClassFixture<EmptyRegisterFactory>, IAsyncLifetime
{
    private static int instanceCount;

    private readonly string name = $"Miami{Interlocked.Increment(ref instanceCount)} Police Department";
    private EditorClient editor = null!;
    private string source = null!;
    private string agreement = null!;

    public async Task InitializeAsync()
    {
        editor = await EditorClient.CreateAsync(register);
        source = await editor.EnterAsync("/v1/sources", $$"""{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes {{name}}"}""");
        agreement = await editor.EnterAsync("/v1/agreements", AgreementBody(name));
    }

    public Task DisposeAsync()
    {
        editor.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Write_response_equals_a_GET_of_its_location()
    {
        using var response = await editor.SendAsync("/v1/meetings", $$"""{"body": "Council {{name}}", "jurisdictionId": "1245000", "kind": "special", "heldOn": "2025-06-17"}""");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
        var there = await editor.Client.GetStringAsync(response.Headers.Location);
        Assert.Equal(JsonNode.Parse(there)!["data"]!.ToJsonString(), JsonNode.Parse(await response.Content.ReadAsStringAsync())!["data"]!.ToJsonString());
    }

    [Fact]
    public async Task All_shape_errors_of_a_body_are_reported_together()
    {
        using var response = await editor.SendAsync("/v1/decisions", """
            {"jurisdictionId": 12, "body": "Miami City Commission", "kind": "vote", "outcom": "passed", "purpose": null, "decidedOn": "2025-06-17",
             "yes": "3", "yes": 3, "sourceIds": ["a", 1], "createsStatusEvent": "yes"}
            """);

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest, "invalid-body");
        Assert.Equal(
            ["/createsStatusEvent", "/jurisdictionId", "/outcom", "/outcome", "/purpose", "/sourceIds/1", "/yes"], problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal("outcome", (string)problem["errors"]!["/outcom"]![0]!["didYouMean"]!);
        Assert.Equal(2, problem["errors"]!["/yes"]!.AsArray().Count);
    }

    [Fact]
    public async Task All_value_errors_of_a_body_are_reported_together()
    {
        using var response = await editor.SendAsync($"/v1/agreements/{agreement}/history", """
            {"status": "activ", "occurredOn": "2025-13", "note": "", "sourceIds": []}
            """);

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest, "invalid-body");
        Assert.Equal(["/note", "/occurredOn", "/sourceIds", "/status"], problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal("active", (string)problem["errors"]!["/status"]![0]!["didYouMean"]!);
    }

    [Theory]
    [InlineData("{\"publisher\": \"a\",}")]
    [InlineData("{\"publisher\": \"a\" /* b */}")]
    [InlineData("")]
    [InlineData("[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]")]
    [InlineData("[]")]
    public async Task Invalid_JSON_body_returns_400(string body)
    {
        using var response = await editor.SendAsync("/v1/sources", body);

        await ProblemAsync(response, HttpStatusCode.BadRequest, "invalid-body");
    }

    [Fact]
    public async Task Unsupported_media_type_returns_415()
    {
        using var content = new StringContent("publisher=a", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await editor.Client.PostAsync("/v1/sources", content);

        await ProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task Body_that_is_too_long_returns_413()
    {
        using var response = await editor.SendAsync("/v1/sources", $"{{\"publisher\": \"{new string('a', 70_000)}\"}}");

        await ProblemAsync(response, HttpStatusCode.RequestEntityTooLarge, "too-large");
    }

    [Theory]
    [InlineData("{{{0}}}", "\"a{0}\": 0")]
    [InlineData("{{\"sourceIds\": [{0}]}}", "{0}")]
    public async Task Body_with_too_many_members_returns_400_with_a_limited_number_of_errors(string body, string member)
    {
        var members = string.Join(',', Enumerable.Range(0, 5000).Select(i => string.Format(CultureInfo.InvariantCulture, member, i)));
        using var response = await editor.SendAsync("/v1/decisions", string.Format(CultureInfo.InvariantCulture, body, members));

        var problem = await ProblemAsync(response, HttpStatusCode.BadRequest, "invalid-body");
        Assert.Equal(51, problem["errors"]!.AsObject().Sum(e => e.Value!.AsArray().Count));
    }

    [Fact]
    public async Task Missing_key_returns_401_and_writes_nothing()
    {
        using var client = register.CreateClient();
        using var content = new StringContent("""{"publisher": "Nobody", "kind": "minutes", "title": "None"}""", Encoding.UTF8, "application/json");
        using var response = await client.PostAsync("/v1/sources", content);

        await ProblemAsync(response, HttpStatusCode.Unauthorized, "unauthorized");
        Assert.Empty(JsonNode.Parse(await client.GetStringAsync("/v1/sources?q=Nobody"))!["data"]!.AsArray());
    }

    [Fact]
    public async Task Key_without_the_write_scope_returns_403()
    {
        using var other = await EditorClient.CreateAsync(register, KeyScope.PublicationsImport);
        using var response = await other.SendAsync("/v1/sources", """{"publisher": "Somebody", "kind": "minutes", "title": "None"}""");

        await ProblemAsync(response, HttpStatusCode.Forbidden, "forbidden");
    }

    [Fact]
    public async Task Invalid_transition_returns_422_with_the_conflicting_event_and_the_allowed_statuses()
    {
        using var response = await editor.SendAsync($"/v1/agreements/{agreement}/history", StatusEventBody("suspended", "2025-05-01"));

        var problem = await ProblemAsync(response, HttpStatusCode.UnprocessableEntity, "invalid-transition");
        var error = problem["errors"]!["/status"]![0]!;
        Assert.Contains($"The preceding status is 'proposed' (status event {agreement}-e1, 2025-04-01).", (string)error["message"]!, StringComparison.Ordinal);
        Assert.Contains("approved", error["allowed"]!.AsArray().Select(a => (string)a!));
    }

    [Fact]
    public async Task Reference_to_an_unknown_record_returns_422()
    {
        using var response = await editor.SendAsync($"/v1/agreements/{agreement}/history", """{"status": "active", "occurredOn": "2025-05-01", "sourceIds": ["none"]}""");

        var problem = await ProblemAsync(response, HttpStatusCode.UnprocessableEntity, "invalid-record");
        Assert.Equal(["/sourceIds/0"], problem["errors"]!.AsObject().Select(e => e.Key));
    }

    [Fact]
    public async Task Duplicate_agreement_returns_409_and_names_the_existing_one()
    {
        using var response = await editor.SendAsync("/v1/agreements", AgreementBody(name));

        var problem = await ProblemAsync(response, HttpStatusCode.Conflict, "conflict");
        Assert.Contains(agreement, (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_event_of_an_unknown_agreement_returns_404()
    {
        using var response = await editor.SendAsync("/v1/agreements/none/history", StatusEventBody("active", "2025-05-01"));

        await ProblemAsync(response, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Correction_without_If_Match_returns_428()
    {
        using var response = await editor.SendAsync($"/v1/status-events/{agreement}-e1/corrections", Correction(StatusEventBody("proposed", "2025-04-02")));

        await ProblemAsync(response, (HttpStatusCode)428, "precondition-required");
    }

    [Theory]
    [InlineData("\"another\"")]
    [InlineData("W/\"1f0c9a526f0e4d1b9a520e4d-mgz5k2ow\"")]
    public async Task Correction_with_a_foreign_ETag_returns_412(string tag)
    {
        using var response = await editor.SendAsync($"/v1/status-events/{agreement}-e1/corrections", Correction(StatusEventBody("proposed", "2025-04-02")), ("If-Match", tag));

        await ProblemAsync(response, HttpStatusCode.PreconditionFailed, "stale");
    }

    [Fact]
    public async Task Concurrent_correction_with_the_same_ETag_returns_412_for_the_second_editor()
    {
        var step = $"/v1/status-events/{agreement}-e1";
        using var read = await editor.Client.GetAsync(step);
        var tag = ("If-Match", read.Headers.ETag!.ToString());
        register.Clock.Advance(TimeSpan.FromSeconds(1));

        using var first = await editor.SendAsync($"{step}/corrections", Correction(StatusEventBody("proposed", "2025-04-02")), tag);
        using var second = await editor.SendAsync($"{step}/corrections", Correction(StatusEventBody("proposed", "2025-04-03")), tag);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        await ProblemAsync(second, HttpStatusCode.PreconditionFailed, "stale");
        var history = JsonNode.Parse(await editor.Client.GetStringAsync($"/v1/agreements/{agreement}/history"))!["data"]!.AsArray();
        Assert.Equal(["2025-04-02"], history.Select(e => (string)e!["occurredOn"]!));
    }

    [Fact]
    public async Task Change_of_another_record_does_not_make_the_ETag_stale()
    {
        using var read = await editor.Client.GetAsync($"/v1/sources/{source}");
        await editor.EnterAsync("/v1/sources", $$"""{"publisher": "WLRN", "kind": "news-report", "title": "Another {{name}}"}""");

        using var response = await editor.SendAsync(
            $"/v1/sources/{source}/corrections", Correction($$"""{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes, signed {{name}}"}"""), ("If-Match", read.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task Corrected_status_event_has_the_correction_kind_reason_and_replacing_event()
    {
        using var corrected = await editor.CorrectAsync($"/v1/status-events/{agreement}-e1", Correction(StatusEventBody("proposed", "2025-04-02")));

        var history = JsonNode.Parse(await editor.Client.GetStringAsync($"/v1/agreements/{agreement}/history?include=superseded"))!["data"]!.AsArray();
        var old = history.Single(e => (string)e!["id"]! == $"{agreement}-e1")!;
        Assert.Equal(("wrong-fact", "It was otherwise.", $"{agreement}-e2"),
            ((string)old["correctionKind"]!, (string)old["correctionReason"]!, (string)old["replacedById"]!));
        Assert.EndsWith($"/v1/status-events/{agreement}-e2", corrected.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Correction_is_in_the_change_feed_with_its_kind_and_reason()
    {
        using var corrected = await editor.CorrectAsync($"/v1/status-events/{agreement}-e1", Correction(StatusEventBody("proposed", "2025-04-02")));

        var changes = JsonNode.Parse(await editor.Client.GetStringAsync($"/v1/changes?agreement={agreement}&corrections=true"))!["data"]!.AsArray();
        Assert.Equal([("status-added", "wrong-fact", "It was otherwise.", "status-superseded")],
            changes.Select(c => ((string)c!["kind"]!, (string)c["correctionKind"]!, (string)c["reason"]!, string.Join(", ", c["details"]!.AsArray().Select(d => (string)d!["kind"]!)))));
        Assert.Contains("It was otherwise.", await editor.Client.GetStringAsync($"/v1/changes.atom?agreement={agreement}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Retracted_agreement_is_still_found_by_id_and_not_listed()
    {
        using var retracted = await editor.CorrectAsync($"/v1/agreements/{agreement}", """{"kind": "retraction", "reason": "It never was."}""");

        var there = JsonNode.Parse(await editor.Client.GetStringAsync($"/v1/agreements/{agreement}"))!["data"]!;
        Assert.Equal(("retracted", "proposed"), ((string)there["recordState"]!, (string)there["status"]!));
        Assert.DoesNotContain(agreement, await editor.Client.GetStringAsync("/v1/agreements?limit=500"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merged_agency_and_merged_agreement_redirect_to_the_surviving_record()
    {
        var other = await editor.EnterAsync("/v1/agreements", AgreementBody(name.Replace("Miami", "Olde Harbor", StringComparison.Ordinal)));
        using var agreements = await editor.CorrectAsync($"/v1/agreements/{other}", $$"""{"kind": "merge", "reason": "The same.", "mergeInto": "{{agreement}}"}""");
        using var agencies = await editor.CorrectAsync(
            $"/v1/agencies/{other.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}",
            $$"""{"kind": "merge", "reason": "The same.", "mergeInto": "{{agreement.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}}"}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (agreements.StatusCode, agencies.StatusCode));
        Assert.Equal(agreement, (string)JsonNode.Parse(await editor.Client.GetStringAsync($"/v1/agreements/{other}"))!["data"]!["id"]!);
        Assert.Contains("\"id\":\"" + agreement.Replace("-287g-task-force-1", "", StringComparison.Ordinal),
            await editor.Client.GetStringAsync($"/v1/agencies/{other.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Merge_of_agencies_with_the_same_agreement_returns_422_until_the_agreements_are_merged()
    {
        var other = await editor.EnterAsync("/v1/agreements", AgreementBody(name.Replace("Miami", "Olde Haven", StringComparison.Ordinal)));
        using var agencies = await editor.CorrectAsync(
            $"/v1/agencies/{other.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}",
            $$"""{"kind": "merge", "reason": "The same.", "mergeInto": "{{agreement.Replace("-287g-task-force-1", "", StringComparison.Ordinal)}}"}""");

        var problem = await ProblemAsync(agencies, HttpStatusCode.UnprocessableEntity, "invalid-record");
        Assert.Contains($"merge '{other}' into '{agreement}' first", (string?)problem["errors"]!["/mergeInto"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assertions_of_disagreeing_sources_are_returned_with_the_deciding_rule()
    {
        await editor.EnterAsync($"/v1/agreements/{agreement}/history", StatusEventBody("active", "2025-05-01"));
        var paper = await editor.EnterAsync("/v1/sources", $$"""{"publisher": "ICE", "kind": "agreement", "title": "Paper {{name}}"}""");
        var step = await editor.EnterAsync($"/v1/agreements/{agreement}/history",
            $$"""{"status": "active", "occurredOn": "2025-05-09", "disputesEventId": "{{agreement}}-e2", "sourceIds": ["{{paper}}"]}""");

        var current = JsonNode.Parse(await editor.Client.GetStringAsync($"/v1/status-events/{step}"))!["data"]!;
        Assert.Equal((true, "agreement-before-all", "2025-05-09"), ((bool)current["disputed"]!, (string)current["chosenBy"]!, (string)current["occurredOn"]!));
        Assert.Equal(["2025-05-09", "2025-05-01"], current["assertions"]!.AsArray().Select(a => (string)a!["occurredOn"]!));
    }

    [Fact]
    public async Task Repeated_write_is_executed_once_and_replayed()
    {
        var body = $$"""{"publisher": "City of Miami", "kind": "minutes", "title": "Once {{name}}"}""";
        using var first = await editor.SendAsync("/v1/sources", body, ("Idempotency-Key", $"once-{name.Replace(' ', '-')}"));
        using var second = await editor.SendAsync("/v1/sources", body, ("Idempotency-Key", $"once-{name.Replace(' ', '-')}"));

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal("true", second.Headers.GetValues("Idempotency-Replayed").Single());
    }

    [Fact]
    public async Task Write_is_in_the_audit_log_with_the_values_before_and_after()
    {
        using var corrected = await editor.CorrectAsync($"/v1/status-events/{agreement}-e1", Correction(StatusEventBody("proposed", "2025-04-02")));

        var entries = await register.GetAuditEntriesAsync("?thing=step&limit=500");
        var entry = entries.Single(e => (string)e!["thingId"]! == $"{agreement}-e2")!;
        Assert.Equal(("done", "It was otherwise."), ((string)entry["outcome"]!, (string)entry["reason"]!));
        Assert.Contains("2025-04-01", entry["before"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("2025-04-02", entry["after"]!.ToJsonString(), StringComparison.Ordinal);
    }

    private string AgreementBody(string agency) => $$"""
        {"agencyName": "{{agency}}", "state": "FL", "create": true, "program": "287g", "model": "task-force", "firstStatusEvent": {{StatusEventBody("proposed", "2025-04-01")}} }
        """;

    private string StatusEventBody(string status, string on) => $$"""{"status": "{{status}}", "occurredOn": "{{on}}", "sourceIds": ["{{source}}"]}""";

    private static string Correction(string record) => $$"""{"kind": "wrong-fact", "reason": "It was otherwise.", "record": {{record}} }""";

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == status, body);
        var problem = JsonNode.Parse(body)!;
        Assert.EndsWith($"#{code}", (string)problem["type"]!, StringComparison.Ordinal);
        return problem;
    }
}

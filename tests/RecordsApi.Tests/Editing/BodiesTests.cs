using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Editing;

/// <summary>What is said of bodies that are not as they should be. None of them changes anything.</summary>
public sealed class BodiesTests(EmptyRegister register) : IClassFixture<EmptyRegister>
{
    private const string Source = """{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes"}""";

    [Fact]
    public async Task Every_mistake_is_named_by_its_pointer_with_what_is_allowed_and_the_nearest_name()
    {
        var problem = await RefusedAsync("/v1/meetings", """
            {"bodi": "x", "body": 3, "jurisdictionId": "1245000", "heldOn": "17.06.2025", "calledToOrder": "2025-06-17T09:00:00-04:00",
             "publicSpeakers": "60", "body": "again", "kind": null}
            """);

        Asking.Same("""
            {
              "/bodi": [{"message": "There is no such member here.",
                "allowed": ["body", "jurisdictionId", "kind", "heldOn", "scheduledStart", "calledToOrder", "adjourned", "timeZone", "agendaUrl", "minutesUrl", "publicSpeakers"],
                "didYouMean": "body"}],
              "/body": [{"message": "It is to be a text.", "allowed": null, "didYouMean": null}, {"message": "It is given more than once.", "allowed": null, "didYouMean": null}],
              "/heldOn": [{"message": "It is to be a day such as \"2025-06-17\".", "allowed": null, "didYouMean": null}],
              "/calledToOrder": [{"message": "It is to be a moment in UTC, to the millisecond at most, such as \"2025-06-17T21:00:00Z\".", "allowed": null, "didYouMean": null}],
              "/publicSpeakers": [{"message": "It is to be a whole number.", "allowed": null, "didYouMean": null}]
            }
            """, problem["errors"]);
    }

    [Fact]
    public async Task Missing_members_are_named_inside_records_too()
    {
        var problem = await RefusedAsync("/v1/agreements", """{"program": "287g", "firstStep": {"status": "proposed"}, "documents": [{"kind": "agreement"}, null]}""");

        Assert.Equal(["/documents/0/url", "/documents/1", "/firstStep/occurredOn", "/firstStep/sourceIds", "/model"], Pointers(problem));
    }

    [Fact]
    public async Task Mistakes_of_shape_and_of_value_are_named_in_one_answer()
    {
        var problem = await RefusedAsync("/v1/sources", """{"publisher": " ", "kind": "minute", "titel": "B", "url": "ftp://a.example/", "sha256": 3}""");

        Assert.Equal(["/kind", "/publisher", "/sha256", "/titel", "/url"], Pointers(problem));
        Assert.Equal("minutes", (string?)problem["errors"]!["/kind"]![0]!["didYouMean"]);
    }

    [Theory]
    [InlineData("/v1/sources", """{"publisher": "A", "kind": "minutes", "titel": "B"}""", "/titel")]
    [InlineData("/v1/sources", """{"publisher": "A", "kind": "minutes", "title": 3}""", "/title")]
    [InlineData("/v1/agreements", """{"agencyname": "A", "state": "FL", "program": "287g", "model": "task-force", "firstStep": {"status": "activ", "occurredOn": "2025-06-17", "sourceIds": ["a"]}}""", "/agencyname", "/firstStep/status")]
    [InlineData("/v1/agreements", """{"agencyId": "A", "program": "287g", "model": "task-force", "documents": [{"url": "a"}, 3], "firstStep": {"status": "active", "occurredOn": "2025-13", "sourceIds": ["a", 3, "a"]}}""",
        "/documents/0/kind", "/documents/0/url", "/documents/1", "/firstStep/occurredOn", "/firstStep/sourceIds", "/firstStep/sourceIds/1")]
    public async Task What_is_left_of_a_record_is_held_to_no_rule_that_needs_the_rest(string address, string body, params string[] pointers) =>
        Assert.Equal(pointers, Pointers(await RefusedAsync(address, body)));

    [Theory]
    [InlineData("""{"publisher": "A", "kind": "minute", "title": "B"}""", "/kind", "minutes")]
    [InlineData("""{"publisher": " ", "kind": "minutes", "title": "B"}""", "/publisher", null)]
    [InlineData("""{"publisher": "A\u0007", "kind": "minutes", "title": "B"}""", "/publisher", null)]
    [InlineData("""{"publisher": "A", "kind": "minutes"}""", "/url", null)]
    [InlineData("""{"publisher": "A", "kind": "minutes", "url": "ftp://miami.example/a"}""", "/url", null)]
    [InlineData("""{"publisher": "A", "kind": "minutes", "url": "https://me:secret@miami.example/a"}""", "/url", null)]
    [InlineData("""{"publisher": "A", "kind": "minutes", "url": "https://miami.example/a b"}""", "/url", null)]
    [InlineData("""{"publisher": "A", "kind": "minutes", "url": "/minutes"}""", "/url", null)]
    [InlineData("""{"publisher": "A", "kind": "minutes", "title": "B", "sha256": "ABC"}""", "/sha256", null)]
    [InlineData("""{"publisher": "A", "kind": "minutes", "title": "B", "retrievedAt": "2025-06-17T21:00:00.1234Z"}""", "/retrievedAt", null)]
    [InlineData("""{"publisher": "A", "kind": "minutes", "title": "B", "publishedOn": "2025-02-30"}""", "/publishedOn", null)]
    public async Task Value_of_a_source_that_is_not_allowed_is_refused(string body, string pointer, string? nearest)
    {
        var problem = await RefusedAsync("/v1/sources", body);

        Assert.Equal([pointer], Pointers(problem));
        Assert.Equal(nearest, (string?)problem["errors"]![pointer]![0]!["didYouMean"]);
    }

    [Theory]
    [InlineData("\"timeZone\": \"/dev/zero\"", "/timeZone")]
    [InlineData("\"timeZone\": \"Europe/../../../../dev/zero\"", "/timeZone")]
    [InlineData("\"timeZone\": \"EST\"", "/timeZone")]
    [InlineData("\"jurisdictionId\": \"Miami\"", "/jurisdictionId")]
    [InlineData("\"publicSpeakers\": -1", "/publicSpeakers")]
    [InlineData("\"publicSpeakers\": 1.5", "/publicSpeakers")]
    public async Task Value_of_a_meeting_that_is_not_allowed_is_refused(string member, string pointer)
    {
        var whole = JsonNode.Parse("""{"body": "Miami City Commission", "jurisdictionId": "1245000", "heldOn": "2025-06-17"}""")!;
        foreach (var (name, value) in JsonNode.Parse($"{{{member}}}")!.AsObject())
            whole[name] = value?.DeepClone();

        Assert.Equal([pointer], Pointers(await RefusedAsync("/v1/meetings", whole.ToJsonString())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{\"publisher\": \"A\", \"kind\": \"minutes\", \"title\": \"B\",}")]
    [InlineData("{\"publisher\": \"A\", /* */ \"kind\": \"minutes\", \"title\": \"B\"}")]
    [InlineData("{\"publisher\": \"A\", \"kind\": \"minutes\", \"title\": \"\\ud800\"}")]
    [InlineData("{\"\\ud800\": 1}")]
    [InlineData("{} {}")]
    public async Task What_is_no_record_in_JSON_is_refused_as_a_whole(string body) =>
        Assert.Contains("", Pointers(await RefusedAsync("/v1/sources", body)));

    [Fact]
    public async Task Depth_is_limited()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 20_000));

        Assert.Contains("at most 16 deep", (string?)(await RefusedAsync("/v1/sources", deep))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_of_thousands_of_unknown_members_gets_a_short_answer()
    {
        var body = $"{{{string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"m{i}\":1"))}}}";

        var errors = (await RefusedAsync("/v1/sources", body))["errors"]!.AsObject();
        Assert.Equal(51, errors.Count);
        Assert.Contains("more mistakes", (string?)errors[""]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_that_is_no_UTF_8_is_refused()
    {
        using var desk = await Desk.OfAsync(register);
        using var answer = await desk.Client.PostAsync("/v1/sources", Content([.. "{\"publisher\":\""u8, 0xff, .. "\"}"u8], "application/json"));

        Assert.Equal((400, "invalid-body"), await KindAsync(answer));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/merge-patch+json")]
    [InlineData(null)]
    public async Task Other_media_type_is_refused(string? type)
    {
        using var desk = await Desk.OfAsync(register);
        using var answer = await desk.Client.PostAsync("/v1/sources", Content(Encoding.UTF8.GetBytes(Source), type));

        Assert.Equal((415, "unsupported-media-type"), await KindAsync(answer));
    }

    [Fact]
    public async Task Body_longer_than_64_KiB_is_refused()
    {
        using var desk = await Desk.OfAsync(register);
        using var answer = await desk.SendAsync("/v1/sources", Source + new string(' ', 64 * 1024));

        Assert.Equal((413, "too-large"), await KindAsync(answer));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task Without_a_key_the_body_is_not_looked_at(string type)
    {
        using var client = register.CreateClient();
        using var answer = await client.PostAsync("/v1/sources", Content(Encoding.UTF8.GetBytes(Source), type));

        Assert.Equal((401, "unauthorised"), await KindAsync(answer));
    }

    [Fact]
    public async Task Parameter_beside_the_body_is_refused()
    {
        var problem = await RefusedAsync("/v1/sources?dryRun=true", Source, "invalid-query");

        Assert.Equal(["dryRun"], Pointers(problem));
    }

    [Fact]
    public async Task Answer_in_another_form_is_refused_before_anything_is_done()
    {
        using var desk = await Desk.OfAsync(register);
        using var answer = await desk.SendAsync("/v1/sources", Source, ("Accept", "text/csv"));

        Assert.Equal((406, "not-acceptable"), await KindAsync(answer));
        Assert.Empty(await register.IdsAsync("/v1/sources?q=Minutes"));
    }

    [Theory]
    [InlineData("GET", "/v1/sources/a/corrections", "POST, OPTIONS")]
    [InlineData("PUT", "/v1/sources", "GET, POST, HEAD, OPTIONS")]
    [InlineData("DELETE", "/v1/agreements/a/history", "GET, POST, HEAD, OPTIONS")]
    public async Task Other_method_is_refused_with_those_there_are(string method, string address, string allow)
    {
        using var client = register.CreateClient();
        using var answer = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(allow.Split(", ").Order(), answer.Content.Headers.Allow.Order());
    }

    private static ByteArrayContent Content(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static string[] Pointers(JsonNode problem) => [.. problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal)];

    private static async Task<(int Status, string Code)> KindAsync(HttpResponseMessage answer)
    {
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        return ((int)answer.StatusCode, ((string)problem["type"]!).Split('#')[1]);
    }

    private async Task<JsonNode> RefusedAsync(string address, string body, string code = "invalid-body")
    {
        using var desk = await Desk.OfAsync(register);
        using var answer = await desk.SendAsync(address, body);
        Assert.Equal((400, code), await KindAsync(answer));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }
}

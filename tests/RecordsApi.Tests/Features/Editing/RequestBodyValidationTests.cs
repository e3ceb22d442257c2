using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Editing;

/// <summary>Errors of invalid bodies. None of them changes anything.</summary>
public sealed class RequestBodyValidationTests(EmptyRegisterFactory register) : IClassFixture<EmptyRegisterFactory>
{
    private const string Source = """{"publisher": "City of Miami", "kind": "minutes", "title": "Minutes"}""";

    [Fact]
    public async Task Every_error_has_a_pointer_the_allowed_members_and_the_closest_match()
    {
        var problem = await PostInvalidAsync("/v1/meetings", """
            {"bodi": "x", "body": 3, "jurisdictionId": "1245000", "heldOn": "17.06.2025", "calledToOrder": "2025-06-17T09:00:00",
             "publicSpeakers": "60", "body": "again", "kind": null}
            """);

        HttpTestExtensions.AssertJsonEqual("""
            {
              "/bodi": [{"message": "Unknown property.",
                "allowed": ["body", "jurisdictionId", "kind", "heldOn", "scheduledStart", "calledToOrder", "adjourned", "timeZone", "agendaUrl", "minutesUrl", "publicSpeakers", "sourceIds"],
                "didYouMean": "body"}],
              "/body": [{"message": "Must be a string.", "allowed": null, "didYouMean": null}, {"message": "Specified more than once.", "allowed": null, "didYouMean": null}],
              "/heldOn": [{"message": "Must be a date such as \"2025-06-17\".", "allowed": null, "didYouMean": null}],
              "/calledToOrder": [{"message": "Must be a timestamp with its UTC offset such as \"2025-06-17T17:00:00-04:00\" or \"2025-06-17T21:00:00Z\", with at most millisecond precision.", "allowed": null, "didYouMean": null}],
              "/publicSpeakers": [{"message": "Must be an integer.", "allowed": null, "didYouMean": null}]
            }
            """, problem["errors"]);
    }

    [Theory]
    [InlineData("/v1/sources", """{"publisher": "A", "kind": "minutes", "title": "a\u0000b"}""", "/title")]
    [InlineData("/v1/meetings", """{"body": "A", "jurisdictionId": "1245000", "heldOn": "2025-06-17", "sourceIds": ["a\u0000b"]}""", "/sourceIds/0")]
    public async Task Null_character_is_rejected_in_every_string(string address, string body, string pointer) => Assert.Equal(
        "Contains the character U+0000 at position 2, which cannot be stored. Remove it.", (string?)(await PostInvalidAsync(address, body))["errors"]![pointer]![0]!["message"]);

    [Fact]
    public async Task Missing_members_of_nested_records_are_reported()
    {
        var problem = await PostInvalidAsync("/v1/agreements", """{"program": "287g", "firstStatusEvent": {"status": "proposed"}, "documents": [{"kind": "agreement"}, null]}""");

        Assert.Equal(["/documents/0/url", "/documents/1", "/firstStatusEvent/occurredOn", "/firstStatusEvent/sourceIds", "/model"], Pointers(problem));
    }

    [Fact]
    public async Task Shape_errors_and_value_errors_are_reported_in_one_response()
    {
        var problem = await PostInvalidAsync("/v1/sources", """{"publisher": " ", "kind": "minute", "titel": "B", "url": "ftp://a.example/", "sha256": 3}""");

        Assert.Equal(["/kind", "/publisher", "/sha256", "/titel", "/url"], Pointers(problem));
        Assert.Equal("minutes", (string?)problem["errors"]!["/kind"]![0]!["didYouMean"]);
    }

    [Theory]
    [InlineData("/v1/sources", """{"publisher": "A", "kind": "minutes", "titel": "B"}""", "/titel")]
    [InlineData("/v1/sources", """{"publisher": "A", "kind": "minutes", "title": 3}""", "/title")]
    [InlineData("/v1/agreements", """{"agencyname": "A", "state": "FL", "program": "287g", "model": "task-force", "firstStatusEvent": {"status": "activ", "occurredOn": "2025-06-17", "sourceIds": ["a"]}}""", "/agencyname", "/firstStatusEvent/status")]
    [InlineData("/v1/agreements", """{"agencyId": "A", "program": "287g", "model": "task-force", "documents": [{"url": "a"}, 3], "firstStatusEvent": {"status": "active", "occurredOn": "2025-13", "sourceIds": ["a", 3, "a"]}}""",
        "/documents/0/kind", "/documents/0/url", "/documents/1", "/firstStatusEvent/occurredOn", "/firstStatusEvent/sourceIds", "/firstStatusEvent/sourceIds/1")]
    public async Task Cross_member_rules_are_skipped_when_the_record_is_incomplete(string address, string body, params string[] pointers) =>
        Assert.Equal(pointers, Pointers(await PostInvalidAsync(address, body)));

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
    public async Task Invalid_source_value_returns_400(string body, string pointer, string? nearest)
    {
        var problem = await PostInvalidAsync("/v1/sources", body);

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
    public async Task Invalid_meeting_value_returns_400(string member, string pointer)
    {
        var validBody = JsonNode.Parse("""{"body": "Miami City Commission", "jurisdictionId": "1245000", "heldOn": "2025-06-17"}""")!;
        foreach (var (name, value) in JsonNode.Parse($"{{{member}}}")!.AsObject())
            validBody[name] = value?.DeepClone();

        Assert.Equal([pointer], Pointers(await PostInvalidAsync("/v1/meetings", validBody.ToJsonString())));
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
    public async Task Body_that_is_not_a_JSON_object_returns_400_for_the_whole_body(string body) =>
        Assert.Contains("", Pointers(await PostInvalidAsync("/v1/sources", body)));

    [Fact]
    public async Task Body_nested_deeper_than_16_levels_returns_400()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 20_000));

        Assert.Contains("more than 16 levels of nesting", (string?)(await PostInvalidAsync("/v1/sources", deep))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Number_of_reported_errors_is_limited()
    {
        var body = $"{{{string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"m{i}\":1"))}}}";

        var errors = (await PostInvalidAsync("/v1/sources", body))["errors"]!.AsObject();
        Assert.Equal(51, errors.Count);
        Assert.Contains("more errors", (string?)errors[""]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Body_that_is_not_UTF_8_returns_400()
    {
        using var editor = await EditorClient.CreateAsync(register);
        using var response = await editor.Client.PostAsync("/v1/sources", Content([.. "{\"publisher\":\""u8, 0xff, .. "\"}"u8], "application/json"));

        Assert.Equal((400, "invalid-body"), await ReadStatusAndCodeAsync(response));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/merge-patch+json")]
    [InlineData(null)]
    public async Task Unsupported_media_type_returns_415(string? type)
    {
        using var editor = await EditorClient.CreateAsync(register);
        using var response = await editor.Client.PostAsync("/v1/sources", Content(Encoding.UTF8.GetBytes(Source), type));

        Assert.Equal((415, "unsupported-media-type"), await ReadStatusAndCodeAsync(response));
    }

    [Fact]
    public async Task Body_longer_than_64_KiB_returns_413()
    {
        using var editor = await EditorClient.CreateAsync(register);
        using var response = await editor.SendAsync("/v1/sources", Source + new string(' ', 64 * 1024));

        Assert.Equal((413, "too-large"), await ReadStatusAndCodeAsync(response));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    public async Task Missing_key_returns_401_before_the_body_is_validated(string type)
    {
        using var client = register.CreateClient();
        using var response = await client.PostAsync("/v1/sources", Content(Encoding.UTF8.GetBytes(Source), type));

        Assert.Equal((401, "unauthorized"), await ReadStatusAndCodeAsync(response));
    }

    [Fact]
    public async Task Unknown_query_parameter_on_a_write_returns_400()
    {
        var problem = await PostInvalidAsync("/v1/sources?force=true", Source, "invalid-query");

        Assert.Equal(["force"], Pointers(problem));
    }

    [Fact]
    public async Task Unacceptable_response_format_returns_406_and_writes_nothing()
    {
        using var editor = await EditorClient.CreateAsync(register);
        using var response = await editor.SendAsync("/v1/sources", Source, ("Accept", "text/csv"));

        Assert.Equal((406, "not-acceptable"), await ReadStatusAndCodeAsync(response));
        Assert.Empty(await register.GetIdsAsync("/v1/sources?q=Minutes"));
    }

    [Theory]
    [InlineData("GET", "/v1/sources/a/corrections", "POST, OPTIONS")]
    [InlineData("PUT", "/v1/sources", "GET, POST, HEAD, OPTIONS")]
    [InlineData("DELETE", "/v1/agreements/a/history", "GET, POST, HEAD, OPTIONS")]
    public async Task Unsupported_method_returns_405_with_Allow(string method, string address, string allow)
    {
        using var client = register.CreateClient();
        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(allow.Split(", ").Order(), response.Content.Headers.Allow.Order());
    }

    private static ByteArrayContent Content(byte[] body, string? type)
    {
        var content = new ByteArrayContent(body);
        if (type is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static string[] Pointers(JsonNode problem) => [.. problem["errors"]!.AsObject().Select(e => e.Key).Order(StringComparer.Ordinal)];

    private static async Task<(int Status, string Code)> ReadStatusAndCodeAsync(HttpResponseMessage response)
    {
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return ((int)response.StatusCode, ((string)problem["type"]!).Split('#')[1]);
    }

    private async Task<JsonNode> PostInvalidAsync(string address, string body, string code = "invalid-body")
    {
        using var editor = await EditorClient.CreateAsync(register);
        using var response = await editor.SendAsync(address, body);
        Assert.Equal((400, code), await ReadStatusAndCodeAsync(response));
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
    }
}

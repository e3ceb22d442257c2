using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using RecordsApi.Tests.Features.Agencies;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Names;

/// <summary>Resolving names and identifiers to records.</summary>
public sealed class ResolveNamesTests(ResolvableNamesApiFactory service) : IClassFixture<ResolvableNamesApiFactory>
{
    [Theory]
    [InlineData("""{ "name": "Elm Grove Police Department", "state": "OH" }""", "oh-elm-grove-police-department", "same-name")]
    [InlineData("""{ "name": "City of Elm Grove PD", "state": "OH" }""", "oh-elm-grove-police-department", "same-name")]
    [InlineData("""{ "name": "Stark Hollow County Sheriff's Department" }""", "oh-stark-hollow-county-sheriffs-office", "same-name")]
    [InlineData("""{ "name": "SHSO", "state": "OH", "geoid": "39901" }""", "oh-stark-hollow-county-sheriffs-office", "initials,same-geoid")]
    [InlineData("""{ "ori": "OH0990100" }""", "oh-elm-grove-police-department", "same-ori")]
    [InlineData("""{ "ori": "oh0990100", "name": "Elm Grove PD", "state": "OH", "county": "Stark Hollow" }""", "oh-elm-grove-police-department", "same-name,same-ori,same-county")]
    [InlineData("""{ "name": "Bureau of Bridge Wardens", "state": "OH" }""", "oh-department-of-roads", "same-name")]
    [InlineData("""{ "name": "Elm Grove", "state": "OH", "kind": "jurisdiction" }""", "3990001", "same-name")]
    [InlineData("""{ "name": "De Ridge", "state": "OH", "kind": "jurisdiction" }""", "39903", "same-name")]
    [InlineData("""{ "geoid": "39905", "kind": "jurisdiction" }""", "39905", "same-geoid")]
    [InlineData("""{ "name": "Maple Falls Township", "state": "OH", "county": "De Ridge", "kind": "jurisdiction" }""", "3990300001", "same-name,same-county")]
    [InlineData("""{ "name": "Ohio", "kind": "jurisdiction" }""", "39", "same-name")]
    public async Task A_record_that_is_known_well_is_a_match(string item, string id, string reasons)
    {
        var resolution = await ResolveAsync(item);

        Assert.Equal(id, (string?)resolution["match"]);
        Assert.Equal(id, (string?)resolution["candidates"]![0]!["id"]);
        Assert.Equal(reasons, Reasons(resolution));
    }

    [Theory]
    [InlineData("""{ "name": "Elm Grov Police Departmint", "state": "OH" }""", "oh-elm-grove-police-department", "similar-name")]
    [InlineData("""{ "name": "Elm Grove Police Department", "state": "OH", "county": "De Ridge County" }""", "oh-elm-grove-police-department", "same-name,other-county")]
    [InlineData("""{ "name": "Elm Grove Police Department", "state": "OH", "ori": "OH0000000" }""", "oh-elm-grove-police-department", "same-name,other-ori")]
    [InlineData("""{ "name": "Hollow Sheriff", "state": "OH", "kind": "agency" }""", "oh-stark-hollow-county-sheriffs-office", "similar-words")]
    public async Task A_doubtful_record_is_a_candidate_with_the_reason_for_doubt(string item, string id, string reasons)
    {
        var resolution = await ResolveAsync(item);

        Assert.Null((string?)resolution["match"]);
        Assert.Equal(id, (string?)resolution["candidates"]![0]!["id"]);
        Assert.Equal(reasons, Reasons(resolution));
    }

    [Fact]
    public async Task Namesakes_of_two_states_are_two_candidates_and_no_match()
    {
        var resolution = await ResolveAsync("""{ "name": "Maple Falls Police Department" }""");

        Assert.Null((string?)resolution["match"]);
        Assert.Equal(["ia-maple-falls-police-department", "oh-maple-falls-police-department"], resolution["candidates"]!.AsArray().Take(2).Select(c => (string)c!["id"]!));
    }

    [Fact]
    public async Task The_state_tells_namesakes_apart() =>
        Assert.Equal("ia-maple-falls-police-department", (string?)(await ResolveAsync("""{ "name": "Maple Falls PD", "state": "IA" }"""))["match"]);

    [Fact]
    public async Task What_the_register_does_not_have_gets_no_candidate() =>
        Assert.Empty((await ResolveAsync("""{ "name": "Quartz Authority", "state": "IA" }"""))["candidates"]!.AsArray());

    [Fact]
    public async Task Results_are_in_the_order_of_the_items()
    {
        var (_, response) = await SendAsync("""{ "items": [{ "geoid": "39903", "kind": "jurisdiction" }, { "name": "zzz" }, { "ori": "OH0990100" }] }""");

        Assert.Equal(["39903", null, "oh-elm-grove-police-department"], response["data"]!.AsArray().Select(result => (string?)result!["match"]));
    }

    [Fact]
    public async Task No_more_candidates_than_the_limit_are_returned()
    {
        var (_, response) = await SendAsync("""{ "items": [{ "name": "Elm Grove" }], "limit": 1 }""");

        Assert.Single(response["data"]![0]!["candidates"]!.AsArray());
    }

    [Theory]
    [InlineData("""{ "items": [] }""", "/items")]
    [InlineData("""{ "items": [{}] }""", "/items/0")]
    [InlineData("""{ "items": [{ "state": "OH" }] }""", "/items/0")]
    [InlineData("""{ "items": [{ "name": "Elm", "state": "Ohio" }] }""", "/items/0/state")]
    [InlineData("""{ "items": [{ "name": "Elm" }, { "name": "Elm", "kind": "agreement" }] }""", "/items/1/kind")]
    [InlineData("""{ "items": [{ "geoid": "123" }] }""", "/items/0/geoid")]
    [InlineData("""{ "items": [{ "nam": "Elm" }] }""", "/items/0/nam")]
    [InlineData("""{ "items": [{ "name": "Elm" }], "limit": 21 }""", "/limit")]
    [InlineData("{}", "/items")]
    public async Task An_invalid_body_is_rejected_with_the_place_of_the_error(string body, string pointer)
    {
        var (status, problem) = await SendAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(pointer, problem["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task More_items_than_allowed_are_rejected()
    {
        var (status, problem) = await SendAsync(Batch(501));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Equal("Must contain 1 to 500 items.", (string?)problem["errors"]!["/items"]![0]!["message"]);
    }

    [Fact]
    public async Task A_large_batch_is_charged_by_its_items()
    {
        using var limited = new ResolvableNamesApiFactory();
        limited.Settings["RateLimiting:Enabled"] = "true";
        limited.Settings["RateLimiting:Requests"] = "10";
        limited.Settings["RateLimiting:Seconds"] = "1000000"; // Nothing is replenished during the test.
        using var client = limited.CreateClient();
        using var first = await client.PostAsync("/v1/resolve", Json(Batch(80)));
        using var second = await client.PostAsync("/v1/resolve", Json(Batch(80)));

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("\"address\";r=1", first.Headers.GetValues("RateLimit").Single()[..13]);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.NotNull(second.Headers.RetryAfter);
    }

    [Theory]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(20, HttpStatusCode.OK)]
    [InlineData(0, HttpStatusCode.BadRequest)]
    [InlineData(21, HttpStatusCode.BadRequest)]
    public async Task Number_of_candidates_is_1_to_20(int limit, HttpStatusCode expected) =>
        Assert.Equal(expected, (await SendAsync($$"""{ "items": [{ "ori": "OH0990100" }], "limit": {{limit}} }""")).Status);

    private async Task<JsonNode> ResolveAsync(string item)
    {
        var (status, response) = await SendAsync($$"""{ "items": [{{item}}] }""");
        Assert.Equal(HttpStatusCode.OK, status);
        return response["data"]![0]!;
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> SendAsync(string body)
    {
        using var client = service.CreateClient();
        using var response = await client.PostAsync("/v1/resolve", Json(body));
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonNode>())!);
    }

    private static StringContent Json(string body) => new(body, System.Text.Encoding.UTF8, "application/json");

    private static string Batch(int count) => $$"""{ "items": [{{string.Join(',', Enumerable.Repeat("""{ "ori": "OH0990100" }""", count))}}] }""";

    private static string Reasons(JsonNode resolution) => string.Join(',', resolution["candidates"]![0]!["reasons"]!.AsArray().Select(reason => (string)reason!));
}

using System.Net;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Features.Editing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Audit;

/// <summary>What the holder of an API key can read of it.</summary>
public sealed class OwnKeyTests(EmptyRegisterFactory register) : IClassFixture<EmptyRegisterFactory>
{
    [Fact]
    public async Task Key_is_returned_with_its_scopes_and_limits_but_without_itself()
    {
        var text = await register.CreateKeyAsync(KeyScope.RegisterWrite);
        using var client = register.CreateClientWithKey(text);
        var body = await client.GetStringAsync("/v1/me");
        var data = JsonNode.Parse(body)!["data"]!;

        Assert.True(ApiKeyToken.TryReadId(text, out var id));
        Assert.Equal((id, "Desk"), ((string?)data["keyId"], (string?)data["name"]));
        Assert.Equal(["register:write"], data["scopes"]!.AsArray().Select(s => (string?)s));
        Assert.DoesNotContain(text, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entries_are_those_of_the_key_only()
    {
        using var one = await EditorClient.CreateAsync(register);
        using var other = await EditorClient.CreateAsync(register);
        var id = await one.EnterAsync("/v1/sources", """{"publisher": "City of Doral", "kind": "notice", "title": "One"}""");
        await other.EnterAsync("/v1/sources", """{"publisher": "City of Doral", "kind": "notice", "title": "Two"}""");
        var entries = JsonNode.Parse(await one.Client.GetStringAsync("/v1/me/entries"))!["data"]!.AsArray();

        Assert.Equal(id, (string?)Assert.Single(entries)!["thingId"]);
    }

    [Theory]
    [InlineData("/v1/me")]
    [InlineData("/v1/me/entries")]
    public async Task Request_without_a_key_returns_401(string address)
    {
        using var client = register.CreateClient();
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}

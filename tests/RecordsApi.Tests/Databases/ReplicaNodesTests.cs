using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Features.Changes.Webhooks;
using RecordsApi.Tests.Features.Editing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Databases;

/// <summary>Two nodes over one database, of which the second reads a replica that is behind.</summary>
public sealed class ReplicaNodesTests : IDisposable
{
    private const string NewSource = """{"publisher":"City of Miami","kind":"minutes","title":"Minutes","url":"https://miami.example/1","publishedOn":"2025-06-17"}""";

    private readonly RegisterApiFactory first = new(FloridaTestData.CreateRegister().Fact("knownThrough", "2025-12-30T22:00:00.000Z"));
    private readonly ReplicaApiFactory second;

    public ReplicaNodesTests() => second = new(first);

    public void Dispose()
    {
        second.Dispose();
        first.Dispose();
    }

    [Fact]
    public async Task Read_without_conditions_comes_from_the_replica()
    {
        var written = await WriteAtFirstAsync();

        Assert.NotEqual(written.Version, await ReadVersionAsync(second, "/v1/sources"));
    }

    [Fact]
    public async Task Entity_tag_of_one_node_is_that_of_the_same_response_of_another_one()
    {
        var written = await WriteAtFirstAsync();
        using var client = second.CreateClient();

        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/v1/sources") { Headers = { IfNoneMatch = { written.Tag } } });

        Assert.Equal((HttpStatusCode.NotModified, written.Tag), (response.StatusCode, response.Headers.ETag));
    }

    [Fact]
    public async Task Entity_tag_of_one_node_makes_another_one_read_at_least_its_version()
    {
        var written = await WriteAtFirstAsync();
        using var client = second.CreateClient();

        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/v1/agencies") { Headers = { IfNoneMatch = { written.Tag } } });

        Assert.Equal(written.Version, GetVersion(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Timestamp_of_one_node_makes_another_one_read_its_version()
    {
        var written = await WriteAtFirstAsync();

        Assert.Equal(written.Version, await ReadVersionAsync(second, $"/v1/sources?knownAt={written.KnownAt}"));
    }

    [Fact]
    public async Task Cursor_of_one_node_continues_the_list_at_another_one()
    {
        await WriteAtFirstAsync();
        using var client = first.CreateClient();
        var page = JsonNode.Parse(await client.GetStringAsync("/v1/sources?limit=1"))!;
        var next = new Uri((string)page["page"]!["next"]!).PathAndQuery;
        using var other = second.CreateClient();

        var (expected, body) = (await client.GetStringAsync(next), await other.GetStringAsync(next));

        Assert.Equal(expected, body);
    }

    [Fact]
    public async Task Request_with_a_key_sees_what_another_node_wrote()
    {
        using var owner = first.CreateClientWithKey(await first.CreateKeyAsync(KeyScope.RegisterWrite));
        var id = (string)(await owner.CreateWebhookAsync(new { url = "https://newsroom.example/hook" }))["id"]!;
        using var client = second.CreateClient();
        client.DefaultRequestHeaders.Authorization = owner.DefaultRequestHeaders.Authorization;

        using var response = await client.GetAsync($"/v1/webhooks/{id}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Read_after_a_write_at_the_same_node_sees_it()
    {
        using var editor = await EditorClient.CreateAsync(second);
        var id = await editor.EnterAsync("/v1/sources", NewSource);
        using var reader = second.CreateClient();

        using var response = await reader.GetAsync($"/v1/sources/{id}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Record_that_one_node_returned_can_be_corrected_at_another_one()
    {
        using var editor = await EditorClient.CreateAsync(first);
        var id = await editor.EnterAsync("/v1/sources", NewSource);
        using var read = await editor.Client.GetAsync($"/v1/sources/{id}");
        using var other = second.CreateClient();
        other.DefaultRequestHeaders.Authorization = editor.Client.DefaultRequestHeaders.Authorization;
        using var correction = new HttpRequestMessage(HttpMethod.Post, $"/v1/sources/{id}/corrections")
        {
            Content = new StringContent("""{"kind":"wrong-fact","reason":"Wrong title","record":{"title":"Minutes of June"}}""", new MediaTypeHeaderValue("application/json")),
            Headers = { { "If-Match", read.Headers.ETag!.ToString() } },
        };

        using var response = await other.SendAsync(correction);

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Repeated_write_gets_the_first_response_at_another_node()
    {
        using var editor = await EditorClient.CreateAsync(first);
        using var original = await editor.SendAsync("/v1/sources", NewSource, ("Idempotency-Key", "one"));
        using var other = new EditorClient(second, second.CreateClient());
        other.Client.DefaultRequestHeaders.Authorization = editor.Client.DefaultRequestHeaders.Authorization;

        using var repeated = await other.SendAsync("/v1/sources", NewSource, ("Idempotency-Key", "one"));

        Assert.Equal(await original.Content.ReadAsStringAsync(), await repeated.Content.ReadAsStringAsync());
    }

    private async Task<(string? Version, string KnownAt, EntityTagHeaderValue Tag)> WriteAtFirstAsync()
    {
        using var editor = await EditorClient.CreateAsync(first);
        await editor.EnterAsync("/v1/sources", NewSource);
        using var client = first.CreateClient();
        using var response = await client.GetAsync("/v1/sources");
        var body = await response.Content.ReadAsStringAsync();
        return (GetVersion(body), (string)JsonNode.Parse(body)!["register"]!["knownAt"]!, response.Headers.ETag!);
    }

    private static async Task<string?> ReadVersionAsync(RegisterApiFactory node, string address)
    {
        using var client = node.CreateClient();
        return GetVersion(await client.GetStringAsync(address));
    }

    private static string? GetVersion(string body) => (string?)JsonNode.Parse(body)!["register"]!["version"];
}

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Sqlite;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Keys;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Mirrors;
using RecordsApi.Http.Hosting;
using RecordsApi.Tests.Features.Changes.Webhooks;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Features.Mirrors;

/// <summary>A service, in either database, and a mirror of it, both on loopback.</summary>
public sealed class MirrorTests : IDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(5);

    // Links and cursors are the same on both.
    private static readonly Dictionary<string, string> Shared = new() { ["PublicAddress"] = "https://records.example", ["Paging:CursorKey"] = "shared" };

    private readonly SocketApiFactory source = new(FloridaTestData.CreateRegister().Fact("knownThrough", "2025-12-30T22:00:00.000Z"));
    private RegisterApiFactory? mirror;

    public MirrorTests()
    {
        foreach (var (name, value) in Shared)
            source.Settings[name] = value;
        source.StartServer();
    }

    public void Dispose()
    {
        mirror?.Dispose();
        source.Dispose();
    }

    [Theory]
    [InlineData("/v1/agreements?limit=2&include=agency")]
    [InlineData("/v1/agreements?state=FL&asOf=2025-06-17&format=csv")]
    [InlineData("/v1/changes?format=ndjson")]
    [InlineData("/v1/agencies?q=police")]
    [InlineData("/v1/statistics/agreements?by=model")]
    [InlineData("/v1/coverage")]
    [InlineData("/v1/exports/agreements.csv")]
    public async Task Read_has_the_same_bytes_and_entity_tag_as_at_the_source(string address)
    {
        using var client = await StartMirrorAsync();
        using var original = source.CreateClient();

        using var expected = await original.GetAsync(address);
        using var response = await client.GetAsync(address);

        Assert.Equal((HttpStatusCode.OK, expected.Headers.ETag), (response.StatusCode, response.Headers.ETag));
        Assert.Equal(await expected.Content.ReadAsByteArrayAsync(), await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task New_version_of_the_source_replaces_the_one_before()
    {
        using var client = await StartMirrorAsync();
        var before = await ReadVersionAsync(client);
        await AddSourceAsync();
        using var original = source.CreateClient();
        var expected = await ReadVersionAsync(original);
        var follower = mirror!.Services.GetRequiredService<MirrorService>();

        await follower.FollowAsync(CancellationToken.None);

        Assert.NotEqual(before, expected);
        Assert.Equal(expected, await ReadVersionAsync(client));
        Assert.Equal(await original.GetStringAsync("/v1/changes"), await client.GetStringAsync("/v1/changes"));
    }

    [Theory]
    [InlineData("POST", "/v1/sources")]
    [InlineData("GET", "/v1/audit")]
    [InlineData("GET", "/v1/webhooks")]
    public async Task Write_is_refused_with_the_address_of_the_source(string method, string address)
    {
        using var client = await StartMirrorAsync();
        using var response = await client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal($"This service is a read-only mirror of {SourceAddress}. Send the request there.", (string?)problem["detail"]);
    }

    [Fact]
    public async Task Snapshot_contains_no_keys_and_no_secrets()
    {
        using (var owner = source.CreateClientWithKey(await source.CreateKeyAsync(KeyScope.RegisterWrite)))
            await owner.CreateWebhookAsync(new { url = "https://newsroom.example/hook" });
        using var client = await StartMirrorAsync();
        await using var copy = new RegisterContext(new DbContextOptionsBuilder<RegisterContext>().UseSqliteRegister(MirrorConnectionString).Options);

        Assert.Empty(copy.ApiKeys);
        Assert.Empty(copy.AuditEntries);
        Assert.Empty(copy.WebhookSubscriptions);
        Assert.DoesNotContain(copy.DatasetMetadata, entry => entry.Name.StartsWith("secret:"));
    }

    [Fact]
    public async Task Source_that_does_not_answer_leaves_the_version_before_in_place()
    {
        using var client = await StartMirrorAsync();
        var before = await ReadVersionAsync(client);
        await source.Services.GetRequiredService<IServer>().StopAsync(CancellationToken.None);

        await mirror!.Services.GetRequiredService<MirrorService>().FollowAsync(CancellationToken.None);

        Assert.Equal(before, await ReadVersionAsync(client));
    }

    // A mirror keeps its copy in a file, whatever database its source has.
    private string MirrorConnectionString => $"Data Source={mirror!.DatabasePath};Pooling=False";

    private string SourceAddress => source.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private async Task<HttpClient> StartMirrorAsync()
    {
        mirror = new RegisterApiFactory(null);
        foreach (var (name, value) in Shared)
            mirror.Settings[name] = value;
        mirror.Settings["Follow"] = SourceAddress;
        mirror.Settings["Database:Provider"] = "SQLite";
        mirror.Settings["ConnectionStrings:Register"] = MirrorConnectionString;
        var client = mirror.CreateClient();
        await mirror.Services.GetRequiredService<IRegisterReadiness>().WhenReady.WaitAsync(Timeout);
        return client;
    }

    private Task<EditResult> AddSourceAsync() => source.Services.GetRequiredService<RegisterEditor>().ApplyAsync(
        new RecordCreation(new SourceRecord { Publisher = "City of Miami", Kind = SourceKind.Minutes, Title = "Minutes", Url = "https://miami.example/1", PublishedOn = new(2025, 6, 17) }),
        new EditorIdentity("k-1", "Test", "r-1"), (_, _, _) => Task.CompletedTask, CancellationToken.None);

    private static async Task<string?> ReadVersionAsync(HttpClient client) =>
        (string?)JsonNode.Parse(await client.GetStringAsync("/v1/agreements?limit=1"))!["register"]!["version"];
}

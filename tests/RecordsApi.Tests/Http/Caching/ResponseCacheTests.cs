using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Data.Statements;
using RecordsApi.Testing.Databases;
using RecordsApi.Tests.Features.Editing;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Caching;

/// <summary>Repeated requests.</summary>
public sealed class ResponseCacheTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    private const string Address = "/v1/agreements?limit=2&state=FL";

    [Theory]
    [InlineData("identity")]
    [InlineData("gzip")]
    public async Task Cached_response_equals_the_first_one_with_all_headers(string coding)
    {
        var responses = new List<(byte[] Body, string Headers)>();
        for (var i = 0; i < 5; i++)
            responses.Add(await SendAsync(service, coding));

        Assert.All(responses, response => Assert.Equal(responses[0].Body, response.Body));
        Assert.All(responses, response => Assert.Equal(responses[0].Headers, response.Headers));
    }

    [Fact]
    public async Task Cached_response_returns_304_for_a_matching_ETag_and_200_for_another()
    {
        using var client = service.CreateClient();
        using var first = await client.GetAsync(new Uri(Address, UriKind.Relative));
        var statuses = new List<HttpStatusCode>();
        foreach (var tag in (string[])[first.Headers.ETag!.Tag, first.Headers.ETag.Tag, first.Headers.ETag.Tag, "\"another\"", first.Headers.ETag.Tag])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            request.Headers.IfNoneMatch.ParseAdd(tag);
            using var response = await client.SendAsync(request);
            statuses.Add(response.StatusCode);
            Assert.Equal(first.Headers.ETag, response.Headers.ETag);
        }

        Assert.Equal([HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK, HttpStatusCode.NotModified], statuses);
    }

    [Fact]
    public async Task Cached_response_is_invalidated_as_soon_as_another_process_writes()
    {
        using var own = new RegisterApiFactory();
        for (var i = 0; i < 4; i++)
            Assert.Contains(FloridaTestData.CoralGables, await own.GetIdsAsync(Address));
        Retract(own);

        Assert.DoesNotContain(FloridaTestData.CoralGables, await own.GetIdsAsync(Address));
    }

    [Fact]
    public async Task Cached_response_is_invalidated_after_the_configured_check_interval()
    {
        using var own = new RegisterApiFactory { Settings = { ["ResponseCache:CheckMilliseconds"] = "1" } };
        for (var i = 0; i < 4; i++)
            Assert.Contains(FloridaTestData.CoralGables, await own.GetIdsAsync(Address));
        Retract(own);
        own.Clock.Advance(TimeSpan.FromMilliseconds(1));

        Assert.DoesNotContain(FloridaTestData.CoralGables, await own.GetIdsAsync(Address));
    }

    [Fact]
    public async Task Write_through_the_API_invalidates_the_cache_at_once()
    {
        await using var own = new EmptyRegisterFactory { Settings = { ["ResponseCache:CheckMilliseconds"] = "1" } };
        await own.InitializeAsync();
        using var editor = await EditorClient.CreateAsync(own);
        for (var i = 0; i < 4; i++)
            Assert.Empty(await own.GetIdsAsync("/v1/sources?kind=minutes"));

        var id = await editor.EnterAsync("/v1/sources", """{"publisher": "City of Coral Gables", "kind": "minutes", "title": "Gables"}""");

        Assert.Equal([id], await own.GetIdsAsync("/v1/sources?kind=minutes"));
    }

    [Fact]
    public async Task Cached_response_is_the_same_on_the_next_day()
    {
        using var own = new RegisterApiFactory();
        for (var i = 0; i < 4; i++)
            Assert.Equal("2025-12-30", (string?)(await own.GetJsonAsync(Address))["register"]!["asOf"]);
        own.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal("2025-12-30", (string?)(await own.GetJsonAsync(Address))["register"]!["asOf"]);
    }

    [Fact]
    public async Task Response_is_read_and_stored_with_one_connection()
    {
        var connections = new ConnectionRecorder();
        using var service = new RegisterApiFactory();
        using var observed = service.WithWebHostBuilder(host => host.ConfigureTestServices(services => services.AddSingleton<IStatementObserver>(connections)));
        using var client = observed.CreateClient();
        var address = new Uri(Address, UriKind.Relative);
        var first = await client.GetStringAsync(address);
        var read = service.Statements.Count;

        Assert.Equal(first, await client.GetStringAsync(address));
        Assert.Equal((read, 1), (service.Statements.Count, connections.Count));
    }

    [Fact]
    public async Task Cached_responses_count_against_the_rate_limit()
    {
        using var own = new RegisterApiFactory { Settings = { ["RateLimiting:Enabled"] = "true", ["RateLimiting:Requests"] = "4", ["RateLimiting:Seconds"] = "1000000" } };
        using var client = own.CreateClient();
        var statuses = new List<int>();
        for (var i = 0; i < 6; i++)
        {
            using var response = await client.GetAsync(new Uri(Address, UriKind.Relative));
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 200, 200, 200, 429, 429], statuses);
    }

    private static void Retract(RegisterApiFactory own)
    {
        TestDatabase.Execute(own.DatabasePath, $"UPDATE AgreementStates SET RecordState = 'retracted' WHERE AgreementId = '{FloridaTestData.CoralGables}'; "
            + "DELETE FROM DatasetMetadata WHERE Name = 'builtAt'; INSERT INTO DatasetMetadata (Name, Value) VALUES ('builtAt', '2026-02-01T00:00:00.000Z')");
    }

    private static async Task<(byte[] Body, string Headers)> SendAsync(RegisterApiFactory service, string coding)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        using var response = await client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(h => h.Key is not ("Age" or "Date" or "Content-Length" or "Transfer-Encoding"))
            .Select(h => $"{h.Key}: {string.Join(", ", h.Value)}").Order(StringComparer.Ordinal);
        return (await response.Content.ReadAsByteArrayAsync(), string.Join('\n', headers));
    }
}

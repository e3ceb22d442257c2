using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Security;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>Requests count against the rate limit by what they cost.</summary>
public sealed class RequestCostTests : IDisposable
{
    private const string Timeline = "/v1/statistics/timeline?from=2025-01-01&to=2025-06-30&every=month";

    // A period so long that nothing is replenished while a test runs.
    private readonly RegisterApiFactory service = new() { Settings = { ["RateLimiting:Enabled"] = "true", ["RateLimiting:Requests"] = "30", ["RateLimiting:Seconds"] = "1000000" } };

    public void Dispose() => service.Dispose();

    [Theory]
    [InlineData("/v1/agreements", "r=29", "1")]
    [InlineData("/v1/agreements?format=csv&limit=5", "r=29", "1")]
    [InlineData("/v1/agreements?format=csv", "r=20", "10")]
    [InlineData("/v1/agreements?format=geojson&state=FL", "r=20", "10")]
    [InlineData("/v1/changes?format=ndjson", "r=0", "30")]
    [InlineData(Timeline, "r=20", "10")]
    [InlineData(Timeline + "&format=csv", "r=20", "10")]
    [InlineData("/v1/compare?asOf=2025-06-01..2025-07-01", "r=24", "6")]
    [InlineData("/v1/agreements/intervals", "r=29", "1")]
    [InlineData("/v1/agreements/intervals?knownAt=2025-12-31", "r=18", "12")]
    [InlineData("/v1/jurisdictions", "r=29", "1")]
    [InlineData("/v1/jurisdictions?q=miami", "r=0", "30")]
    public async Task Request_counts_as_what_it_costs(string address, string left, string cost)
    {
        var (status, rateLimit) = await GetAsync(address);

        Assert.Equal(200, status);
        Assert.Equal((left, $"cost={cost}"), (rateLimit[1], rateLimit[3]));
    }

    [Fact]
    public async Task Whole_list_that_Accept_requests_counts_as_one_that_format_requests()
    {
        var (_, rateLimit) = await GetAsync("/v1/agreements", ("Accept", "text/csv"));

        Assert.Equal("cost=10", rateLimit[3]);
    }

    [Fact]
    public async Task Stored_response_counts_as_one_request()
    {
        await GetAsync(Timeline);
        var (status, rateLimit) = await GetAsync(Timeline);

        Assert.Equal((200, "r=19", "cost=1"), (status, rateLimit[1], rateLimit[3]));
    }

    [Fact]
    public async Task Not_modified_response_of_a_costly_request_counts_as_a_tenth()
    {
        using var client = service.CreateClient();
        using var first = await client.GetAsync(new Uri(Timeline, UriKind.Relative));
        var (status, rateLimit) = await GetAsync(Timeline, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal((304, "cost=0.1"), (status, rateLimit[3]));
    }

    [Fact]
    public async Task Request_that_costs_more_than_is_left_returns_429_before_anything_is_read()
    {
        await GetAsync(Timeline);
        await GetAsync("/v1/statistics/timeline?from=2025-02-01&to=2025-06-30&every=month");
        await GetAsync("/v1/agreements");
        var before = service.Statements.Count;
        var (status, rateLimit) = await GetAsync("/v1/statistics/timeline?from=2025-04-01&to=2025-06-30&every=month");

        Assert.Equal((429, "r=8", "cost=1", 0), (status, rateLimit[1], rateLimit[3], service.Statements.Count - before));
        Assert.Equal(200, (await GetAsync("/v1/agencies")).Status);
    }

    [Fact]
    public async Task Request_that_costs_more_than_the_limit_is_allowed_to_a_client_that_made_no_other()
    {
        var (status, rateLimit) = await GetAsync("/v1/jurisdictions?format=csv");

        Assert.Equal((200, "r=0"), (status, rateLimit[1]));
    }

    [Theory]
    [InlineData("/v1/statistics/timeline?from=2025-06-30&to=2025-01-01&every=month", 400)]
    [InlineData("/v1/statistics/timeline?within=99999", 400)]
    [InlineData("/v1/agreements?format=csv&agency=fl-nobody", 400)]
    public async Task Refused_request_counts_as_one(string address, int expected)
    {
        var (status, rateLimit) = await GetAsync(address);

        Assert.Equal((expected, "r=29", "cost=1"), (status, rateLimit[1], rateLimit[3]));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    [InlineData("geojson")]
    [InlineData("xlsx")]
    public async Task Head_of_a_whole_list_counts_as_one_and_does_not_read_it(string format)
    {
        var address = $"/v1/agreements?format={format}";
        await GetAsync("/v1/agreements?limit=1");
        var before = service.Statements.Count;
        var (status, rateLimit) = await GetAsync(address, method: HttpMethod.Head);
        var head = service.Statements.Count - before;
        before = service.Statements.Count;
        await GetAsync(address);

        Assert.Equal((200, "cost=1"), (status, rateLimit[3]));
        Assert.True(head < service.Statements.Count - before, $"{head} statements");
    }

    [Fact]
    public async Task Of_many_unknown_ids_only_the_first_are_compared_with_others()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri($"/v1/agreements?agency={string.Join(',', Enumerable.Range(0, 50).Select(i => $"fl-hialeah-police-departmen{i}"))}", UriKind.Relative));
        var errors = JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!["agency"]!.AsArray();

        Assert.Equal((50, 3), (errors.Count, errors.Count(error => error!["didYouMean"] is not null)));
    }

    [Fact]
    public void Documented_costs_are_the_declared_ones()
    {
        using var client = service.CreateClient();
        var table = RepositoryFiles.ReadText("docs/configuration.md").Split("\n| request | counts as |")[1].Split("\n\n")[0];
        var declared = service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<RequestCost>() is { Requests: > 1 }).ToList();

        Assert.NotEmpty(declared);
        Assert.All(declared, endpoint => Assert.Contains(table.Split('\n'), row =>
            row.Contains($"`{endpoint.RoutePattern.RawText!.Replace("v{version:apiVersion}", "v1", StringComparison.Ordinal).TrimEnd('/')}`", StringComparison.Ordinal)
            && row.EndsWith($"| {endpoint.Metadata.GetMetadata<RequestCost>()!.Requests} |", StringComparison.Ordinal)));
    }

    private async Task<(int Status, string[] RateLimit)> GetAsync(string address, (string Name, string Value)? header = null, HttpMethod? method = null)
    {
        using var client = service.CreateClient();
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, address);
        if (header is { } h)
            request.Headers.TryAddWithoutValidation(h.Name, h.Value);
        using var response = await client.SendAsync(request);
        return ((int)response.StatusCode, Assert.Single(response.Headers.GetValues("RateLimit")).Split(';'));
    }
}

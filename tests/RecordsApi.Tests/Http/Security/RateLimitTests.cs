using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

public sealed class RateLimitTests : IDisposable
{
    private const string Address = "/v1/programs";

    // A period so long that no permits are replenished while a test runs.
    private readonly RegisterApiFactory service = new() { Settings = { ["RateLimiting:Enabled"] = "true", ["RateLimiting:Requests"] = "3", ["RateLimiting:Seconds"] = "1000000" } };

    public void Dispose() => service.Dispose();

    [Fact]
    public async Task Response_has_the_rate_limit_and_the_remaining_quota()
    {
        using var client = service.CreateClient();
        using var response = await client.GetAsync(new Uri(Address, UriKind.Relative));

        Assert.Equal("\"address\";q=3;w=1000000", Assert.Single(response.Headers.GetValues("RateLimit-Policy")));
        Assert.StartsWith("\"address\";r=2;t=", Assert.Single(response.Headers.GetValues("RateLimit")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_beyond_the_limit_returns_429_with_Retry_After()
    {
        using var client = service.CreateClient();
        for (var i = 0; i < 3; i++)
            await client.GetAsync(new Uri(Address, UriKind.Relative));
        var (status, problem) = await service.GetProblemAsync(Address);
        using var response = await client.GetAsync(new Uri(Address, UriKind.Relative));

        Assert.Equal(429, status);
        Assert.EndsWith("#too-many-requests", (string?)problem["type"], StringComparison.Ordinal);
        Assert.InRange(response.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 1000000);
    }

    [Fact]
    public async Task Not_modified_response_costs_a_tenth_of_a_request()
    {
        using var client = service.CreateClient();
        using var first = await client.GetAsync(new Uri(Address, UriKind.Relative));
        client.DefaultRequestHeaders.Add("If-None-Match", first.Headers.ETag!.ToString());
        var statuses = new List<int>();
        for (var i = 0; i < 21; i++)
            statuses.Add((int)(await client.GetAsync(new Uri(Address, UriKind.Relative))).StatusCode);

        Assert.Equal([.. Enumerable.Repeat(304, 20), 429], statuses);
    }

    [Fact]
    public async Task Forwarded_address_of_an_untrusted_proxy_does_not_reset_the_limit()
    {
        using var client = service.CreateClient();
        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address);
            request.Headers.Add("X-Forwarded-For", $"192.0.2.{i}");
            statuses.Add((int)(await client.SendAsync(request)).StatusCode);
        }

        Assert.Equal([200, 200, 200, 429], statuses);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/swagger/index.html")]
    public async Task Health_and_documentation_pages_are_not_limited(string address)
    {
        using var client = service.CreateClient();
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, (int)(await client.GetAsync(new Uri(address, UriKind.Relative))).StatusCode);
    }
}

using RecordsApi.Domain.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security.Keys;

/// <summary>Limits of failed authentication, and of requests with a valid API key.</summary>
public sealed class FailedAuthenticationLimitTests : IDisposable
{
    private const string ProtectedPath = "/v1/audit";
    private readonly RegisterApiFactory service = new();

    public void Dispose() => service.Dispose();

    // One failure is allowed per minute, so that none is replenished during the test.
    [Fact]
    public async Task Failures_beyond_the_limit_return_429_and_valid_keys_are_accepted()
    {
        service.Settings["RateLimiting:Failures"] = "1";
        using var client = service.CreateClient();
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
            statuses.Add((int)(await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative))).StatusCode);
        using var last = await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));
        using var good = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterAdmin));
        using var response = await good.GetAsync(new Uri(ProtectedPath, UriKind.Relative));

        Assert.Equal([401, 429, 429, 429, 429], statuses);
        Assert.Equal(200, (int)response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(60), last.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Reads_are_allowed_after_too_many_failures()
    {
        service.Settings["RateLimiting:Failures"] = "1";
        using var client = service.CreateClient();
        for (var i = 0; i < 3; i++)
            await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));

        Assert.Equal(200, (int)(await client.GetAsync(new Uri("/v1/programs", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Requests_with_a_valid_key_are_limited_per_key()
    {
        foreach (var (name, value) in new Dictionary<string, string> { ["Enabled"] = "true", ["Requests"] = "1", ["KeyRequests"] = "2", ["Seconds"] = "1000000" })
            service.Settings[$"RateLimiting:{name}"] = value;
        using var one = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterAdmin));
        using var other = service.CreateClientWithKey(await service.CreateKeyAsync(KeyScope.RegisterAdmin));
        var statuses = new List<int>();
        foreach (var client in (HttpClient[])[one, one, one, other])
        {
            using var response = await client.GetAsync(new Uri(ProtectedPath, UriKind.Relative));
            Assert.Equal("\"key\";q=2;w=1000000", Assert.Single(response.Headers.GetValues("RateLimit-Policy")));
            statuses.Add((int)response.StatusCode);
        }

        Assert.Equal([200, 200, 429, 200], statuses);
    }
}

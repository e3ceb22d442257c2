using RecordsApi.Register.Keys;
using RecordsApi.Tests.Support;

namespace RecordsApi.Tests.Http.Security;

/// <summary>How often keys may be guessed, and how often one may ask with a good one.</summary>
public sealed class GuessingTests : IDisposable
{
    private const string Guarded = "/v1/audit";
    private readonly Service _service = new();

    public void Dispose() => _service.Dispose();

    // A minute's worth of failures, of which none comes back within ten seconds.
    [Fact]
    public async Task Guesses_beyond_the_limit_are_refused_and_good_keys_with_them()
    {
        _service.Settings["RateLimiting:Failures"] = "3";
        using var client = _service.CreateClient();
        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
            statuses.Add((int)(await client.GetAsync(new Uri(Guarded, UriKind.Relative))).StatusCode);
        using var good = _service.ClientWith(await _service.KeyAsync(KeyScope.RegisterAdmin));
        using var answer = await good.GetAsync(new Uri(Guarded, UriKind.Relative));

        Assert.Equal([401, 401, 401, 429, 429], statuses);
        Assert.Equal(429, (int)answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(20), answer.Headers.RetryAfter!.Delta);
    }

    [Fact]
    public async Task Who_guessed_too_often_may_still_read()
    {
        _service.Settings["RateLimiting:Failures"] = "1";
        using var client = _service.CreateClient();
        for (var i = 0; i < 3; i++)
            await client.GetAsync(new Uri(Guarded, UriKind.Relative));

        Assert.Equal(200, (int)(await client.GetAsync(new Uri("/v1/programs", UriKind.Relative))).StatusCode);
    }

    [Fact]
    public async Task Requests_with_a_good_key_are_counted_by_the_key()
    {
        foreach (var (name, value) in new Dictionary<string, string> { ["Enabled"] = "true", ["Requests"] = "1", ["KeyRequests"] = "2", ["Seconds"] = "1000000" })
            _service.Settings[$"RateLimiting:{name}"] = value;
        using var one = _service.ClientWith(await _service.KeyAsync(KeyScope.RegisterAdmin));
        using var other = _service.ClientWith(await _service.KeyAsync(KeyScope.RegisterAdmin));
        var statuses = new List<int>();
        foreach (var client in (HttpClient[])[one, one, one, other])
        {
            using var answer = await client.GetAsync(new Uri(Guarded, UriKind.Relative));
            Assert.Equal("\"key\";q=2;w=1000000", Assert.Single(answer.Headers.GetValues("RateLimit-Policy")));
            statuses.Add((int)answer.StatusCode);
        }

        Assert.Equal([200, 200, 429, 200], statuses);
    }
}

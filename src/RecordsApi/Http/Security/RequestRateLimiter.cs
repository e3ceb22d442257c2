using System.Globalization;
using System.Threading.RateLimiting;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security;

/// <summary>
/// How much each address, or each key, may ask: <c>RateLimiting:Requests</c> (600) or <c>RateLimiting:KeyRequests</c> (600)
/// in <c>RateLimiting:Seconds</c> (60), as a bucket that fills evenly. <c>RateLimiting:Enabled=false</c> turns it off.
/// </summary>
internal sealed class RequestRateLimiter : IDisposable
{
    /// <summary>What a question costs; the bucket counts in tenths.</summary>
    public const int RequestCost = 10;

    /// <summary>What a question costs whose answer the reader holds already.</summary>
    public const int NotModifiedCost = 1;

    private readonly PartitionedRateLimiter<RateLimitClient> limiter;
    private readonly int requests;
    private readonly int keyRequests;
    private readonly int seconds;

    /// <summary>Reads the limits.</summary>
    public RequestRateLimiter(IConfiguration configuration)
    {
        requests = configuration.GetValue("RateLimiting:Requests", 600);
        keyRequests = configuration.GetValue("RateLimiting:KeyRequests", 600);
        seconds = configuration.GetValue("RateLimiting:Seconds", 60);
        IsEnabled = configuration.GetValue("RateLimiting:Enabled", true);
        limiter = PartitionedRateLimiter.Create<RateLimitClient, RateLimitClient>(payer => RateLimitPartition.GetTokenBucketLimiter(payer, _ => new()
        {
            TokenLimit = GetLimit(payer) * RequestCost,
            TokensPerPeriod = Math.Max(1, GetLimit(payer) * RequestCost / seconds),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));
    }

    /// <summary>Whether there is a limit.</summary>
    public bool IsEnabled { get; }

    /// <summary>Whether there is enough left for the cost of a request.</summary>
    public bool CanAcquire(HttpContext http, int cost) => !(limiter.GetStatistics(GetClient(http))?.CurrentAvailablePermits < cost);

    /// <summary>Takes the cost of a request, if there is enough left, and tells what is left then.</summary>
    public RateLimitResult Acquire(HttpContext http, int cost)
    {
        var payer = GetClient(http);
        var most = GetLimit(payer);
        using var lease = limiter.AttemptAcquire(payer, cost);
        var left = limiter.GetStatistics(payer)?.CurrentAvailablePermits ?? 0;
        var full = (int)Math.Ceiling((most * RequestCost - left) * seconds / (double)(most * RequestCost));
        var retry = Math.Max(1, (int)Math.Ceiling((cost - left) * seconds / (double)(most * RequestCost)));
        return new(
            lease.IsAcquired,
            payer.Kind,
            string.Create(CultureInfo.InvariantCulture, $"\"{payer.Kind}\";q={most};w={seconds}"),
            string.Create(CultureInfo.InvariantCulture, $"\"{payer.Kind}\";r={left / RequestCost};t={full}"),
            retry);
    }

    /// <inheritdoc />
    public void Dispose() => limiter.Dispose();

    private static RateLimitClient GetClient(HttpContext http) =>
        http.GetEditor() is { } editor ? new("key", editor.KeyId) : new("address", ClientAddress.GetPartitionKey(http));

    private int GetLimit(RateLimitClient client) => client.Kind == "key" ? keyRequests : requests;

    private sealed record RateLimitClient(string Kind, string Name);
}

/// <summary>What came of taking from a budget.</summary>
/// <param name="IsAllowed">Whether there was enough.</param>
/// <param name="ClientKind"><c>address</c> or <c>key</c>.</param>
/// <param name="Policy">The limit, as the <c>RateLimit-Policy</c> header tells it.</param>
/// <param name="Remaining">What is left, as the <c>RateLimit</c> header tells it.</param>
/// <param name="RetryAfter">Seconds until there is enough again.</param>
internal sealed record RateLimitResult(bool IsAllowed, string ClientKind, string Policy, string Remaining, int RetryAfter);

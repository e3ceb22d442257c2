using System.Globalization;
using System.Threading.RateLimiting;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security;

/// <summary>
/// How much each address, or each key, may ask: <c>RateLimiting:Requests</c> (600) or <c>RateLimiting:KeyRequests</c> (600)
/// in <c>RateLimiting:Seconds</c> (60), as a bucket that fills evenly. <c>RateLimiting:Enabled=false</c> turns it off.
/// </summary>
internal sealed class RequestBudget : IDisposable
{
    /// <summary>What a question costs; the bucket counts in tenths.</summary>
    public const int Whole = 10;

    /// <summary>What a question costs whose answer the reader holds already.</summary>
    public const int Tenth = 1;

    private readonly PartitionedRateLimiter<Payer> limiter;
    private readonly int requests;
    private readonly int keyRequests;
    private readonly int seconds;

    /// <summary>Reads the limits.</summary>
    public RequestBudget(IConfiguration configuration)
    {
        requests = configuration.GetValue("RateLimiting:Requests", 600);
        keyRequests = configuration.GetValue("RateLimiting:KeyRequests", 600);
        seconds = configuration.GetValue("RateLimiting:Seconds", 60);
        IsEnabled = configuration.GetValue("RateLimiting:Enabled", true);
        limiter = PartitionedRateLimiter.Create<Payer, Payer>(payer => RateLimitPartition.GetTokenBucketLimiter(payer, _ => new()
        {
            TokenLimit = Most(payer) * Whole,
            TokensPerPeriod = Math.Max(1, Most(payer) * Whole / seconds),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));
    }

    /// <summary>Whether there is a limit.</summary>
    public bool IsEnabled { get; }

    /// <summary>Whether there is enough left for the cost of a request.</summary>
    public bool Has(HttpContext http, int cost) => !(limiter.GetStatistics(PayerOf(http))?.CurrentAvailablePermits < cost);

    /// <summary>Takes the cost of a request, if there is enough left, and tells what is left then.</summary>
    public Taking Take(HttpContext http, int cost)
    {
        var payer = PayerOf(http);
        var most = Most(payer);
        using var lease = limiter.AttemptAcquire(payer, cost);
        var left = limiter.GetStatistics(payer)?.CurrentAvailablePermits ?? 0;
        var full = (int)Math.Ceiling((most * Whole - left) * seconds / (double)(most * Whole));
        var retry = Math.Max(1, (int)Math.Ceiling((cost - left) * seconds / (double)(most * Whole)));
        return new(
            lease.IsAcquired,
            payer.Kind,
            string.Create(CultureInfo.InvariantCulture, $"\"{payer.Kind}\";q={most};w={seconds}"),
            string.Create(CultureInfo.InvariantCulture, $"\"{payer.Kind}\";r={left / Whole};t={full}"),
            retry);
    }

    /// <inheritdoc />
    public void Dispose() => limiter.Dispose();

    private static Payer PayerOf(HttpContext http) =>
        http.Editor() is { } editor ? new("key", editor.KeyId) : new("address", ClientAddress.Of(http));

    private int Most(Payer payer) => payer.Kind == "key" ? keyRequests : requests;

    private sealed record Payer(string Kind, string Name);
}

/// <summary>What came of taking from a budget.</summary>
/// <param name="Taken">Whether there was enough.</param>
/// <param name="Payer"><c>address</c> or <c>key</c>.</param>
/// <param name="Policy">The limit, as the <c>RateLimit-Policy</c> header tells it.</param>
/// <param name="Left">What is left, as the <c>RateLimit</c> header tells it.</param>
/// <param name="RetryAfter">Seconds until there is enough again.</param>
internal sealed record Taking(bool Taken, string Payer, string Policy, string Left, int RetryAfter);

using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security;

/// <summary>
/// Limits the requests of an address without a valid key where one is required: <c>RateLimiting:Failures</c> (20 per minute),
/// as a token bucket. It also applies if <c>RateLimiting:Enabled</c> is false; 0 turns it off.
/// </summary>
internal sealed class FailedAuthLimiter : IDisposable
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string>? limiter;

    /// <summary>Reads the limit.</summary>
    public FailedAuthLimiter(IOptions<RateLimitingOptions> options)
    {
        var failures = options.Value.Failures;
        var period = Window / Math.Max(1, failures);
        RetryAfter = (int)Math.Ceiling(period.TotalSeconds);
        if (failures > 0)
        {
            limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
            {
                TokenLimit = failures,
                TokensPerPeriod = 1,
                ReplenishmentPeriod = period,
            }));
        }
    }

    /// <summary>Seconds until an address beyond the limit may retry.</summary>
    public int RetryAfter { get; }

    /// <summary>Counts a failure. Returns false if the limit was already reached.</summary>
    public bool TryRecordFailure(HttpContext http)
    {
        using var lease = limiter?.AttemptAcquire(ClientAddress.GetPartitionKey(http));
        return lease?.IsAcquired != false;
    }

    /// <inheritdoc />
    public void Dispose() => limiter?.Dispose();
}

using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security;

/// <summary>
/// How often an address may come without a good key where one is needed: <c>RateLimiting:Failures</c> (20, in a minute),
/// as a bucket that fills evenly. It holds where <c>RateLimiting:Enabled</c> is false too; 0 turns it off.
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

    /// <summary>Seconds until an address that has used it up may try once more.</summary>
    public int RetryAfter { get; }

    /// <summary>Whether the address of a request has used it up: then no key is looked at, not even a good one.</summary>
    public bool IsExhausted(HttpContext http) => limiter?.GetStatistics(ClientAddress.GetPartitionKey(http))?.CurrentAvailablePermits == 0;

    /// <summary>Takes a failure from the budget. False if it was used up already.</summary>
    public bool TryRecordFailure(HttpContext http)
    {
        using var lease = limiter?.AttemptAcquire(ClientAddress.GetPartitionKey(http));
        return lease?.IsAcquired != false;
    }

    /// <inheritdoc />
    public void Dispose() => limiter?.Dispose();
}

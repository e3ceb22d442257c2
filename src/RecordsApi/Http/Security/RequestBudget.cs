using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace RecordsApi.Http.Security;

/// <summary>
/// How much each address may ask: <c>RateLimiting:Requests</c> (600) in <c>RateLimiting:Seconds</c> (60), as a bucket
/// that fills evenly. <c>RateLimiting:Enabled=false</c> turns it off.
/// </summary>
internal sealed class RequestBudget : IDisposable
{
    /// <summary>What a question costs; the bucket counts in tenths.</summary>
    public const int Whole = 10;

    /// <summary>What a question costs whose answer the reader holds already.</summary>
    public const int Tenth = 1;

    private readonly PartitionedRateLimiter<string> limiter;
    private readonly int requests;
    private readonly int seconds;

    /// <summary>Reads the limits.</summary>
    public RequestBudget(IConfiguration configuration)
    {
        requests = configuration.GetValue("RateLimiting:Requests", 600);
        seconds = configuration.GetValue("RateLimiting:Seconds", 60);
        IsEnabled = configuration.GetValue("RateLimiting:Enabled", true);
        Policy = string.Create(CultureInfo.InvariantCulture, $"\"address\";q={requests};w={seconds}");
        limiter = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => new()
        {
            TokenLimit = requests * Whole,
            TokensPerPeriod = Math.Max(1, requests * Whole / seconds),
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        }));
    }

    /// <summary>Whether there is a limit.</summary>
    public bool IsEnabled { get; }

    /// <summary>The limit, as the <c>RateLimit-Policy</c> header tells it.</summary>
    public string Policy { get; }

    /// <summary>Takes the cost of a request, if there is enough left, and tells what is left then.</summary>
    public (bool Taken, string Left, int RetryAfter) Take(HttpContext http, int cost)
    {
        var address = Of(http.Connection.RemoteIpAddress);
        using var lease = limiter.AttemptAcquire(address, cost);
        var left = limiter.GetStatistics(address)?.CurrentAvailablePermits ?? 0;
        var full = (int)Math.Ceiling((requests * Whole - left) * seconds / (double)(requests * Whole));
        var retry = Math.Max(1, (int)Math.Ceiling((cost - left) * seconds / (double)(requests * Whole)));
        return (lease.IsAcquired, string.Create(CultureInfo.InvariantCulture, $"\"address\";r={left / Whole};t={full}"), retry);
    }

    /// <inheritdoc />
    public void Dispose() => limiter.Dispose();

    // Whoever has one IPv6 address has all of its last 64 bits.
    private static string Of(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}

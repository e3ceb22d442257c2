using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security;

/// <summary>
/// How many requests each address and each API key may make (<see cref="RateLimitingOptions"/>): a bucket of tokens for each
/// with a constant refill rate. A request costs ten tokens, more if it is costly (<see cref="RequestCost"/>); one whose response is 304 costs one.
/// </summary>
internal sealed class RequestRateLimiter : IDisposable
{
    /// <summary>Tokens of a request.</summary>
    public const int RequestCost = 10;

    /// <summary>Tokens of a request whose response is 304.</summary>
    public const int NotModifiedCost = 1;

    private readonly PartitionedRateLimiter<RateLimitClient> limiter;
    private readonly RateLimitingOptions options;

    /// <summary>Creates the limiter.</summary>
    public RequestRateLimiter(IOptions<RateLimitingOptions> options)
    {
        this.options = options.Value;
        limiter = PartitionedRateLimiter.Create<RateLimitClient, RateLimitClient>(
            client => RateLimitPartition.GetTokenBucketLimiter(client, _ => CreateBucket(GetLimit(client) * RequestCost)));
    }

    /// <summary>Whether requests are limited.</summary>
    public bool IsEnabled => options.Enabled;

    /// <summary>The client that a request is charged to: its key if it was authenticated, else its address.</summary>
    public static RateLimitClient GetClient(HttpContext http) =>
        http.GetEditor() is { } editor ? new("key", editor.KeyId) : new("address", ClientAddress.GetPartitionKey(http));

    /// <summary>Takes tokens; false, and takes none, if there are too few.</summary>
    public bool TryTake(RateLimitClient client, int tokens)
    {
        using var lease = limiter.AttemptAcquire(client, tokens);
        return lease.IsAcquired;
    }

    /// <summary>Charges a request that costs more than others. Returns the response to a client that has too few tokens; null if it has enough.</summary>
    /// <param name="http">The request.</param>
    /// <param name="tokens">What it costs in addition; at most all tokens that a client can have.</param>
    public ProblemResult? Charge(HttpContext http, int tokens)
    {
        var client = GetClient(http);
        var cost = LimitCost(client, tokens);
        if (!IsEnabled || cost <= 0)
            return null;
        if (!TryTake(client, cost))
            return Reject(http, client, cost);
        if (http.Features.Get<RateLimitCharge>() is { } charge)
            charge.Tokens += cost;
        return null;
    }

    /// <summary>The response to a client that has too few tokens for a request; null if it has enough. Takes none.</summary>
    /// <param name="http">The request.</param>
    /// <param name="tokens">What it costs in addition.</param>
    public ProblemResult? FindShortage(HttpContext http, int tokens)
    {
        if (tokens <= 0)
            return null;
        var client = GetClient(http);
        var cost = LimitCost(client, tokens);
        return (limiter.GetStatistics(client)?.CurrentAvailablePermits ?? cost) < cost ? Reject(http, client, cost) : null;
    }

    /// <summary>Takes tokens, or all that are left.</summary>
    public void TakeUpTo(RateLimitClient client, int tokens)
    {
        if (!TryTake(client, tokens) && limiter.GetStatistics(client)?.CurrentAvailablePermits is > 0 and var left)
            TryTake(client, (int)Math.Min(left, tokens));
    }

    /// <summary>Returns the remaining quota of a client.</summary>
    /// <param name="client">The client.</param>
    /// <param name="tokens">The number of tokens of the next request.</param>
    public RateLimitState GetState(RateLimitClient client, int tokens)
    {
        var limit = GetLimit(client);
        var left = limiter.GetStatistics(client)?.CurrentAvailablePermits ?? 0;
        var secondsPerToken = options.Seconds / ((double)limit * RequestCost);
        var full = (long)Math.Ceiling((limit * RequestCost - left) * secondsPerToken);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"\"{client.Kind}\";q={limit};w={options.Seconds}"),
            string.Create(CultureInfo.InvariantCulture, $"\"{client.Kind}\";r={left / RequestCost};t={full}"),
            (int)Math.Max(1, Math.Ceiling((tokens - left) * secondsPerToken)));
    }

    /// <inheritdoc />
    public void Dispose() => limiter.Dispose();

    // Once a second, or as often as a token comes where that is less often.
    private TokenBucketRateLimiterOptions CreateBucket(int tokens) => new()
    {
        TokenLimit = tokens,
        TokensPerPeriod = Math.Max(1, tokens / options.Seconds),
        ReplenishmentPeriod = TimeSpan.FromSeconds(Math.Max(1, options.Seconds / (double)tokens)),
    };

    // A request that costs more than the limit is allowed to a client that made no other.
    private int LimitCost(RateLimitClient client, int tokens) => Math.Min(tokens, (GetLimit(client) - 1) * RequestCost);

    private ProblemResult Reject(HttpContext http, RateLimitClient client, int cost)
    {
        var retryAfter = GetState(client, cost).RetryAfter;
        http.Response.Headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
        return new(ProblemTypes.TooManyRequests, string.Create(CultureInfo.InvariantCulture,
            $"This request counts as {1 + (cost / (decimal)RequestCost):0.#} requests, and this {client.Kind} has too little left of its rate limit. Retry in {retryAfter} s."));
    }

    private int GetLimit(RateLimitClient client) => client.Kind == "key" ? options.KeyRequests : options.Requests;
}

/// <summary>The client that requests are charged to.</summary>
/// <param name="Kind"><c>address</c> or <c>key</c>.</param>
/// <param name="Name">The address, or the id of the key.</param>
internal readonly record struct RateLimitClient(string Kind, string Name);

/// <summary>The remaining quota of a client.</summary>
/// <param name="Policy">The limit, as in the <c>RateLimit-Policy</c> header.</param>
/// <param name="Remaining">The remaining requests, as in the <c>RateLimit</c> header.</param>
/// <param name="RetryAfter">Seconds until enough tokens are available.</param>
internal readonly record struct RateLimitState(string Policy, string Remaining, int RetryAfter);

using System.Threading.RateLimiting;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security;

/// <summary>
/// Gives permits to requests that query the register. A permit is held until the response starts, not until it is sent: a
/// client that reads slowly takes no other's permit. A costly request (<see cref="RequestCosts.IsCostly"/>) waits for a permit of those first:
/// however many there are, the other permits remain for requests that take a few milliseconds.
/// </summary>
/// <param name="all">The limit of all requests.</param>
/// <param name="costly">The limit of costly requests among them.</param>
internal sealed class RequestConcurrencyLimiter(ConcurrencyLimiterOptions all, ConcurrencyLimiterOptions costly) : PartitionedRateLimiter<HttpContext>
{
    private static readonly Func<object, Task> Release = ReleaseAsync;
    private static readonly UnlimitedLease Unlimited = new();

    private readonly ConcurrencyLimiter limiter = new(all);
    private readonly ConcurrencyLimiter costlyLimiter = new(costly);

    /// <inheritdoc />
    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => limiter.GetStatistics();

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount)
    {
        if (!IsLimited(resource))
            return Unlimited;
        if (!RequestCosts.IsCostly(resource))
            return ReleaseOnStarting(resource, limiter.AttemptAcquire(permitCount));
        var first = costlyLimiter.AttemptAcquire(permitCount);
        return first.IsAcquired ? ReleaseOnStarting(resource, Combine(first, limiter.AttemptAcquire(permitCount))) : first;
    }

    /// <inheritdoc />
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(HttpContext resource, int permitCount, CancellationToken cancellationToken)
    {
        if (!IsLimited(resource))
            return Unlimited;
        if (!RequestCosts.IsCostly(resource))
            return ReleaseOnStarting(resource, await limiter.AcquireAsync(permitCount, cancellationToken));
        var first = await costlyLimiter.AcquireAsync(permitCount, cancellationToken);
        if (!first.IsAcquired)
            return first;
        try
        {
            return ReleaseOnStarting(resource, Combine(first, await limiter.AcquireAsync(permitCount, cancellationToken)));
        }
        catch (OperationCanceledException)
        {
            first.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            limiter.Dispose();
            costlyLimiter.Dispose();
        }

        base.Dispose(disposing);
    }

    private static bool IsLimited(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<QueryParametersMetadata>() is not null && http.Features.Get<AdmittedRequest>() is null;

    // Both permits of a costly request, or neither.
    private static RateLimitLease Combine(RateLimitLease first, RateLimitLease second)
    {
        if (second.IsAcquired)
            return new BothLeases(first, second);
        first.Dispose();
        return second;
    }

    // The middleware disposes of it once more at the end, which does nothing.
    private static RateLimitLease ReleaseOnStarting(HttpContext http, RateLimitLease lease)
    {
        if (lease.IsAcquired)
            http.Response.OnStarting(Release, lease);
        return lease;
    }

    private static Task ReleaseAsync(object lease)
    {
        ((RateLimitLease)lease).Dispose();
        return Task.CompletedTask;
    }

    private sealed class BothLeases(RateLimitLease first, RateLimitLease second) : UnlimitedLease
    {
        protected override void Dispose(bool disposing)
        {
            first.Dispose();
            second.Dispose();
            base.Dispose(disposing);
        }
    }

    private class UnlimitedLease : RateLimitLease
    {
        public override bool IsAcquired => true;

        public override IEnumerable<string> MetadataNames => [];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = null;
            return false;
        }
    }
}

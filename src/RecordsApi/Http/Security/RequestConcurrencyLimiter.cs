using System.Threading.RateLimiting;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security;

/// <summary>
/// Gives permits to requests that query the register. A permit is held until the response starts, not until it is sent: a
/// client that reads slowly takes no other's permit.
/// </summary>
internal sealed class RequestConcurrencyLimiter(ConcurrencyLimiterOptions options) : PartitionedRateLimiter<HttpContext>
{
    private static readonly Func<object, Task> Release = ReleaseAsync;
    private static readonly UnlimitedLease Unlimited = new();

    private readonly ConcurrencyLimiter limiter = new(options);

    /// <inheritdoc />
    public override RateLimiterStatistics? GetStatistics(HttpContext resource) => limiter.GetStatistics();

    /// <inheritdoc />
    protected override RateLimitLease AttemptAcquireCore(HttpContext resource, int permitCount) =>
        IsLimited(resource) ? ReleaseOnStarting(resource, limiter.AttemptAcquire(permitCount)) : Unlimited;

    /// <inheritdoc />
    protected override async ValueTask<RateLimitLease> AcquireAsyncCore(HttpContext resource, int permitCount, CancellationToken cancellationToken) =>
        IsLimited(resource) ? ReleaseOnStarting(resource, await limiter.AcquireAsync(permitCount, cancellationToken)) : Unlimited;

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            limiter.Dispose();
        base.Dispose(disposing);
    }

    private static bool IsLimited(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<QueryParametersMetadata>() is not null && http.Features.Get<AdmittedRequest>() is null;

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

    private sealed class UnlimitedLease : RateLimitLease
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

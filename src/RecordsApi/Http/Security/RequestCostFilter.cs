namespace RecordsApi.Http.Security;

/// <summary>
/// Endpoint filter: charges a request that costs more than one, once it is valid. That the client has enough left was checked before anything was
/// read (<see cref="RateLimiting.UseRequestCosts"/>); it may have spent it since.
/// </summary>
internal sealed class RequestCostFilter(RequestRateLimiter limiter) : IEndpointFilter
{
    /// <inheritdoc />
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        return limiter.Charge(http, (RequestCosts.GetRequests(http) - 1) * RequestRateLimiter.RequestCost) is { } rejected ? rejected : await next(context);
    }
}

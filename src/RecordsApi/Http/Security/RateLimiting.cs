using System.Globalization;
using RecordsApi.Configuration;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security;

/// <summary>Limits the requests of each client, and reports the remaining quota.</summary>
internal static class RateLimiting
{
    private static readonly Func<object, Task> WriteHeaders = WriteHeadersAsync;

    /// <summary>Adds the limits of requests and of failed authentications.</summary>
    public static IServiceCollection AddRateLimiting(this IServiceCollection services) => services
        .AddSettings<RateLimitingOptions>(RateLimitingOptions.Section)
        .AddSettings<ProxyOptions>(ProxyOptions.Section)
        .AddSingleton<RequestRateLimiter>().AddSingleton<FailedAuthLimiter>();

    /// <summary>
    /// Responds with 429 to addresses that made too many requests, before anything is done for them. Requests with credentials
    /// are left to <see cref="UseAuthenticatedRateLimits"/>.
    /// </summary>
    public static void UseRequestRateLimits(this IApplicationBuilder app) => app.UseRateLimits(authenticated: false);

    /// <summary>Responds with 429 to API keys that made too many requests, and to addresses that sent credentials where none are needed.</summary>
    public static void UseAuthenticatedRateLimits(this IApplicationBuilder app) => app.UseRateLimits(authenticated: true);

    /// <summary>
    /// Responds with 429 to requests that cost more than their client has left, before they wait for a permit or anything is read for them. They
    /// are charged when they are known to be valid (<see cref="RequestCostFilter"/>): a request that is refused costs no more than any other.
    /// </summary>
    public static void UseRequestCosts(this IApplicationBuilder app)
    {
        var limiter = app.ApplicationServices.GetRequiredService<RequestRateLimiter>();
        if (!limiter.IsEnabled)
            return;
        app.Use((http, next) => limiter.FindShortage(http, (RequestCosts.GetRequests(http) - 1) * RequestRateLimiter.RequestCost) is { } rejected
            ? rejected.ExecuteAsync(http)
            : next(http));
    }

    /// <summary>Responds with 429 and Retry-After.</summary>
    public static Task RejectAsync(HttpContext http, string reason, int retryAfter)
    {
        http.Response.Headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
        return new ProblemResult(ProblemTypes.TooManyRequests, $"{reason} Retry in {retryAfter} s.").ExecuteAsync(http);
    }

    private static void UseRateLimits(this IApplicationBuilder app, bool authenticated)
    {
        var limiter = app.ApplicationServices.GetRequiredService<RequestRateLimiter>();
        if (!limiter.IsEnabled)
            return;
        app.Use((http, next) => http.Request.Headers.Authorization.Count > 0 == authenticated && IsLimited(http)
            ? ChargeAsync(http, next, limiter)
            : next(http));
    }

    private static bool IsLimited(HttpContext http) =>
        (http.Request.Path.StartsWithSegments("/v1") || http.Request.Path.StartsWithSegments("/openapi") || ExplorerPaths.Contains(http.Request.Path))
        && http.Features.Get<AdmittedRequest>() is null;

    private static Task ChargeAsync(HttpContext http, RequestDelegate next, RequestRateLimiter limiter)
    {
        var headers = http.Request.Headers;
        var isConditional = headers.IfNoneMatch.Count > 0 || headers.IfModifiedSince.Count > 0;
        var charge = new RateLimitCharge(http, limiter, RequestRateLimiter.GetClient(http), isConditional);
        var isAllowed = limiter.TryTake(charge.Client, charge.Tokens);
        charge.IsPartial = isAllowed && isConditional;
        http.Features.Set(charge);
        http.Response.OnStarting(WriteHeaders, charge);
        return isAllowed
            ? next(http)
            : RejectAsync(http, $"This {charge.Client.Kind} has exceeded its rate limit.", limiter.GetState(charge.Client, charge.Tokens).RetryAfter);
    }

    private static Task WriteHeadersAsync(object state)
    {
        var charge = (RateLimitCharge)state;
        var response = charge.Http.Response;

        // The request was charged as a 304; the difference is charged now that the response is a different one.
        if (charge.IsPartial && response.StatusCode != StatusCodes.Status304NotModified)
        {
            charge.Limiter.TakeUpTo(charge.Client, RequestRateLimiter.RequestCost - RequestRateLimiter.NotModifiedCost);
            charge.Tokens += RequestRateLimiter.RequestCost - RequestRateLimiter.NotModifiedCost;
        }

        var left = charge.Limiter.GetState(charge.Client, charge.Tokens);
        response.Headers["RateLimit-Policy"] = left.Policy;
        response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"{left.Remaining};cost={charge.Tokens / (decimal)RequestRateLimiter.RequestCost:0.#}");
        return Task.CompletedTask;
    }
}

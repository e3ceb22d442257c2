using System.Globalization;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security;

/// <summary>Holds readers to their budget, and tells them what is left of it.</summary>
internal static class RateLimiting
{
    /// <summary>Answers 429 to who has asked too much. What a reader holds already costs a tenth.</summary>
    public static void UseRequestRateLimits(this IApplicationBuilder app)
    {
        var budget = app.ApplicationServices.GetRequiredService<RequestRateLimiter>();
        if (!budget.IsEnabled)
            return;
        app.Use((http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments("/v1"))
                return next(http);
            var held = http.Features.Get<ConditionalRequest>()?.IsNotModified(http.Request) == true;
            var taking = WriteHeaders(http, budget.Acquire(http, held ? RequestRateLimiter.NotModifiedCost : RequestRateLimiter.RequestCost));
            return taking.IsAllowed
                ? next(http)
                : RejectAsync(http, $"This {taking.ClientKind} has used up its requests.", taking.RetryAfter);
        });
    }

    /// <summary>Takes what an answer costs that is given before the pipeline, and tells what is left; false where nothing was taken.</summary>
    public static bool TryConsume(HttpContext http, RequestRateLimiter limiter, bool isNotModified)
    {
        var cost = isNotModified ? RequestRateLimiter.NotModifiedCost : RequestRateLimiter.RequestCost;
        return limiter.CanAcquire(http, cost) && WriteHeaders(http, limiter.Acquire(http, cost)).IsAllowed;
    }

    private static RateLimitResult WriteHeaders(HttpContext http, RateLimitResult result)
    {
        http.Response.Headers["RateLimit-Policy"] = result.Policy;
        http.Response.Headers["RateLimit"] = result.Remaining;
        return result;
    }

    /// <summary>Answers that too much was asked, and when the next request can come.</summary>
    public static Task RejectAsync(HttpContext http, string reason, int retryAfter)
    {
        http.Response.Headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
        return new ProblemResult(ProblemTypes.TooManyRequests, $"{reason} The next one can come in {retryAfter} s.").ExecuteAsync(http);
    }
}

using System.Globalization;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security;

/// <summary>Holds readers to their budget, and tells them what is left of it.</summary>
internal static class RateLimits
{
    /// <summary>Answers 429 to who has asked too much. What a reader holds already costs a tenth.</summary>
    public static void UseRateLimits(this IApplicationBuilder app)
    {
        var budget = app.ApplicationServices.GetRequiredService<RequestBudget>();
        if (!budget.IsEnabled)
            return;
        app.Use((http, next) =>
        {
            if (!http.Request.Path.StartsWithSegments("/v1"))
                return next(http);
            var held = http.Features.Get<Validator>()?.IsHeldBy(http.Request) == true;
            var (taken, left, retryAfter) = budget.Take(http, held ? RequestBudget.Tenth : RequestBudget.Whole);
            http.Response.Headers["RateLimit-Policy"] = budget.Policy;
            http.Response.Headers["RateLimit"] = left;
            if (taken)
                return next(http);
            http.Response.Headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
            return new ProblemResult(Problems.TooManyRequests,
                $"This address has used up its requests. The next one can come in {retryAfter} s.").ExecuteAsync(http);
        });
    }
}

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
            var taking = Tell(http, budget.Take(http, held ? RequestBudget.Tenth : RequestBudget.Whole));
            return taking.Taken
                ? next(http)
                : RefuseAsync(http, $"This {taking.Payer} has used up its requests.", taking.RetryAfter);
        });
    }

    /// <summary>Takes what an answer costs that is given before the pipeline, and tells what is left; false where nothing was taken.</summary>
    public static bool TryTake(HttpContext http, RequestBudget budget, bool held)
    {
        var cost = held ? RequestBudget.Tenth : RequestBudget.Whole;
        return budget.Has(http, cost) && Tell(http, budget.Take(http, cost)).Taken;
    }

    private static Taking Tell(HttpContext http, Taking taking)
    {
        http.Response.Headers["RateLimit-Policy"] = taking.Policy;
        http.Response.Headers["RateLimit"] = taking.Left;
        return taking;
    }

    /// <summary>Answers that too much was asked, and when the next request can come.</summary>
    public static Task RefuseAsync(HttpContext http, string why, int retryAfter)
    {
        http.Response.Headers.RetryAfter = retryAfter.ToString(CultureInfo.InvariantCulture);
        return new ProblemResult(Problems.TooManyRequests, $"{why} The next one can come in {retryAfter} s.").ExecuteAsync(http);
    }
}

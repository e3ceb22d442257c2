using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Http.Errors;
using RecordsApi.Register.Storage;

namespace RecordsApi.Http.Readiness;

/// <summary>Health of the process and of the register, and the gate before everything else.</summary>
internal static class HealthEndpoints
{
    /// <summary>Answers 503 to everything but health while the register is not loaded.</summary>
    public static void UseReadinessGate(this IApplicationBuilder app)
    {
        var readiness = app.ApplicationServices.GetRequiredService<IRegisterReadiness>();
        app.Use((http, next) => readiness.IsReady || http.Request.Path.StartsWithSegments("/health")
            ? next(http)
            : new ProblemResult(Problems.Loading, readiness.Progress).ExecuteAsync(http));
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").ExcludeFromDescription();
        health.MapGet("/live", Live);
        health.MapGet("/ready", Ready);
    }

    private static Ok<Liveness> Live() => TypedResults.Ok(new Liveness("live"));

    private static IResult Ready(IRegisterReadiness readiness, RegisterWatch watch)
    {
        if (!readiness.IsReady)
            return new ProblemResult(Problems.Loading, readiness.Progress);

        // Fails, and is answered 503, where the database cannot be read.
        watch.Current();
        return TypedResults.Ok(new { status = "ready", progress = readiness.Progress });
    }

    /// <summary>That the process answers.</summary>
    internal sealed record Liveness(string Status);
}

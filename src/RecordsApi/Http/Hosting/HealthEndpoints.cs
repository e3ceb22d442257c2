using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Versioning;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Hosting;

/// <summary>Health of the process and of the register, and the gate before everything else.</summary>
internal static class HealthEndpoints
{
    /// <summary>Answers 503 to everything but health while the register is not loaded.</summary>
    public static void UseReadinessCheck(this IApplicationBuilder app)
    {
        var readiness = app.ApplicationServices.GetRequiredService<IRegisterReadiness>();
        app.Use((http, next) => readiness.IsReady || http.Request.Path.StartsWithSegments("/health")
            ? next(http)
            : new ProblemResult(ProblemTypes.Loading, readiness.Progress).ExecuteAsync(http));
    }

    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var health = routes.MapGroup("/health").ExcludeFromDescription();
        health.MapGet("/live", GetLiveness);
        health.MapGet("/ready", GetReadiness);
    }

    private static Ok<LivenessResponse> GetLiveness() => TypedResults.Ok(new LivenessResponse("live"));

    private static IResult GetReadiness(IRegisterReadiness readiness, DatasetVersionMonitor monitor)
    {
        if (!readiness.IsReady)
            return new ProblemResult(ProblemTypes.Loading, readiness.Progress);

        // Fails, and is answered 503, where the database cannot be read.
        monitor.GetCurrent();
        return TypedResults.Ok(new { status = "ready", progress = readiness.Progress });
    }

    /// <summary>That the process answers.</summary>
    internal sealed record LivenessResponse(string Status);
}

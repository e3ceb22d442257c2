using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Hosting;

/// <summary>Health of the process and of the register, and the state of readiness that all other requests wait for.</summary>
internal static class HealthEndpoints
{
    private const string RegisterCheck = "register";

    /// <summary>Adds the health check, the state of readiness, and the services that load the register and its names at startup.</summary>
    /// <param name="services">The services.</param>
    /// <param name="isMirror">Whether the register is copied from another service and not built here.</param>
    public static IServiceCollection AddReadiness(this IServiceCollection services, bool isMirror)
    {
        services.AddSingleton<IRegisterReadiness, RegisterReadiness>();
        if (!isMirror)
            services.AddHostedService<RegisterStartupService>();
        services.AddHostedService<PreloadService>().AddHostedService<DamageCheckService>();
        services.AddHealthChecks().AddCheck<RegisterHealthCheck>(RegisterCheck);
        return services;
    }

    /// <summary>Responds with 503 to everything but health checks while the register is not loaded.</summary>
    public static void UseReadinessCheck(this IApplicationBuilder app)
    {
        var readiness = app.ApplicationServices.GetRequiredService<IRegisterReadiness>();
        app.Use((http, next) => readiness.IsReady || http.Request.Path.StartsWithSegments("/health")
            ? next(http)
            : new ProblemResult(ProblemTypes.Loading, readiness.Progress).ExecuteAsync(http));
    }

    /// <summary>Maps <c>/health/live</c>, which is healthy as long as the process responds, and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        var get = new HttpMethodMetadata([HttpMethods.Get]);
        routes.MapHealthChecks("/health/live", new() { Predicate = _ => false, ResponseWriter = WriteLivenessAsync }).WithMetadata(get);
        routes.MapHealthChecks("/health/ready", new() { ResponseWriter = WriteReadinessAsync }).WithMetadata(get);
    }

    private static Task WriteLivenessAsync(HttpContext http, HealthReport report) => TypedResults.Ok(new LivenessResponse("live")).ExecuteAsync(http);

    // An alarm degrades what the service knows, not whether it responds: a load balancer has no better instance to send requests to.
    private static Task WriteReadinessAsync(HttpContext http, HealthReport report)
    {
        var register = report.Entries[RegisterCheck];
        if (register.Status == HealthStatus.Degraded)
            return new ProblemResult(ProblemTypes.Loading, register.Description).ExecuteAsync(http);
        if (report.Status == HealthStatus.Unhealthy)
            return new ProblemResult(ProblemTypes.Unavailable).ExecuteAsync(http);
        string[] reasons = [.. report.Entries.Where(entry => entry.Value.Status == HealthStatus.Degraded).SelectMany(entry => entry.Value.Description?.Split('\n') ?? [entry.Key])];
        return TypedResults.Ok(reasons.Length == 0
            ? new ReadinessResponse("ready", register.Description, null)
            : new ReadinessResponse("degraded", register.Description, reasons)).ExecuteAsync(http);
    }

    /// <summary>The process responds.</summary>
    internal sealed record LivenessResponse(string Status);

    /// <summary>The register can be queried; with the reasons where it may not be up to date.</summary>
    internal sealed record ReadinessResponse(
        string Status, string? Progress, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Reasons);
}

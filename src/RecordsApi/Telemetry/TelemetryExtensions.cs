using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RecordsApi.Configuration;
using RecordsApi.Data.Telemetry;

namespace RecordsApi.Telemetry;

/// <summary>Collects metrics and traces with OpenTelemetry where <see cref="TelemetryOptions"/> say where they go.</summary>
internal static class TelemetryExtensions
{
    private static readonly string[] Meters =
    [
        RegisterTelemetry.Name, DataTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting",
    ];

    /// <summary>Adds the service's own metrics, and what collects and sends them where that is configured.</summary>
    public static WebApplicationBuilder AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<TelemetryOptions>(TelemetryOptions.Section).AddSingleton<RegisterTelemetry>();
        var options = builder.Configuration.GetSettings<TelemetryOptions>(TelemetryOptions.Section);
        if (options.Prometheus || options.GetOtlpEndpoint() is not null)
            AddOpenTelemetry(builder.Services, options);
        return builder;
    }

    /// <summary>Maps <c>/metrics</c> where it is turned on.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        if (app.Configuration.GetSettings<TelemetryOptions>(TelemetryOptions.Section).Prometheus)
            app.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(new HttpMethodMetadata([HttpMethods.Get]));
    }

    private static void AddOpenTelemetry(IServiceCollection services, TelemetryOptions options)
    {
        var telemetry = services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("RecordsApi", serviceVersion: typeof(TelemetryExtensions).Assembly.GetName().Version?.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(Meters).AddRuntimeInstrumentation();
                if (options.Prometheus)
                    metrics.AddPrometheusExporter();
                if (options.GetOtlpEndpoint() is { } collector)
                    metrics.AddOtlpExporter(otlp => otlp.Endpoint = collector);
            });
        if (options.GetOtlpEndpoint() is { } endpoint)
        {
            telemetry.WithTracing(traces => traces
                .AddSource(DataTelemetry.Name).AddAspNetCoreInstrumentation()
                .AddOtlpExporter(otlp => otlp.Endpoint = endpoint));
        }
    }
}

using System.Globalization;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Options;
using Polly;
using RecordsApi.Configuration;
using RecordsApi.Data.Updating;
using RecordsApi.Outbound;
using RecordsApi.Telemetry;

namespace RecordsApi.Updating;

/// <summary>Adds what keeps the register up to date with the publisher's page.</summary>
internal static class UpdatingServices
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromMinutes(1);

    /// <summary>Adds the update, for the service and for the command.</summary>
    public static IServiceCollection AddUpdating(this IServiceCollection services)
    {
        services.AddOutbound();
        services.AddSettings<UpdateOptions>(UpdateOptions.Section);
        services.AddOptions<UpdateOptions>().Validate(
            options => !options.Enabled || !string.IsNullOrEmpty(options.Contact),
            "Update:Contact is not set. It must be an e-mail address or an http or https address if Update:Enabled is true.");
        services.TryAddSingleton<RegisterTelemetry>();
        services.AddMetrics().AddLogging();
        services.AddSingleton<JobLeases>().AddSingleton<RequestInterval>().AddSingleton<ReceivedFileStore>().AddSingleton<AlarmLog>();
        services.AddTransient<RequestIntervalHandler>().AddTransient<ListRetriever>().AddTransient<ListImporter>().AddTransient<RegisterAlarms>().AddTransient<ListUpdater>();
        var client = services.AddHttpClient<PublisherClient>(ConfigureClient)
            .ConfigurePrimaryHttpMessageHandler(provider => provider.GetRequiredService<PublicTargetConnector>().CreateHandler());
        client.AddResilienceHandler("publisher", ConfigureResilience);
        client.AddHttpMessageHandler<RequestIntervalHandler>();
        return services;
    }

    /// <summary>Adds the background job and its health check.</summary>
    public static IServiceCollection AddUpdateJob(this IServiceCollection services)
    {
        services.AddHostedService<UpdateService>();
        services.AddHealthChecks().AddCheck<AlarmHealthCheck>("alarms");
        return services;
    }

    private static void ConfigureClient(IServiceProvider services, HttpClient client)
    {
        var version = typeof(UpdatingServices).Assembly.GetName().Version?.ToString(3);
        var contact = services.GetRequiredService<IOptions<UpdateOptions>>().Value.Contact;
        client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", string.Create(CultureInfo.InvariantCulture, $"RecordsApi/{version} ({contact})"));
        client.Timeout = Timeout.InfiniteTimeSpan;
    }

    private static void ConfigureResilience(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, ResilienceHandlerContext context)
    {
        var options = context.ServiceProvider.GetRequiredService<IOptions<UpdateOptions>>().Value;
        pipeline.TimeProvider = context.ServiceProvider.GetRequiredService<TimeProvider>();
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            Delay = TimeSpan.FromSeconds(options.RetrySeconds),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = attempt => ValueTask.FromResult(
                HttpClientResiliencePredicates.IsTransient(attempt.Outcome) && attempt.Outcome.Exception?.InnerException is not PrivateTargetException),
        });
        pipeline.AddTimeout(AttemptTimeout);
    }
}

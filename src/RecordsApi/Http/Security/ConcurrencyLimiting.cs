using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security;

/// <summary>
/// How many requests are worked on at once, and how many may wait (<see cref="ConcurrencyOptions"/>), by the framework's
/// rate-limiting middleware. Costly requests can have some of the permits only. Stored responses are not counted.
/// </summary>
internal static class ConcurrencyLimiting
{
    /// <summary>Adds the limits of requests and of streams.</summary>
    public static IServiceCollection AddConcurrencyLimit(this IServiceCollection services)
    {
        services.AddSettings<ConcurrencyOptions>(ConcurrencyOptions.Section).AddRateLimiter(_ => { });
        services.AddSettings<StreamOptions>(StreamOptions.Section).AddSingleton<IStreamLimit, StreamLimiter>();
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<ConcurrencyOptions>>((limiting, options) =>
        {
            limiting.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
            limiting.OnRejected = (rejected, _) => new(new ProblemResult(ProblemTypes.Overloaded).ExecuteAsync(rejected.HttpContext));
            limiting.GlobalLimiter = new RequestConcurrencyLimiter(
                CreateLimit(options.Value.PermitLimit, options.Value.GetQueueLimit()),
                CreateLimit(options.Value.GetCostlyPermitLimit(), options.Value.GetCostlyQueueLimit()));
        });
        return services;
    }

    /// <summary>Responds with 503 to requests that get no permit.</summary>
    public static void UseConcurrencyLimit(this IApplicationBuilder app)
    {
        EnsureMinThreads(app.ApplicationServices.GetRequiredService<IOptions<ConcurrencyOptions>>().Value.PermitLimit);
        app.UseRateLimiter();
    }

    private static ConcurrencyLimiterOptions CreateLimit(int permits, int queue) =>
        new() { PermitLimit = permits, QueueLimit = queue, QueueProcessingOrder = QueueProcessingOrder.OldestFirst };

    // SQLite queries run on the calling thread. The thread pool starts with one thread per processor and grows slowly: while
    // all of them are busy, no thread could reject requests or send cached responses, and requests would queue up unnoticed.
    private static void EnsureMinThreads(int permitLimit)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, permitLimit + Environment.ProcessorCount), ports);
    }
}

using System.Threading.RateLimiting;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security;

/// <summary>
/// How many questions are worked on at once, <c>Load:AtOnce</c> (8 for each processor, at least 16), and how many may wait,
/// <c>Load:Waiting</c> (512). Answers from memory are not counted.
/// </summary>
internal static class LoadShedding
{
    private const int Least = 16;
    private const int ForEachProcessor = 8;

    /// <summary>Adds the places in which questions are worked on.</summary>
    public static void AddLoadShedding(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = configuration.GetValue("Load:AtOnce", Math.Max(Least, ForEachProcessor * Environment.ProcessorCount)),
            QueueLimit = configuration.GetValue("Load:Waiting", 512),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <summary>
    /// Answers 503 to whoever finds no place. A place is held until the answer begins, so that who reads slowly takes
    /// nobody's.
    /// </summary>
    public static void UseLoadShedding(this IApplicationBuilder app)
    {
        var places = app.ApplicationServices.GetRequiredService<ConcurrencyLimiter>();
        app.Use(async (http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<AskedParameters>() is null)
            {
                await next(http);
                return;
            }

            using var place = await places.AcquireAsync(1, http.RequestAborted);
            if (!place.IsAcquired)
            {
                await new ProblemResult(Problems.Overloaded).ExecuteAsync(http);
                return;
            }

            http.Response.OnStarting(() =>
            {
                place.Dispose();
                return Task.CompletedTask;
            });
            await next(http);
        });
    }
}

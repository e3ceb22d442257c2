using System.Threading.RateLimiting;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Security;

/// <summary>
/// How many questions are worked on at once, <c>Load:AtOnce</c> (2 for each processor, at least 4), and how many may wait,
/// <c>Load:Waiting</c> (16 for each of those). Answers from memory are not counted.
/// </summary>
internal static class LoadShedding
{
    private const int MinPermits = 4;
    private const int PermitsPerProcessor = 2;

    // Waiting costs those who wait more than being told to come again: with these it takes a second, not many.
    private const int QueueLengthPerPermit = 16;

    /// <summary>Adds the places in which questions are worked on.</summary>
    public static void AddLoadShedding(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = GetPermitLimit(configuration),
            QueueLimit = configuration.GetValue("Load:Waiting", QueueLengthPerPermit * GetPermitLimit(configuration)),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <summary>
    /// Answers 503 to whoever finds no place. A place is held until the answer begins, so that who reads slowly takes
    /// nobody's.
    /// </summary>
    public static void UseLoadShedding(this IApplicationBuilder app)
    {
        var places = app.ApplicationServices.GetRequiredService<ConcurrencyLimiter>();
        EnsureMinThreads(GetPermitLimit(app.ApplicationServices.GetRequiredService<IConfiguration>()));
        app.Use(async (http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<QueryParametersMetadata>() is null)
            {
                await next(http);
                return;
            }

            using var place = await places.TryAcquireAsync(http);
            if (place is null)
                return;

            http.Response.OnStarting(() =>
            {
                place.Dispose();
                return Task.CompletedTask;
            });
            await next(http);
        });
    }

    /// <summary>A place to be worked on; null where there is none, and the request was told so.</summary>
    public static async ValueTask<RateLimitLease?> TryAcquireAsync(this ConcurrencyLimiter limiter, HttpContext http)
    {
        var place = await limiter.AcquireAsync(1, http.RequestAborted);
        if (place.IsAcquired)
            return place;
        place.Dispose();
        await new ProblemResult(ProblemTypes.Overloaded).ExecuteAsync(http);
        return null;
    }

    private static int GetPermitLimit(IConfiguration configuration) =>
        configuration.GetValue("Load:AtOnce", Math.Max(MinPermits, PermitsPerProcessor * Environment.ProcessorCount));

    // SQLite works on the thread that asks. The pool begins with one thread for each processor and adds to them slowly: while
    // those work, nobody would be there to refuse what comes, or to answer from memory, and it would pile up unseen.
    private static void EnsureMinThreads(int permitLimit)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, permitLimit + Environment.ProcessorCount), ports);
    }
}

using System.Threading.RateLimiting;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security;

/// <summary>
/// How many questions are worked on at once, <c>Load:AtOnce</c> (2 for each processor, at least 4), and how many may wait,
/// <c>Load:Waiting</c> (16 for each of those). Answers from memory are not counted.
/// </summary>
internal static class LoadShedding
{
    private const int Least = 4;
    private const int ForEachProcessor = 2;

    // Waiting costs those who wait more than being told to come again: with these it takes a second, not many.
    private const int WaitingForEach = 16;

    /// <summary>Adds the places in which questions are worked on.</summary>
    public static void AddLoadShedding(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton(_ => new ConcurrencyLimiter(new ConcurrencyLimiterOptions
        {
            PermitLimit = AtOnce(configuration),
            QueueLimit = configuration.GetValue("Load:Waiting", WaitingForEach * AtOnce(configuration)),
            QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
        }));

    /// <summary>
    /// Answers 503 to whoever finds no place. A place is held until the answer begins, so that who reads slowly takes
    /// nobody's.
    /// </summary>
    public static void UseLoadShedding(this IApplicationBuilder app)
    {
        var places = app.ApplicationServices.GetRequiredService<ConcurrencyLimiter>();
        KeepThreads(AtOnce(app.ApplicationServices.GetRequiredService<IConfiguration>()));
        app.Use(async (http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<AskedParameters>() is null)
            {
                await next(http);
                return;
            }

            using var place = await places.TakeAsync(http);
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
    public static async ValueTask<RateLimitLease?> TakeAsync(this ConcurrencyLimiter places, HttpContext http)
    {
        var place = await places.AcquireAsync(1, http.RequestAborted);
        if (place.IsAcquired)
            return place;
        place.Dispose();
        await new ProblemResult(Problems.Overloaded).ExecuteAsync(http);
        return null;
    }

    private static int AtOnce(IConfiguration configuration) =>
        configuration.GetValue("Load:AtOnce", Math.Max(Least, ForEachProcessor * Environment.ProcessorCount));

    // SQLite works on the thread that asks. The pool begins with one thread for each processor and adds to them slowly: while
    // those work, nobody would be there to refuse what comes, or to answer from memory, and it would pile up unseen.
    private static void KeepThreads(int atOnce)
    {
        ThreadPool.GetMinThreads(out var workers, out var ports);
        ThreadPool.SetMinThreads(Math.Max(workers, atOnce + Environment.ProcessorCount), ports);
    }
}

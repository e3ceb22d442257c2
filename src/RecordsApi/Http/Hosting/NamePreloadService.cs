using System.Data.Common;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// Reads the names of the register as soon as it can be queried, so that the first request that looks for a name need not wait for them.
/// Neither the start nor the readiness of the service waits for this.
/// </summary>
internal sealed partial class NamePreloadService(
    IRegisterReadiness readiness, RegisterNamesCache names, IServiceScopeFactory scopes, ILogger<NamePreloadService> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await readiness.WhenReady.WaitAsync(stoppingToken);
            await using (var scope = scopes.CreateAsyncScope())
                (await names.GetAsync(scope.ServiceProvider.GetRequiredService<RegisterSession>(), stoppingToken)).Preload();

            // Most of what the start needed is garbage by now. An idle service would hold it until requests need the memory.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is shutting down.
        }
        catch (DbException e)
        {
            // The first request reads them then, or reports the error.
            LogNotPreloaded(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The names of the register could not be read ahead")]
    private partial void LogNotPreloaded(Exception exception);
}

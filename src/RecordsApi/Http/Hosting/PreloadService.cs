using System.Data.Common;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Coverage;
using RecordsApi.Data.Facilities;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// Reads what is kept as a whole for a dataset version as soon as the register can be queried, so that the first request for it need not wait: names,
/// facilities, the coverage of lists, residents, and the spans and status events of agreements. Neither the start nor the readiness of the service
/// waits for this.
/// </summary>
internal sealed partial class PreloadService(
    IRegisterReadiness readiness, RegisterNamesCache names, IServiceScopeFactory scopes, ILogger<PreloadService> log) : ReadyBackgroundService(readiness)
{
    /// <inheritdoc />
    protected override async Task ExecuteWhenReadyAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using (var scope = scopes.CreateAsyncScope())
            {
                var session = scope.ServiceProvider.GetRequiredService<RegisterSession>();
                var newest = new TemporalContext(DateOnly.MaxValue, DateTimeOffset.MaxValue);
                session.SetTemporalContext(newest, useCache: true);
                (await names.GetAsync(session, stoppingToken)).Preload();
                await KeptFacilities.GetAsync(session.Context, stoppingToken);
                await session.Context.GetEvidenceAsync(stoppingToken);
                await Residents.GetAsync(session.Context, stoppingToken);
                var reader = await AgreementStateReader.CreateAsync(session.Context, newest, stoppingToken);
                await reader.PreloadSpansAsync(stoppingToken);
            }

            // Most of what the start needed is garbage by now. An idle service would hold it until requests need the memory.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            // EF Core wraps a lost connection. The first request reads them then, or reports the error.
            LogNotPreloaded(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The register could not be read into the cache ahead of requests")]
    private partial void LogNotPreloaded(Exception exception);
}

using System.Data.Common;
using RecordsApi.Configuration;
using RecordsApi.Data.Importing;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// Checks the whole database once after the start, because reading some of its pages does not show that others are damaged. A damaged one
/// makes <c>/health/ready</c> return 503. Neither the start nor any request waits for this.
/// </summary>
internal sealed partial class DamageCheckService(
    IRegisterReadiness readiness, RegisterDatabaseBuilder register, IServiceProvider services, ILogger<DamageCheckService> log) : BackgroundService
{
    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await readiness.WhenReady.WaitAsync(stoppingToken);
            if (await Task.Run(() => register.Schema.FindDamageAsync(stoppingToken), stoppingToken) is not { } damage)
                return;
            readiness.ReportDamage();
            LogDamage(damage);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program is shutting down.
        }
        catch (DbException e)
        {
            readiness.ReportDamage();
            LogDamage(services.ExplainDatabaseError(e));
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The database is damaged: {Damage} Stop the service and restore a backup")]
    private partial void LogDamage(string damage);
}

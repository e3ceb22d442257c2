using System.Data.Common;
using RecordsApi.Configuration;
using RecordsApi.Data.Importing;

namespace RecordsApi.Http.Hosting;

/// <summary>
/// Checks the whole database once after the start, because reading some of its pages does not show that others are damaged. A damaged one
/// makes <c>/health/ready</c> return 503. Neither the start nor any request waits for this.
/// </summary>
internal sealed partial class DamageCheckService(
    IRegisterReadiness readiness, RegisterDatabaseBuilder register, IServiceProvider services, ILogger<DamageCheckService> log) : ReadyBackgroundService(readiness)
{
    /// <inheritdoc />
    protected override async Task ExecuteWhenReadyAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await Task.Run(() => register.Schema.FindDamageAsync(stoppingToken), stoppingToken) is not { } damage)
                return;
            Readiness.ReportDamage();
            LogDamage(damage);
        }
        catch (DbException e) when (e.IsTransient)
        {
            // A lost connection says nothing about the database.
            LogNotChecked(e);
        }
        catch (DbException e)
        {
            Readiness.ReportDamage();
            LogDamage(services.ExplainDatabaseError(e));
        }
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The database is damaged: {Damage} Stop the service and restore a backup")]
    private partial void LogDamage(string damage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The database could not be checked for damage")]
    private partial void LogNotChecked(Exception exception);
}

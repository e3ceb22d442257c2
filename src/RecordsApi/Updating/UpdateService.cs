using Microsoft.Extensions.Options;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Updating;

/// <summary>Runs the update at the configured times, where it is turned on.</summary>
internal sealed partial class UpdateService(
    IServiceScopeFactory scopes, IOptions<UpdateOptions> options, IRegisterReadiness readiness, TimeProvider clock,
    ILogger<UpdateService> log) : ReadyBackgroundService(readiness)
{
    // Timers are not exact: a run that is due may begin a little less than the interval after the last one.
    private const double ShareOfInterval = 0.9;

    /// <inheritdoc />
    protected override bool IsEnabled => options.Value.Enabled;

    /// <inheritdoc />
    protected override async Task ExecuteWhenReadyAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.Every, clock);
        do
            await RunAsync(stoppingToken);
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ListUpdater>().RunAsync(options.Value.Every * ShareOfInterval, allowEnds: false, stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            // The next run tries again, whatever went wrong; the process goes on serving.
            LogFailed(e);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The update failed")]
    private partial void LogFailed(Exception exception);
}

using Microsoft.Extensions.Options;
using RecordsApi.Data.Reading;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>
/// Delivers messages to webhooks in the background: when the register changes, when an owner changes a webhook, when a message that failed is due
/// again, and at an interval, because other processes may write to the register.
/// </summary>
internal sealed partial class WebhookService(
    WebhookDispatcher dispatcher, WebhookSignal signal, DatasetVersionMonitor monitor, IOptions<WebhookOptions> options, IRegisterReadiness readiness,
    TimeProvider clock, ILogger<WebhookService> log) : ReadyBackgroundService(readiness)
{
    /// <inheritdoc />
    protected override bool IsEnabled => options.Value.Enabled;

    /// <inheritdoc />
    protected override async Task ExecuteWhenReadyAsync(CancellationToken stoppingToken)
    {
        void GiveSignal(object? sender, EventArgs e) => signal.Give();
        monitor.Changed += GiveSignal;
        IReadOnlyList<Task> turns = [];
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                (turns, var nextAttemptAt) = await StartDueAsync(turns, stoppingToken);
                await signal.WaitAsync(GetDelay(nextAttemptAt), stoppingToken);
            }
        }
        finally
        {
            monitor.Changed -= GiveSignal;
            await Task.WhenAll(turns);
        }
    }

    private TimeSpan GetDelay(DateTimeOffset? nextAttemptAt)
    {
        var interval = TimeSpan.FromSeconds(options.Value.EverySeconds);
        return nextAttemptAt - clock.GetUtcNow() is { } untilThen && untilThen < interval ? TimeSpan.FromTicks(Math.Max(1, untilThen.Ticks)) : interval;
    }

    private async Task<(IReadOnlyList<Task> Turns, DateTimeOffset? NextAttemptAt)> StartDueAsync(IReadOnlyList<Task> underWay, CancellationToken stoppingToken)
    {
        try
        {
            return await dispatcher.StartDueAsync(stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            // The next look tries again, whatever went wrong; the process goes on serving.
            LogFailed(e);
            return (underWay, null);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The webhooks that are due could not be read")]
    private partial void LogFailed(Exception exception);
}

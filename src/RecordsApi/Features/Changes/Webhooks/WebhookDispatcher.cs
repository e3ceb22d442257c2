using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RecordsApi.Data.Updating;
using RecordsApi.Data.Webhooks;
using RecordsApi.Domain.Webhooks;
using RecordsApi.Telemetry;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>
/// Delivers messages to the webhooks that are due, each in a turn of its own, so that a slow receiver delays no other. One process at a time
/// delivers to a webhook, among all that share the database.
/// </summary>
internal sealed partial class WebhookDispatcher(
    WebhookStore store, WebhookMessages messages, WebhookClient client, JobLeases leases, WebhookSignal signal, RegisterTelemetry telemetry,
    IOptions<WebhookOptions> options, TimeProvider clock, ILogger<WebhookDispatcher> log)
{
    private const int MaxTurns = 16;

    // After its turn, a webhook with more to deliver waits for others.
    private static readonly TimeSpan TurnDuration = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan CleanupInterval = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Task> turns = new(StringComparer.Ordinal);
    private DateTimeOffset nextCleanup = DateTimeOffset.MinValue;

    /// <summary>Name of the job of delivering to a webhook.</summary>
    public static string GetJob(string id) => $"webhook {id}";

    /// <summary>Starts a turn for each webhook that is due, if it has none yet.</summary>
    /// <returns>The turns that are under way, and when the next webhook is due that waits after a failure (UTC); null if none waits.</returns>
    public async Task<(IReadOnlyList<Task> Turns, DateTimeOffset? NextAttemptAt)> StartDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (nextCleanup <= now)
        {
            await store.DeleteDeliveriesAsync(now.AddDays(-options.Value.DeliveryDays), cancellationToken);
            nextCleanup = now + CleanupInterval;
        }

        var due = await store.FindDueAsync(now, cancellationToken);
        telemetry.ReportWebhookLag(due.Lag);
        foreach (var id in due.Ids.Where(id => !turns.ContainsKey(id)).Take(Math.Max(0, MaxTurns - turns.Count)).ToList())
        {
            // In the table before it can end.
            var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            turns[id] = RunTurnAsync(id, start.Task, cancellationToken);
            start.SetResult();
        }

        return ([.. turns.Values], due.NextAttemptAt);
    }

    private async Task RunTurnAsync(string id, Task start, CancellationToken cancellationToken)
    {
        await start;
        var mayHaveMore = false;
        try
        {
            await using var lease = await leases.TryAcquireAsync(GetJob(id), TimeSpan.Zero, cancellationToken);
            if (lease is null)
                return;
            await DeliverAsync(id, cancellationToken);
            mayHaveMore = true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The program is shutting down.
        }
        catch (Exception e)
        {
            // The webhook stays due, and the process goes on serving, whatever went wrong.
            LogFailed(e, id);
        }
        finally
        {
            turns.TryRemove(id, out _);
            if (mayHaveMore)
                signal.Give();
        }
    }

    // Until everything is delivered, a message fails, the owner changes the webhook, or the turn is over.
    private async Task DeliverAsync(string id, CancellationToken cancellationToken)
    {
        var end = clock.GetUtcNow() + TurnDuration;
        while (clock.GetUtcNow() < end && await store.FindEnabledAsync(id, cancellationToken) is { } webhook)
        {
            var pending = await messages.ReadAsync(webhook, cancellationToken);
            foreach (var next in pending.Messages)
            {
                if (clock.GetUtcNow() >= end || !await TrySendAsync(webhook, next, cancellationToken))
                    return;
            }

            // Entries that do not match the filter.
            var before = (webhook.Position, webhook.AlarmPosition);
            (webhook.Position, webhook.AlarmPosition) = (pending.Position, pending.AlarmPosition);
            if (before != (webhook.Position, webhook.AlarmPosition) && !await store.RecordAsync(webhook, before, null, cancellationToken))
                return;
            if (!pending.HasMore)
                return;
        }
    }

    private async Task<bool> TrySendAsync(WebhookSubscription webhook, PendingMessage next, CancellationToken cancellationToken)
    {
        var (delivery, retryAfter) = await client.SendAsync(webhook, next.Message, cancellationToken);
        var before = (webhook.Position, webhook.AlarmPosition);
        if (delivery.Delivered)
        {
            (webhook.Position, webhook.AlarmPosition) = (next.Position, next.AlarmPosition);
            WebhookRetries.NoteSuccess(webhook, delivery.At);
        }
        else
        {
            options.Value.Retries.NoteFailure(webhook, delivery, Random.Shared.NextDouble(), retryAfter);
        }

        // The attempt has been made: it is recorded even if the program is shutting down.
        var isSame = await store.RecordAsync(webhook, before, delivery, CancellationToken.None);
        telemetry.CountDelivery(delivery.Delivered ? "delivered" : delivery.Status is null ? "unreachable" : "rejected");
        if (isSame && !webhook.Enabled)
        {
            telemetry.CountDisabledWebhook();
            LogDisabled(webhook.Id, webhook.KeyId, webhook.DisabledReason!);
        }

        return isSame && delivery.Delivered;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Disabled webhook {Webhook} of key {KeyId}: {Reason}")]
    private partial void LogDisabled(string webhook, string keyId, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Delivering messages to webhook {Webhook} failed")]
    private partial void LogFailed(Exception exception, string webhook);
}

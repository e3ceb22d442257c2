using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Webhooks;

namespace RecordsApi.Data.Webhooks;

/// <summary>Stores webhooks and the attempts to deliver messages to them.</summary>
public sealed class WebhookStore(IDbContextFactory<RegisterContext> contexts)
{
    /// <summary>Writes in a transaction, which is rolled back if the write throws.</summary>
    /// <param name="writeAsync">The write; it saves its changes.</param>
    /// <param name="cancellation">Cancels the write, which is rolled back.</param>
    public async Task WriteAsync(Func<RegisterContext, CancellationToken, Task> writeAsync, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(writeAsync);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginWriteAsync(cancellation);
        await writeAsync(context, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// Finds the webhooks that are due: enabled, of a key that is not revoked, not waiting after a failure, and behind what there is to deliver.
    /// </summary>
    public async Task<DueWebhooks> FindDueAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var active = await context.WebhookSubscriptions.Where(w => w.Enabled && context.ApiKeys.Any(k => k.Id == w.KeyId && k.RevokedAt == null))
            .Select(w => new { w.Id, w.Position, w.AlarmPosition, w.NextAttemptAt, w.LastDeliveredAt }).ToListAsync(cancellation);
        if (active.Count == 0)
            return new([], null, 0);
        var newest = await context.GetLatestSequenceAsync(cancellation);
        var newestAlarm = await context.GetLatestAlarmAsync(cancellation);
        var behind = active.FindAll(w => w.Position < newest || w.AlarmPosition < newestAlarm);
        return new(
            [.. behind.Where(w => !(w.NextAttemptAt > now)).OrderBy(w => w.LastDeliveredAt).ThenBy(w => w.Id, StringComparer.Ordinal).Select(w => w.Id)],
            behind.Where(w => w.NextAttemptAt > now).Min(w => w.NextAttemptAt),
            Math.Max(0, newest - active.Min(w => w.Position)));
    }

    /// <summary>Reads a webhook; null if there is none or it is disabled.</summary>
    public async Task<WebhookSubscription?> FindEnabledAsync(string id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.WebhookSubscriptions.AsNoTracking().FirstOrDefaultAsync(w => w.Id == id && w.Enabled, cancellation);
    }

    /// <summary>Records an attempt, and how much the webhook has got, in one transaction.</summary>
    /// <param name="webhook">The webhook after the attempt.</param>
    /// <param name="before">Its position before, in the change log and in the events of alarms.</param>
    /// <param name="delivery">The attempt; null if there was nothing to send.</param>
    /// <param name="cancellation">Cancels it.</param>
    /// <returns>
    /// Whether the webhook is otherwise as it was read. If its owner has changed, replayed or deleted it in the meantime, nothing but the attempt is
    /// recorded, and what the owner wants counts.
    /// </returns>
    public async Task<bool> RecordAsync(WebhookSubscription webhook, (long Position, long AlarmPosition) before, WebhookDelivery? delivery, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var isSame = false;
        await WriteAsync(async (context, stop) =>
        {
            isSame = await context.WebhookSubscriptions
                .Where(w => w.Id == webhook.Id && w.Revision == webhook.Revision && w.Position == before.Position && w.AlarmPosition == before.AlarmPosition)
                .ExecuteUpdateAsync(
                    w => w.SetProperty(x => x.Position, webhook.Position).SetProperty(x => x.AlarmPosition, webhook.AlarmPosition)
                        .SetProperty(x => x.Enabled, webhook.Enabled).SetProperty(x => x.DisabledReason, webhook.DisabledReason)
                        .SetProperty(x => x.FailingSince, webhook.FailingSince).SetProperty(x => x.Failures, webhook.Failures)
                        .SetProperty(x => x.NextAttemptAt, webhook.NextAttemptAt).SetProperty(x => x.LastDeliveredAt, webhook.LastDeliveredAt),
                    stop) == 1;
            if (delivery is not null && (isSame || await context.WebhookSubscriptions.AnyAsync(w => w.Id == webhook.Id, stop)))
                context.Add(delivery);
            await context.SaveChangesAsync(stop);
        }, cancellation);
        return isSame;
    }

    /// <summary>Deletes the attempts before a time (UTC).</summary>
    public async Task DeleteDeliveriesAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.WebhookDeliveries.Where(d => d.At < before).ExecuteDeleteAsync(cancellation);
    }
}

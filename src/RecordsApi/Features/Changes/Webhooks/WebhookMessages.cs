using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Updating;
using RecordsApi.Domain.Webhooks;
using RecordsApi.Features.Changes.V1;
using RecordsApi.Features.Changes.Webhooks.V1;
using RecordsApi.Http;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Changes.Webhooks;

/// <summary>A message that a webhook has not got yet, and its positions once it has.</summary>
/// <param name="Message">The message.</param>
/// <param name="Position">The position in the change log.</param>
/// <param name="AlarmPosition">The position in the events of alarms.</param>
internal sealed record PendingMessage(WebhookMessage Message, long Position, long AlarmPosition);

/// <summary>The next messages to a webhook, in order.</summary>
/// <param name="Messages">The messages.</param>
/// <param name="Position">The position in the change log when all are delivered; entries up to it that are not among them do not match the filter.</param>
/// <param name="AlarmPosition">The position in the events of alarms when all are delivered.</param>
/// <param name="HasMore">Whether there may be others after them.</param>
internal sealed record PendingMessages(IReadOnlyList<PendingMessage> Messages, long Position, long AlarmPosition, bool HasMore);

/// <summary>Reads what a webhook has not got yet.</summary>
internal sealed class WebhookMessages(IDbContextFactory<RegisterContext> contexts, IOptions<HostingOptions> hosting)
{
    private const int MaxMessages = 100;

    /// <summary>Reads the next messages: first changes, then alarms.</summary>
    public async Task<PendingMessages> ReadAsync(WebhookSubscription webhook, CancellationToken cancellationToken)
    {
        // From the register itself and not from a snapshot, which may be older than the change that made the webhook due.
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var events = webhook.Events.Split(' ').Select(WebhookEvents.Vocabulary.Parse).ToHashSet();
        var (changes, position, hasMoreChanges) = await ReadChangesAsync(db, webhook, events.Contains(WebhookEvent.Change), cancellationToken);
        var (alarms, alarmPosition, hasMoreAlarms) = await ReadAlarmsAsync(db, webhook, events.Contains(WebhookEvent.Alarm), cancellationToken);
        return new(
            [
                .. changes.Select(change => new PendingMessage(CreateMessage(webhook, change), change.Sequence, webhook.AlarmPosition)),
                .. alarms.Select(alarm => new PendingMessage(CreateMessage(webhook, alarm), position, alarm.Sequence)),
            ],
            position, alarmPosition, hasMoreChanges || hasMoreAlarms);
    }

    // The newest number is read first: a later entry that is committed in the meantime is left to the next reading, instead of being passed over.
    private async Task<(IReadOnlyList<ChangeV1> Changes, long Position, bool HasMore)> ReadChangesAsync(
        RegisterContext db, WebhookSubscription webhook, bool isWanted, CancellationToken cancellationToken)
    {
        var newest = Math.Max(webhook.Position, await db.GetLatestSequenceAsync(cancellationToken));
        if (!isWanted || newest == webhook.Position)
            return ([], newest, false);
        var filter = WebhookFilter.Parse(webhook.Filter);
        var area = await db.FindJurisdictionsOfRecordsAsync(filter.Parsed.GetArea(), cancellationToken);
        var rows = await db.Changes.Where(c => c.Sequence > webhook.Position && c.Sequence <= newest).ApplyFilters(filter, db).InArea(area)
            .OrderBy(c => c.Sequence).Take(MaxMessages).ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return ([], newest, false);
        var context = await db.GetResponseContextAsync(hosting.Value.GetPublicAddress(), cancellationToken);
        var hasMore = rows.Count == MaxMessages;
        return (await db.LoadResponsesAsync(rows, context, cancellationToken), hasMore ? rows[^1].Sequence : newest, hasMore);
    }

    private static async Task<(IReadOnlyList<AlarmEvent> Alarms, long Position, bool HasMore)> ReadAlarmsAsync(
        RegisterContext db, WebhookSubscription webhook, bool isWanted, CancellationToken cancellationToken)
    {
        if (!isWanted)
            return ([], await db.GetLatestAlarmAsync(cancellationToken), false);
        var alarms = await db.AlarmEvents.Where(a => a.Sequence > webhook.AlarmPosition).OrderBy(a => a.Sequence).Take(MaxMessages).ToListAsync(cancellationToken);
        return (alarms, alarms.Count == 0 ? webhook.AlarmPosition : alarms[^1].Sequence, alarms.Count == MaxMessages);
    }

    private static WebhookMessage CreateMessage(WebhookSubscription webhook, ChangeV1 change) => new(
        string.Create(CultureInfo.InvariantCulture, $"msg_{webhook.Id}_{change.Sequence}"), "change.recorded",
        JsonSerializer.Serialize(new WebhookPayloadV1<ChangeV1>("change.recorded", change.EnteredAt, change), JsonSerialization.Options));

    private static WebhookMessage CreateMessage(WebhookSubscription webhook, AlarmEvent alarm)
    {
        var type = alarm.Raised ? "alarm.raised" : "alarm.ended";
        return new(
            string.Create(CultureInfo.InvariantCulture, $"msg_{webhook.Id}_alarm_{alarm.Sequence}"), type,
            JsonSerializer.Serialize(new WebhookPayloadV1<WebhookAlarmV1>(type, alarm.At, new(alarm.Kind, alarm.Subject, alarm.Message)), JsonSerialization.Options));
    }
}

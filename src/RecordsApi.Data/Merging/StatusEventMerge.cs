using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// Merges derived status events into the stored ones. An event is never changed: one that no longer follows from the inputs
/// is superseded, and a new one is added under its own id. Events are identified by their content, so that an event found
/// later does not take the id of another.
/// </summary>
/// <param name="register">The register.</param>
/// <param name="times">The recording times of the changes.</param>
/// <param name="existing">The stored facts.</param>
/// <param name="requiredAgreementIds">The ids of the agreements that editors changed, which need a valid history even if none is derived.</param>
internal sealed class StatusEventMerge(
    IRegisterConnection register, TransactionTimes times, ExistingState existing, IReadOnlySet<string> requiredAgreementIds)
{
    private static readonly string[] CorrectionProperties =
        [nameof(StatusEvent.SupersededAt), nameof(StatusEvent.ClosedAs), nameof(StatusEvent.ClosedBecause), nameof(StatusEvent.ReplacedById)];

    private readonly Dictionary<string, string> idsByDerivedId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastNumberByAgreement = new(StringComparer.Ordinal);
    private readonly HashSet<string> derivedIds = [.. existing.GetRows<StatusEvent>().Where(e => !e.Entered).Select(e => e.Id)];
    private readonly List<StatusEvent> added = [];
    private readonly List<StatusEvent> superseded = [];

    /// <summary>Whether an existing event was superseded.</summary>
    public bool HasChanged => superseded.Count > 0;

    /// <summary>Ids of the agreements of which an event was added or superseded.</summary>
    public IEnumerable<string> AffectedAgreementIds => added.Concat(superseded).Select(e => e.AgreementId);

    /// <summary>Merges the derived events, given in the order in which they were recorded.</summary>
    public async Task MergeAsync(IReadOnlyList<StatusEvent> statusEvents, IReadOnlyList<StatusEventSource> sources, CancellationToken cancellation)
    {
        var derivedSources = sources.ToLookup(s => s.StatusEventId, s => s.SourceId);
        var stored = existing.GetRows<StatusEvent>();
        var storedSources = existing.GetRows<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var sequence = (await register.QueryAsync("SELECT COALESCE(MAX(\"Sequence\"), 0) FROM \"StatusEvents\"", reader => reader.GetInt64(0), cancellation))[0];
        foreach (var e in stored)
            lastNumberByAgreement[e.AgreementId] = Math.Max(lastNumberByAgreement.GetValueOrDefault(e.AgreementId), StatusEventIds.ParseNumber(e.Id));
        var bySignature = stored.Where(e => !e.Entered).GroupBy(e => ContentSignature(e, e.LinkedEventId, storedSources[e.Id]), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.OrderBy(e => e.Sequence).ToList(), StringComparer.Ordinal);
        var sourcesByEvent = new Dictionary<StatusEvent, IReadOnlyList<string>>();
        var addedDays = new HashSet<(string AgreementId, DateOnly Latest)>();
        foreach (var statusEvent in statusEvents.Where(e => !e.Entered))
        {
            // Of events with the same date, the one recorded last sets the status. What follows an event that is found late is
            // restated after it.
            var day = (statusEvent.AgreementId, statusEvent.Latest);
            var followsAdded = statusEvent.SupersededAt is null && addedDays.Contains(day);
            var match = TakeMatch(bySignature, statusEvent, ContentSignature(statusEvent, LinkOf(statusEvent), derivedSources[statusEvent.Id]));
            if (match is not null && !(followsAdded && match.IsCurrent()))
            {
                idsByDerivedId[statusEvent.Id] = match.Id;
                if (match.SupersededAt is null && statusEvent.SupersededAt is { } supersededAt)
                    Correct(match, statusEvent, times.GetRecordingTime(supersededAt));
                continue;
            }

            if (match is not null)
                Supersede(match, times.ChangedAt);
            var derivedId = statusEvent.Id;
            if (!TryAdd(statusEvent, ref sequence))
                continue;
            if (statusEvent.SupersededAt is null)
                addedDays.Add(day);
            sourcesByEvent.Add(statusEvent, [.. derivedSources[derivedId]]);
        }

        foreach (var obsolete in bySignature.Values.SelectMany(same => same).Where(e => e.IsCurrent()))
            Supersede(obsolete, times.ChangedAt);
        foreach (var history in stored.GroupBy(e => e.AgreementId).Where(history => requiredAgreementIds.Contains(history.Key)))
            RestoreRequiredEvents(history.Key, [.. history]);
        foreach (var corrected in added.Concat(superseded).Where(e => !e.Entered && e.ReplacedById is not null))
            corrected.ReplacedById = idsByDerivedId.GetValueOrDefault(corrected.ReplacedById!, corrected.ReplacedById!);
        foreach (var linked in added.Where(e => e.LinkedEventId is not null))
            linked.LinkedEventId = idsByDerivedId.GetValueOrDefault(linked.LinkedEventId!, linked.LinkedEventId!);
        await new BulkWriter<StatusEvent>(register).UpdateAsync(
            superseded, [.. CorrectionProperties.Select(name => TableMapping<StatusEvent>.Instance[name])], cancellation);
        await new BulkWriter<StatusEvent>(register).InsertAsync(added, cancellation);
        await new BulkWriter<StatusEventSource>(register).InsertAsync(
            added.SelectMany(e => sourcesByEvent[e].Select(source => new StatusEventSource { StatusEventId = e.Id, SourceId = source })), cancellation);
    }

    /// <summary>
    /// A manual entry may depend on derived events that no longer follow from the lists. If the history would be invalid or empty
    /// without them, they stay current, and of the new events only those that are valid together with them are added.
    /// </summary>
    private void RestoreRequiredEvents(string agreementId, IReadOnlyList<StatusEvent> storedEvents)
    {
        var fresh = added.FindAll(e => e.AgreementId == agreementId);
        if (IsValidHistory(storedEvents.Concat(fresh)))
            return;
        foreach (var restored in superseded.FindAll(e => e.AgreementId == agreementId))
        {
            restored.SupersededAt = null;
            (restored.ClosedAs, restored.ClosedBecause, restored.ReplacedById) = (null, null, null);
            superseded.Remove(restored);
        }

        List<StatusEvent> history = [.. storedEvents];
        foreach (var candidate in fresh)
        {
            if (candidate.IsCurrent() && IsValidHistory([.. history, candidate]))
                history.Add(candidate);
            else
                added.Remove(candidate);
        }
    }

    private static bool IsValidHistory(IEnumerable<StatusEvent> statusEvents) =>
        statusEvents.Where(e => e.IsCurrent()).InStatusOrder().Select(e => e.Status).ToList() is { Count: > 0 } history
        && StatusHistoryValidator.FindFirstViolation(history) is null;

    // Among events with the same content, a current one matches a current one; an event superseded by an editor stays superseded.
    private StatusEvent? TakeMatch(Dictionary<string, List<StatusEvent>> bySignature, StatusEvent statusEvent, string signature)
    {
        if (!bySignature.TryGetValue(signature, out var same))
            return null;
        var match = same.Find(e => e.SupersededAt is null == statusEvent.SupersededAt is null)
            ?? same.Find(e => statusEvent.SupersededAt is not null || (e.ClosedAs is not null && !IsCorrectedByList(e)));
        if (match is not null)
            same.Remove(match);
        return match;
    }

    private bool TryAdd(StatusEvent statusEvent, ref long sequence)
    {
        var derivedId = statusEvent.Id;
        var late = times.IsLate(statusEvent.RecordedAt);
        if (late && statusEvent.SupersededAt is { } supersededAt && times.IsLate(supersededAt))
            return false;
        var number = lastNumberByAgreement[statusEvent.AgreementId] = lastNumberByAgreement.GetValueOrDefault(statusEvent.AgreementId) + 1;
        statusEvent.Id = StatusEventIds.Create(statusEvent.AgreementId, number);
        statusEvent.Sequence = ++sequence;
        statusEvent.Backfilled |= late;
        statusEvent.RecordedAt = times.GetRecordingTime(statusEvent.RecordedAt);
        if (statusEvent.SupersededAt is { } originalEnd)
            statusEvent.SupersededAt = times.GetRecordingTime(originalEnd);
        idsByDerivedId[derivedId] = statusEvent.Id;
        added.Add(statusEvent);
        return true;
    }

    /// <summary>Whether a list superseded the event, so that it is current again if the list no longer does; an editor's verdict stays.</summary>
    private bool IsCorrectedByList(StatusEvent e) => e.ReplacedById is { } id && derivedIds.Contains(id);

    private void Correct(StatusEvent stored, StatusEvent derived, DateTimeOffset timestamp)
    {
        (stored.ClosedAs, stored.ClosedBecause, stored.ReplacedById) = (derived.ClosedAs, derived.ClosedBecause, derived.ReplacedById);
        Supersede(stored, timestamp);
    }

    private void Supersede(StatusEvent statusEvent, DateTimeOffset timestamp)
    {
        statusEvent.SupersededAt = timestamp;
        superseded.Add(statusEvent);
    }

    /// <summary>The stored id of the event that a derived event is linked to. A linked event is merged before the one that refers to it.</summary>
    private string? LinkOf(StatusEvent derived) => derived.LinkedEventId is { } id ? idsByDerivedId.GetValueOrDefault(id, id) : null;

    private static string ContentSignature(StatusEvent e, string? linkedEventId, IEnumerable<string> sources) => string.Join(
        '\u001f', e.AgreementId, linkedEventId, e.Status, e.OccurredOn, e.Basis, e.Confidence, e.Disputed, e.DecisionId, e.PublicationId, e.SuccessorId, e.EndCause,
        e.InitiatedBy, e.Note, string.Join(' ', sources.Order(StringComparer.Ordinal)));
}

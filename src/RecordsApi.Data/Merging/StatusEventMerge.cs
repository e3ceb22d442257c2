using RecordsApi.Data.Connections;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>
/// The steps of agreements. A step is never said otherwise: one that no longer follows is closed, and another is added
/// under an id of its own. Steps are told apart by what they say, so that one that is found later takes no other's id.
/// </summary>
internal sealed class StatusEventMerge(IRegisterConnection register, TransactionTimes times, ExistingState existing)
{
    private readonly Dictionary<string, string> idsByDerivedId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> lastNumberByAgreement = new(StringComparer.Ordinal);
    private readonly List<StatusEvent> added = [];
    private readonly List<StatusEvent> superseded = [];

    /// <summary>Whether a step that stood before was closed.</summary>
    public bool HasChanged => superseded.Count > 0;

    /// <summary>Agreements of which a step was added or closed.</summary>
    public IEnumerable<string> AffectedAgreementIds => added.Concat(superseded).Select(step => step.AgreementId);

    /// <summary>Lays the steps that follow now, in the order of recording, beside those that are there.</summary>
    public async Task MergeAsync(IReadOnlyList<StatusEvent> statusEvents, IReadOnlyList<StatusEventSource> sources, CancellationToken cancellation)
    {
        var sourcesNow = sources.ToLookup(s => s.StatusEventId, s => s.SourceId);
        var there = existing.GetRows<StatusEvent>();
        var sourcesThere = existing.GetRows<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var sequence = there.Count == 0 ? 0 : there.Max(e => e.Sequence);
        foreach (var step in there)
            lastNumberByAgreement[step.AgreementId] = Math.Max(lastNumberByAgreement.GetValueOrDefault(step.AgreementId), StatusEventIds.ParseNumber(step.Id));
        var alike = there.Where(e => !e.Entered).GroupBy(e => ContentSignature(e, sourcesThere[e.Id]), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.OrderBy(e => e.Sequence).ToList(), StringComparer.Ordinal);
        var sourcesOf = new Dictionary<StatusEvent, IReadOnlyList<string>>();
        foreach (var step in statusEvents.Where(e => !e.Entered))
        {
            if (TakeMatch(alike, step, ContentSignature(step, sourcesNow[step.Id])) is { } known)
            {
                idsByDerivedId[step.Id] = known.Id;
                if (known.SupersededAt is null && step.SupersededAt is { } moment)
                    Supersede(known, times.GetRecordingTime(moment));
                continue;
            }

            var derived = step.Id;
            if (!TryAdd(step, ref sequence))
                continue;
            sourcesOf.Add(step, [.. sourcesNow[derived]]);
        }

        foreach (var step in alike.Values.SelectMany(same => same).Where(e => e.SupersededAt is null))
            Supersede(step, times.ChangedAt);
        foreach (var life in there.Where(e => e is { Entered: true, SupersededAt: null }).Select(e => e.AgreementId).Distinct().ToList())
            RestoreRequiredEvents(life, [.. there.Where(e => e.AgreementId == life)]);
        foreach (var step in added.Where(e => e.LinkedEventId is not null))
            step.LinkedEventId = idsByDerivedId.GetValueOrDefault(step.LinkedEventId!, step.LinkedEventId!);
        await new BulkWriter<StatusEvent>(register).UpdateAsync(
            superseded, [TableMapping<StatusEvent>.Instance[nameof(StatusEvent.SupersededAt)]], cancellation);
        await new BulkWriter<StatusEvent>(register).InsertAsync(added, cancellation);
        await new BulkWriter<StatusEventSource>(register).InsertAsync(
            added.SelectMany(step => sourcesOf[step].Select(source => new StatusEventSource { StatusEventId = step.Id, SourceId = source })), cancellation);
    }

    /// <summary>
    /// What a person entered may rest on steps that no longer follow from the lists. If the life could not be without
    /// them they stay, and of the new steps only those are taken in that have a place beside them.
    /// </summary>
    private void RestoreRequiredEvents(string agreementId, IReadOnlyList<StatusEvent> existing)
    {
        var fresh = added.FindAll(e => e.AgreementId == agreementId);
        if (IsValidHistory(existing.Concat(fresh)))
            return;
        foreach (var step in superseded.FindAll(e => e.AgreementId == agreementId))
        {
            step.SupersededAt = null;
            superseded.Remove(step);
        }

        List<StatusEvent> life = [.. existing];
        foreach (var step in fresh)
        {
            if (step.SupersededAt is null && IsValidHistory([.. life, step]))
                life.Add(step);
            else
                added.Remove(step);
        }
    }

    private static bool IsValidHistory(IEnumerable<StatusEvent> statusEvents) => StatusHistoryValidator.FindFirstViolation(
        statusEvents.Where(e => e.IsCurrent()).InStatusOrder().Select(e => e.Status)) is null;

    // Of steps that say the same, one that stands answers one that stands; what a person closed stays closed.
    private static StatusEvent? TakeMatch(Dictionary<string, List<StatusEvent>> alike, StatusEvent statusEvent, string signature)
    {
        if (!alike.TryGetValue(signature, out var same))
            return null;
        var known = same.Find(e => e.SupersededAt is null == statusEvent.SupersededAt is null)
            ?? same.Find(e => statusEvent.SupersededAt is not null || e.ClosedAs is not null);
        if (known is not null)
            same.Remove(known);
        return known;
    }

    private bool TryAdd(StatusEvent statusEvent, ref long sequence)
    {
        var derivedId = statusEvent.Id;
        var late = times.IsLate(statusEvent.RecordedAt);
        if (late && statusEvent.SupersededAt is { } over && times.IsLate(over))
            return false;
        var number = lastNumberByAgreement[statusEvent.AgreementId] = lastNumberByAgreement.GetValueOrDefault(statusEvent.AgreementId) + 1;
        statusEvent.Id = StatusEventIds.Create(statusEvent.AgreementId, number);
        statusEvent.Sequence = ++sequence;
        statusEvent.Backfilled |= late;
        statusEvent.RecordedAt = times.GetRecordingTime(statusEvent.RecordedAt);
        if (statusEvent.SupersededAt is { } end)
            statusEvent.SupersededAt = times.GetRecordingTime(end);
        idsByDerivedId[derivedId] = statusEvent.Id;
        added.Add(statusEvent);
        return true;
    }

    private void Supersede(StatusEvent statusEvent, DateTimeOffset timestamp)
    {
        statusEvent.SupersededAt = timestamp;
        superseded.Add(statusEvent);
    }

    private static string ContentSignature(StatusEvent e, IEnumerable<string> sources) => string.Join(
        '\u001f', e.AgreementId, e.Status, e.OccurredOn, e.Basis, e.Confidence, e.Disputed, e.DecisionId, e.PublicationId, e.EndCause,
        e.InitiatedBy, e.Note, string.Join(' ', sources.Order(StringComparer.Ordinal)));
}

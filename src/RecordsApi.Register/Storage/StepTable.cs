using System.Globalization;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Storage;

/// <summary>
/// The steps of agreements. A step is never said otherwise: one that no longer follows is closed, and another is added
/// under an id of its own. Steps are told apart by what they say, so that one that is found later takes no other's id.
/// </summary>
internal sealed class StepTable(IRegisterConnection register, SaveMoments moments, RegisterBefore before)
{
    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<StatusEvent> added = [];
    private readonly List<StatusEvent> closed = [];

    /// <summary>Whether a step that stood before was closed.</summary>
    public bool HasChanged => closed.Count > 0;

    /// <summary>Agreements of which a step was added or closed.</summary>
    public IEnumerable<string> Touched => added.Concat(closed).Select(step => step.AgreementId);

    /// <summary>Lays the steps that follow now, in the order of recording, beside those that are there.</summary>
    public async Task MergeAsync(IReadOnlyList<StatusEvent> steps, IReadOnlyList<StatusEventSource> sources, CancellationToken cancellation)
    {
        var sourcesNow = sources.ToLookup(s => s.StatusEventId, s => s.SourceId);
        var there = before.Of<StatusEvent>();
        var sourcesThere = before.Of<StatusEventSource>().ToLookup(s => s.StatusEventId, s => s.SourceId);
        var sequence = there.Count == 0 ? 0 : there.Max(e => e.Sequence);
        foreach (var step in there)
            numbers[step.AgreementId] = Math.Max(numbers.GetValueOrDefault(step.AgreementId), NumberOf(step.Id));
        var alike = there.Where(e => !e.Entered).GroupBy(e => Signature(e, sourcesThere[e.Id]), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.OrderBy(e => e.Sequence).ToList(), StringComparer.Ordinal);
        var sourcesOf = new Dictionary<StatusEvent, IReadOnlyList<string>>();
        foreach (var step in steps.Where(e => !e.Entered))
        {
            if (Match(alike, step, Signature(step, sourcesNow[step.Id])) is { } known)
            {
                ids[step.Id] = known.Id;
                if (known.SupersededAt is null && step.SupersededAt is { } moment)
                    Close(known, moments.Of(moment));
                continue;
            }

            var derived = step.Id;
            if (!TryAdd(step, ref sequence))
                continue;
            sourcesOf.Add(step, [.. sourcesNow[derived]]);
        }

        foreach (var step in alike.Values.SelectMany(same => same).Where(e => e.SupersededAt is null))
            Close(step, moments.Change);
        foreach (var life in there.Where(e => e is { Entered: true, SupersededAt: null }).Select(e => e.AgreementId).Distinct().ToList())
            KeepWhatWasBuiltOn(life, [.. there.Where(e => e.AgreementId == life)]);
        foreach (var step in added.Where(e => e.LinkedEventId is not null))
            step.LinkedEventId = ids.GetValueOrDefault(step.LinkedEventId!, step.LinkedEventId!);
        await new BulkTable<StatusEvent>(register).UpdateAsync(
            closed, [TableShape<StatusEvent>.Of[nameof(StatusEvent.SupersededAt)]], cancellation);
        await new BulkTable<StatusEvent>(register).InsertAsync(added, cancellation);
        await new BulkTable<StatusEventSource>(register).InsertAsync(
            added.SelectMany(step => sourcesOf[step].Select(source => new StatusEventSource { StatusEventId = step.Id, SourceId = source })), cancellation);
    }

    /// <summary>The number at the end of a step's id.</summary>
    internal static int NumberOf(string id) => int.Parse(id.AsSpan(id.LastIndexOf("-e", StringComparison.Ordinal) + 2), CultureInfo.InvariantCulture);

    /// <summary>
    /// What a person entered may rest on steps that no longer follow from the lists. If the life could not be without
    /// them they stay, and of the new steps only those are taken in that have a place beside them.
    /// </summary>
    private void KeepWhatWasBuiltOn(string agreementId, IReadOnlyList<StatusEvent> there)
    {
        var fresh = added.FindAll(e => e.AgreementId == agreementId);
        if (IsLife(there.Concat(fresh)))
            return;
        foreach (var step in closed.FindAll(e => e.AgreementId == agreementId))
        {
            step.SupersededAt = null;
            closed.Remove(step);
        }

        List<StatusEvent> life = [.. there];
        foreach (var step in fresh)
        {
            if (step.SupersededAt is null && IsLife([.. life, step]))
                life.Add(step);
            else
                added.Remove(step);
        }
    }

    private static bool IsLife(IEnumerable<StatusEvent> steps) => Life.FirstViolation(
        steps.Where(e => e.SupersededAt is null).OrderBy(e => e.Latest).ThenBy(e => e.Sequence).Select(e => e.Status)) is null;

    // Of steps that say the same, one that stands answers one that stands; what a person closed stays closed.
    private static StatusEvent? Match(Dictionary<string, List<StatusEvent>> alike, StatusEvent step, string signature)
    {
        if (!alike.TryGetValue(signature, out var same))
            return null;
        var known = same.Find(e => e.SupersededAt is null == step.SupersededAt is null)
            ?? same.Find(e => step.SupersededAt is not null || e.ClosedAs is not null);
        if (known is not null)
            same.Remove(known);
        return known;
    }

    private bool TryAdd(StatusEvent step, ref long sequence)
    {
        var derivedId = step.Id;
        var late = moments.IsLate(step.RecordedAt);
        if (late && step.SupersededAt is { } over && moments.IsLate(over))
            return false;
        var number = numbers[step.AgreementId] = numbers.GetValueOrDefault(step.AgreementId) + 1;
        step.Id = $"{step.AgreementId}-e{number.ToString(CultureInfo.InvariantCulture)}";
        step.Sequence = ++sequence;
        step.Backfilled |= late;
        step.RecordedAt = moments.Of(step.RecordedAt);
        if (step.SupersededAt is { } end)
            step.SupersededAt = moments.Of(end);
        ids[derivedId] = step.Id;
        added.Add(step);
        return true;
    }

    private void Close(StatusEvent step, DateTimeOffset moment)
    {
        step.SupersededAt = moment;
        closed.Add(step);
    }

    private static string Signature(StatusEvent e, IEnumerable<string> sources) => string.Join(
        '\u001f', e.AgreementId, e.Status, e.OccurredOn, e.Basis, e.Confidence, e.Disputed, e.DecisionId, e.PublicationId, e.EndCause,
        e.InitiatedBy, e.Note, string.Join(' ', sources.Order(StringComparer.Ordinal)));
}

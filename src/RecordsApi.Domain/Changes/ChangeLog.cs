using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>
/// Tells in order what a register learned. Compares what the log has told with what the register says now and gives the
/// entries that are missing: a fact that is new, one that says something else, one that is gone. Pure.
/// </summary>
public static class ChangeLog
{
    /// <summary>The entries to add, numbered on from the log, so that it tells what the register says.</summary>
    /// <param name="log">Every entry so far, in order.</param>
    /// <param name="facts">What the register says.</param>
    /// <param name="now">The moment of entry (UTC). Entries of an empty log count as entered when they could be known.</param>
    public static IReadOnlyList<Change> Append(IReadOnlyList<Change> log, RecordedFacts facts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Append(new ChangeLogEnd(log.Count, log.Count == 0 ? null : log[^1].EnteredAt), log, facts, now, null);
    }

    /// <summary>The entries to add of some records, numbered on from the end of the log.</summary>
    /// <param name="end">Where the log ends.</param>
    /// <param name="logged">Every entry so far on those records, in order.</param>
    /// <param name="facts">What the register says of them, at least.</param>
    /// <param name="now">The moment of entry (UTC). Entries of an empty log count as entered when they could be known.</param>
    /// <param name="scope">Which records; null for all.</param>
    public static IReadOnlyList<Change> Append(
        ChangeLogEnd end, IReadOnlyList<Change> logged, RecordedFacts facts, DateTimeOffset now, ChangeLogScope? scope)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(logged);
        ArgumentNullException.ThrowIfNull(facts);
        DateTimeOffset? entered = end.EnteredAt is { } last && last > now ? last : end.Sequence == 0 && scope is null ? null : now;
        var missing = FindMissing(logged, facts, entered ?? now, scope)
            .OrderBy(c => c.RecordedAt).ThenBy(c => ChangeKinds.Vocabulary.Parse(c.Kind))
            .ThenBy(c => c.AgreementId ?? c.ThingId, StringComparer.Ordinal).ThenBy(c => c.Fact.Length).ThenBy(c => c.Fact, StringComparer.Ordinal)
            .ToList();
        var lives = ReplayHistories(logged, missing);
        return [.. missing.Select((change, i) => ToLogEntry(change, end.Sequence + i + 1, entered ?? change.RecordedAt, lives))];
    }

    private static IEnumerable<Change> FindMissing(IReadOnlyList<Change> log, RecordedFacts facts, DateTimeOffset enteredAt, ChangeLogScope? scope)
    {
        var told = new Dictionary<string, Change>(log.Count);
        foreach (var change in log)
            told[change.Fact] = change;
        foreach (var stages in BuildStages(facts).Where(stages => scope?.Contains(stages[0]) ?? true))
        {
            if (!told.Remove(stages[0].Fact, out var last) || last.Content is null)
            {
                foreach (var stage in stages)
                    yield return stage;
            }
            else if (last.Content != stages[^1].Content)
            {
                // A step that was told as it once stood goes on from there; anything else was told otherwise.
                yield return stages[0].Content == last.Content ? stages[^1] : CorrectionChangeBuilder.Build(last, stages);
            }
        }

        foreach (var gone in told.Values.Where(change => change.Content is not null))
            yield return CorrectionChangeBuilder.BuildWithdrawal(gone, enteredAt);
    }

    private static IEnumerable<IReadOnlyList<Change>> BuildStages(RecordedFacts facts)
    {
        var frame = new ChangeFactory(facts);
        return PublicationChangeBuilder.Build(frame).Concat(AgencyChangeBuilder.Build(frame)).Concat(AgreementChangeBuilder.Build(frame)).Concat(DecisionChangeBuilder.Build(frame))
            .Concat(SourceChangeBuilder.Build(frame))
            .Select(change => (IReadOnlyList<Change>)[change])
            .Concat(StatusEventChangeBuilder.Build(frame));
    }

    private static LoggedStatusHistories ReplayHistories(IReadOnlyList<Change> log, List<Change> missing)
    {
        var touched = missing.Select(c => c.AgreementId).ToHashSet();
        var lives = new LoggedStatusHistories();
        foreach (var change in log.Where(c => c.StatusEventId is not null && touched.Contains(c.AgreementId)))
            lives.Apply(change);
        return lives;
    }

    private static Change ToLogEntry(Change change, long sequence, DateTimeOffset enteredAt, LoggedStatusHistories histories)
    {
        var before = change.Kind == "status-added" ? histories.GetPreviousStatus(change) : change.Before;
        histories.Apply(change);
        return change with
        {
            Sequence = sequence,
            EnteredAt = enteredAt,
            Before = before,
            AgreementStatus = change.AgreementId is { } id ? histories.GetCurrentStatus(id) : null,
        };
    }
}

using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Changes;

/// <summary>
/// Computes the change log of a register. Compares the log with the register's facts and returns the missing entries: for
/// new, changed and removed facts. Has no side effects.
/// </summary>
public static class ChangeLog
{
    /// <summary>
    /// Returns the entries to append so that the log matches the facts, numbered on from its end: those about 287(g) first, whose numbers in a
    /// register built from given lists do not depend on lists of other kinds.
    /// </summary>
    /// <param name="log">All entries so far, in order.</param>
    /// <param name="facts">The facts of the register.</param>
    /// <param name="now">Timestamp of entry (UTC). Entries of an empty log use the timestamps at which their facts could be known.</param>
    public static IReadOnlyList<Change> Append(IReadOnlyList<Change> log, RecordedFacts facts, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(log);
        return Append(ChangeLogEnd.Of(log), log, facts, now, null);
    }

    /// <summary>Returns the entries to append for some records, numbered on from the end of the log.</summary>
    /// <param name="end">The last entry of the log.</param>
    /// <param name="logged">All entries so far about those records, in order.</param>
    /// <param name="facts">The facts of at least those records.</param>
    /// <param name="now">Timestamp of entry (UTC). Entries of an empty log use the timestamps at which their facts could be known.</param>
    /// <param name="scope">The records; null for all.</param>
    public static IReadOnlyList<Change> Append(
        ChangeLogEnd end, IReadOnlyList<Change> logged, RecordedFacts facts, DateTimeOffset now, ChangeLogScope? scope)
    {
        ArgumentNullException.ThrowIfNull(end);
        ArgumentNullException.ThrowIfNull(logged);
        ArgumentNullException.ThrowIfNull(facts);
        DateTimeOffset? entered = end.EnteredAt is { } last && last > now ? last : end.Sequence == 0 && scope is null ? null : now;
        var missing = FindMissing(logged, facts, entered ?? now, scope)
            .OrderBy(c => c.ProgramCode != ReferenceData.DefaultProgram).ThenBy(c => c.RecordedAt).ThenBy(c => ChangeKinds.Vocabulary.Parse(c.Kind))
            .ThenBy(c => c.AgreementId ?? c.ThingId, StringComparer.Ordinal).ThenBy(c => c.Fact.Length).ThenBy(c => c.Fact, StringComparer.Ordinal)
            .ToList();
        var histories = ReplayHistories(logged, missing);
        return [.. ChangeGrouping.SetLeads([.. missing.Select((change, i) => ToLogEntry(change, end.Sequence + i + 1, entered ?? change.RecordedAt, histories))])];
    }

    private static IEnumerable<Change> FindMissing(IReadOnlyList<Change> log, RecordedFacts facts, DateTimeOffset enteredAt, ChangeLogScope? scope)
    {
        var lastByFact = new Dictionary<string, Change>(log.Count);
        foreach (var change in log)
            lastByFact[change.Fact] = change;
        foreach (var stages in BuildStages(facts).Where(stages => scope?.Contains(stages[0]) ?? true))
        {
            if (!lastByFact.Remove(stages[0].Fact, out var last) || last.Content is null)
            {
                foreach (var stage in stages)
                    yield return stage;
            }
            else if (last.Content != stages[^1].Content)
            {
                // If the log ends with the first stage, as for an event that has since been superseded, the last stage follows.
                // Otherwise the logged content was different and is corrected.
                yield return stages[0].Content == last.Content ? stages[^1] : CorrectionChangeBuilder.Build(last, stages);
            }
        }

        foreach (var removed in lastByFact.Values.Where(change => change.Content is not null))
            yield return CorrectionChangeBuilder.BuildWithdrawal(removed, enteredAt);
    }

    private static IEnumerable<IReadOnlyList<Change>> BuildStages(RecordedFacts facts)
    {
        var factory = new ChangeFactory(facts);
        return PublicationChangeBuilder.Build(factory)
            .Concat(AgencyChangeBuilder.Build(factory))
            .Concat(AgreementChangeBuilder.Build(factory))
            .Concat(DecisionChangeBuilder.Build(factory))
            .Concat(SourceChangeBuilder.Build(factory))
            .Concat(FacilityChangeBuilder.Build(factory))
            .Concat(FacilityTermsChangeBuilder.Build(factory))
            .Select(change => (IReadOnlyList<Change>)[change])
            .Concat(StatusEventChangeBuilder.Build(factory));
    }

    private static LoggedStatusHistories ReplayHistories(IReadOnlyList<Change> log, List<Change> missing)
    {
        var affectedIds = missing.Select(c => c.AgreementId).ToHashSet();
        var histories = new LoggedStatusHistories();
        foreach (var change in log.Where(c => c.StatusEventId is not null && affectedIds.Contains(c.AgreementId)))
            histories.Apply(change);
        return histories;
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

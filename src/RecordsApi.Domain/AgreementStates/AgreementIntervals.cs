using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>Joins the states of agreements to intervals in force.</summary>
public static class AgreementIntervals
{
    // As for agreements that are superseded by one under another model.
    private const int SwitchDays = 31;

    /// <summary>The intervals, by agreement and first day.</summary>
    /// <param name="states">States that have a status, as known at one timestamp, by agreement and first day.</param>
    /// <param name="coverage">The span of each list, as known at the timestamp.</param>
    public static IReadOnlyList<AgreementInterval> Create(IReadOnlyList<IntervalState> states, ListCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(coverage);
        var intervals = new List<AgreementInterval>();
        for (var first = 0; first < states.Count; first++)
        {
            if (!states[first].IsInForce)
                continue;
            var last = first;
            while (last + 1 < states.Count && Continues(states[last], states[last + 1]))
                last++;
            var after = last + 1 < states.Count && states[last + 1].AgreementId == states[last].AgreementId ? states[last + 1] : null;
            var number = intervals.Count > 0 && intervals[^1].First.AgreementId == states[first].AgreementId ? intervals[^1].Number + 1 : 1;
            intervals.Add(Create(number, states[first], states[last], after, coverage));
            first = last;
        }

        var byParty = intervals.ToLookup(FindParty);
        return [.. intervals.Select(interval => Compare(interval, [.. byParty[FindParty(interval)].Where(other => other.From < interval.From)]))];
    }

    // An agreement whose party is not known has no others of the same party, and those of another program are not compared.
    private static (string Party, string Program) FindParty(AgreementInterval interval) =>
        (interval.First.AgencyId ?? interval.First.AgreementId, interval.First.ProgramCode);

    private static bool Continues(IntervalState state, IntervalState next) =>
        next.IsInForce && next.AgreementId == state.AgreementId && next.AgencyId == state.AgencyId && next.ValidFrom == state.ValidThrough.AddDays(1);

    private static AgreementInterval Create(int number, IntervalState first, IntervalState last, IntervalState? after, ListCoverage coverage)
    {
        DateOnly? to = last.ValidThrough == DateOnly.MaxValue ? null : last.ValidThrough;
        var end = after is { IsInForce: false } ? after : null;
        var certain = last.FindLastObservedDay(coverage);
        if (to < certain)
            certain = to.Value;
        if (end is not null && end.StatusEarliest <= certain)
            certain = end.StatusEarliest.AddDays(-1);
        return new(number, first, last, Earlier(first.StatusEarliest, first.ValidFrom), to, certain < first.ValidFrom ? null : certain, end?.EventId, end?.Status);
    }

    private static AgreementInterval Compare(AgreementInterval interval, IReadOnlyList<AgreementInterval> earlier)
    {
        if (earlier.Where(other => other.First.ModelCode == interval.First.ModelCode && other.To < interval.From).MaxBy(other => other.To) is { } same)
            return interval with { Began = IntervalBeginning.Returned, Previous = same };
        var others = earlier.Where(other => other.First.ModelCode != interval.First.ModelCode).ToList();
        if (others.Where(other => other.To is null || other.To >= interval.From.AddDays(SwitchDays)).MaxBy(other => other.From) is { } kept)
            return interval with { Began = IntervalBeginning.Added, Previous = kept };
        return others.MaxBy(other => other.To) is { } ended ? interval with { Began = IntervalBeginning.Switched, Previous = ended } : interval;
    }

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}

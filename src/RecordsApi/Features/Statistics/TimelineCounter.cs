using RecordsApi.Data.AgreementStates;
using RecordsApi.Domain.Coverage;

namespace RecordsApi.Features.Statistics;

/// <summary>Counts of one group for each period.</summary>
internal sealed class TimelineSeries(int periods)
{
    /// <summary>Agreements at the end of the period.</summary>
    public int[] Agreements { get; } = new int[periods];

    /// <summary>Agreements in force at the end of the period.</summary>
    public int[] InForce { get; } = new int[periods];

    /// <summary>Agreements whose status is assumed at the end of the period.</summary>
    public int[] Assumed { get; } = new int[periods];

    /// <summary>Number of times an agreement came into force in the period.</summary>
    public int[] Began { get; } = new int[periods];

    /// <summary>Number of times an agreement ceased to be in force in the period.</summary>
    public int[] Ended { get; } = new int[periods];
}

/// <summary>Counts agreements for each period from spans of their status histories.</summary>
internal sealed class TimelineCounter(IReadOnlyList<CalendarPeriod> periods, AgreementGrouping grouping, ListCoverage coverage)
{
    private readonly DateOnly[] periodEnds = [.. periods.Select(p => p.To)];
    private readonly Dictionary<GroupKey, TimelineSeries> groups = [];

    /// <summary>How many agreements are assumed at the end of the last period; one in several counties counts once.</summary>
    public int AssumedAtEnd { get; private set; }

    /// <summary>The groups in order, each with its counts.</summary>
    public IReadOnlyList<KeyValuePair<GroupKey, TimelineSeries>> Groups => [.. groups.OrderBy(g => g.Key, grouping)];

    /// <summary>Returns the series of a group, adding an empty one if there is none.</summary>
    public TimelineSeries GetOrAddSeries(GroupKey key) =>
        groups.TryGetValue(key, out var series) ? series : groups[key] = new(periods.Count);

    /// <summary>
    /// Adds a span. An agreement that comes into force is counted in its group afterwards; one that ceases to be in force,
    /// in its group before.
    /// </summary>
    public void Add(AgreementSpan agreement, DateOnly from, DateOnly? until, bool comesIntoForce, bool goesOutOfForce)
    {
        var observed = agreement.FindLastObservedDay(coverage);
        var last = until is { } end ? PeriodIndexOf(end) : periods.Count;
        if (last == periods.Count && periodEnds[^1] > observed)
            AssumedAtEnd++;
        foreach (var series in grouping.GetKeys(agreement).Select(GetOrAddSeries))
        {
            for (var i = PeriodIndexOf(from); i < last; i++)
            {
                series.Agreements[i]++;
                if (periodEnds[i] > observed)
                    series.Assumed[i]++;
                if (agreement.IsInForce)
                    series.InForce[i]++;
            }

            if (agreement.IsInForce && comesIntoForce && IsWithin(from))
                series.Began[PeriodIndexOf(from)]++;
            if (agreement.IsInForce && goesOutOfForce && until is { } left && IsWithin(left))
                series.Ended[PeriodIndexOf(left)]++;
        }
    }

    private bool IsWithin(DateOnly day) => day >= periods[0].From && day <= periods[^1].To;

    // The first period that ends on the day or later.
    private int PeriodIndexOf(DateOnly day)
    {
        var index = Array.BinarySearch(periodEnds, day);
        return index < 0 ? ~index : index;
    }
}

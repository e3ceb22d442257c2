using RecordsApi.Data.AgreementStates;

namespace RecordsApi.Features.Statistics;

/// <summary>Counts of one group, period by period.</summary>
internal sealed class TimelineSeries(int periods)
{
    /// <summary>Agreements at the end of the period.</summary>
    public int[] Agreements { get; } = new int[periods];

    /// <summary>Those of them in force.</summary>
    public int[] InForce { get; } = new int[periods];

    /// <summary>Times one came into force within the period.</summary>
    public int[] Began { get; } = new int[periods];

    /// <summary>Times one went out of force within the period.</summary>
    public int[] Ended { get; } = new int[periods];
}

/// <summary>Adds up spans of agreements' lives in the periods they touch.</summary>
internal sealed class TimelineCounter(IReadOnlyList<CalendarPeriod> periods, AgreementGrouping grouping)
{
    private readonly DateOnly[] periodEnds = [.. periods.Select(p => p.To)];
    private readonly Dictionary<GroupKey, TimelineSeries> groups = [];

    /// <summary>The groups in order, each with its counts.</summary>
    public IReadOnlyList<KeyValuePair<GroupKey, TimelineSeries>> Groups => [.. groups.OrderBy(g => g.Key, grouping)];

    /// <summary>Makes a group, though it may stay without an agreement.</summary>
    public TimelineSeries GetOrAddSeries(GroupKey key) =>
        groups.TryGetValue(key, out var series) ? series : groups[key] = new(periods.Count);

    /// <summary>
    /// Adds a span. A step into force counts for the group in which the agreement stood after it, a step out of force
    /// for the one in which it stood before.
    /// </summary>
    public void Add(AgreementSpan agreement, DateOnly from, DateOnly? until, bool comesIntoForce, bool goesOutOfForce)
    {
        foreach (var series in grouping.KeysFor(agreement).Select(GetOrAddSeries))
        {
            for (var i = PeriodIndexOf(from); i < (until is { } end ? PeriodIndexOf(end) : periods.Count); i++)
            {
                series.Agreements[i]++;
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

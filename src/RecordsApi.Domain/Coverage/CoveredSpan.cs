namespace RecordsApi.Domain.Coverage;

/// <summary>The span in which a list was observed.</summary>
/// <param name="From">Date of the first publication.</param>
/// <param name="Through">Date of the last publication, also one that repeats the contents of the one before.</param>
public sealed record CoveredSpan(DateOnly From, DateOnly Through)
{
    /// <summary>The span from the first to the last of some days, in any order; null if there are none.</summary>
    public static CoveredSpan? Of(IEnumerable<DateOnly> days)
    {
        ArgumentNullException.ThrowIfNull(days);
        CoveredSpan? span = null;
        foreach (var day in days)
        {
            span = span is null
                ? new(day, day)
                : new(day < span.From ? day : span.From, day > span.Through ? day : span.Through);
        }

        return span;
    }

    /// <summary>Whether a date lies in the span. Gaps inside it count as covered: the next publication shows what became of them.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= Through;
}

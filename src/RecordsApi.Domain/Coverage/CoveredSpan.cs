namespace RecordsApi.Domain.Coverage;

/// <summary>The span in which a list was observed.</summary>
/// <param name="From">Date of the first publication.</param>
/// <param name="Through">Date of the last publication, also one that repeats the contents of the one before.</param>
public sealed record CoveredSpan(DateOnly From, DateOnly Through)
{
    /// <summary>Whether a date lies in the span. Gaps inside it count as covered: the next publication shows what became of them.</summary>
    public bool Contains(DateOnly day) => day >= From && day <= Through;
}

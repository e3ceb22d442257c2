namespace RecordsApi.Data.AgreementStates;

/// <summary>A span as it is kept with those of all other times, known or superseded. What tells whether it applies is kept with it, because queries go through thousands of them.</summary>
/// <param name="Span">The span.</param>
/// <param name="HasStatus">Whether it is a current record with a status: what an empty filter matches.</param>
internal readonly record struct RecordedSpan(AgreementSpan Span, bool HasStatus)
{
    /// <summary>The first date on which it applies.</summary>
    public DateOnly ValidFrom { get; } = Span.ValidFrom;

    /// <summary>The last date on which it applies.</summary>
    public DateOnly ValidThrough { get; } = Span.ValidThrough;

    /// <summary>Whether it is not superseded.</summary>
    public bool IsCurrent { get; } = Span.SupersededAt == DateTime.MaxValue;
}

namespace RecordsApi.Domain.Model;

/// <summary>The knowledge interval of a fact: from its recording (inclusive) to its supersession (exclusive).</summary>
public static class TemporalFactExtensions
{
    /// <summary>Returns whether the register held the fact at a timestamp.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="timestamp">A UTC timestamp.</param>
    public static bool IsKnownAt(this ITemporalFact fact, DateTimeOffset timestamp) =>
        fact.RecordedAt <= timestamp && !(fact.SupersededAt <= timestamp);

    /// <summary>Returns whether the fact has not been superseded.</summary>
    /// <param name="fact">The fact.</param>
    public static bool IsCurrent(this ITemporalFact fact) => fact.SupersededAt is null;
}

using RecordsApi.Domain.Coverage;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>The day as of which an agreement is described if no date is asked for.</summary>
public static class LastKnownDay
{
    /// <summary>
    /// The last day known of an agreement: that of the list that carries its newest status, or of a later status event that rests on
    /// other evidence, such as minutes. A status event that is dated after everything that was recorded does not count yet.
    /// </summary>
    /// <param name="states">Its states as known at the timestamp, in order.</param>
    /// <param name="coverage">The span of each list, as known at the timestamp.</param>
    /// <param name="knownOn">The date of the timestamp (UTC).</param>
    /// <returns>The day; null if it has no status by then.</returns>
    public static DateOnly? Find(IEnumerable<AgreementState> states, ListCoverage coverage, DateOnly knownOn)
    {
        ArgumentNullException.ThrowIfNull(states);
        ArgumentNullException.ThrowIfNull(coverage);
        var newest = states.LastOrDefault(s => s.EventId is not null && s.StatusLatest <= Later(coverage.Through, knownOn));
        return newest?.ObservedStatus.FindLastDay(coverage);
    }

    private static DateOnly Later(DateOnly? one, DateOnly other) => one > other ? one.Value : other;
}

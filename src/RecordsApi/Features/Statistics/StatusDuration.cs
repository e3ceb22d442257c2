namespace RecordsApi.Features.Statistics;

/// <summary>A status event with its earliest and latest possible dates.</summary>
internal readonly record struct DatedStatus(string Status, DateOnly Earliest, DateOnly Latest, string EventId = "", string OccurredOn = "")
{
    /// <summary>Whether its date is a single day.</summary>
    public bool HasExactDate => Earliest == Latest;
}

/// <summary>The result of measuring a duration between two statuses.</summary>
internal enum StatusDurationOutcome
{
    /// <summary>Both status events have an exact date.</summary>
    Measured,

    /// <summary>There is no status event with the second status.</summary>
    NotReached,

    /// <summary>All status events with the second status precede the first one with the first status.</summary>
    Reversed,

    /// <summary>The date of one of the two is not a single day.</summary>
    Imprecise,
}

/// <summary>The duration from the first status event with one status to the next one with another status.</summary>
/// <param name="Outcome">The result.</param>
/// <param name="Start">The first status event with the first status.</param>
/// <param name="End">The status event with the second status to which days are counted; the last one before the first status, if all precede it; null if there is none.</param>
/// <param name="Days">Number of days, if measured.</param>
internal readonly record struct StatusDuration(StatusDurationOutcome Outcome, DatedStatus Start, DatedStatus? End, int? Days = null)
{
    private const string Signed = "signed";
    private const string Active = "active";

    /// <summary>Measures the duration in a status history; null if the agreement never had the first status.</summary>
    public static StatusDuration? Measure(IReadOnlyList<DatedStatus> statusEvents, string from, string to)
    {
        var starts = EventsWithStatus(from, statusEvents);
        if (starts.Count == 0)
            return null;
        var start = starts[0];
        var ends = EventsWithStatus(to, statusEvents);

        // The order of two status events on the same day is unknown.
        var end = ends.Where(e => e.Latest >= start.Earliest).Take(1).ToArray();
        if (end.Length == 0)
            return ends.Count == 0 ? new(StatusDurationOutcome.NotReached, start, null) : new(StatusDurationOutcome.Reversed, start, ends[^1]);
        return start.HasExactDate && end[0].HasExactDate
            ? new(StatusDurationOutcome.Measured, start, end[0], end[0].Latest.DayNumber - start.Latest.DayNumber)
            : new StatusDuration(StatusDurationOutcome.Imprecise, start, end[0]);
    }

    /// <summary>The statuses whose events tell the duration between two statuses.</summary>
    public static IReadOnlyList<string> GetMeasuredStatuses(string from, string to) =>
        from == Signed || to == Signed ? [from, to, Active] : [from, to];

    // An active agreement is fully signed, and its active status event is dated by the last signature.
    private static List<DatedStatus> EventsWithStatus(string status, IReadOnlyList<DatedStatus> statusEvents)
    {
        List<DatedStatus> found = [.. statusEvents.Where(s => s.Status == status)];
        return status == Signed && found.Count == 0 ? [.. statusEvents.Where(s => s.Status == Active)] : found;
    }
}

namespace RecordsApi.Features.Statistics;

/// <summary>A step to a status, on a day between two.</summary>
internal readonly record struct DatedStatus(string Status, DateOnly Earliest, DateOnly Latest)
{
    /// <summary>Whether its date is a single day.</summary>
    public bool HasExactDate => Earliest == Latest;
}

/// <summary>What came of the way from one status to another.</summary>
internal enum StatusDurationOutcome
{
    /// <summary>Both steps are dated to the day.</summary>
    Measured,

    /// <summary>There is no step to the second status.</summary>
    NotReached,

    /// <summary>Every step to the second status lies before the first one to the first.</summary>
    Reversed,

    /// <summary>The date of one of the two is not a single day.</summary>
    Imprecise,
}

/// <summary>An agreement's way from the first step to one status to the next step to another.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Days">Days between the two where they are measured.</param>
internal readonly record struct StatusDuration(StatusDurationOutcome Outcome, int? Days = null)
{
    /// <summary>The way of an agreement with these steps, in their order; null if it never came to the first status.</summary>
    public static StatusDuration? Measure(IReadOnlyList<DatedStatus> statusEvents, string from, string to)
    {
        var starts = EventsWithStatus(from, statusEvents);
        if (starts.Count == 0)
            return null;
        var start = starts[0];
        var ends = EventsWithStatus(to, statusEvents);

        // Two steps of one day have no order that could be known.
        var end = ends.Where(e => e.Latest >= start.Earliest).Take(1).ToArray();
        if (end.Length == 0)
            return new(ends.Count == 0 ? StatusDurationOutcome.NotReached : StatusDurationOutcome.Reversed);
        return start.HasExactDate && end[0].HasExactDate
            ? new(StatusDurationOutcome.Measured, end[0].Latest.DayNumber - start.Latest.DayNumber)
            : new StatusDuration(StatusDurationOutcome.Imprecise);
    }

    // An active agreement has been signed by all, and its step to active is dated by the last signature.
    private static List<DatedStatus> EventsWithStatus(string status, IReadOnlyList<DatedStatus> statusEvents)
    {
        List<DatedStatus> found = [.. statusEvents.Where(s => s.Status == status)];
        return status == "signed" && found.Count == 0 ? [.. statusEvents.Where(s => s.Status == "active")] : found;
    }
}

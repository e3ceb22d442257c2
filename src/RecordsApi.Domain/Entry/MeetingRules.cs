using RecordsApi.Domain.Time;

namespace RecordsApi.Domain.Entry;

/// <summary>Compares the times of a meeting with its day.</summary>
public static class MeetingRules
{
    /// <summary>The latest day of adjournment, counted from the day of the meeting.</summary>
    private const int MaxDays = 2;

    /// <summary>Returns what is wrong with a time of a meeting; null if nothing is.</summary>
    /// <param name="time">The time (UTC).</param>
    /// <param name="heldOn">The day of the meeting, in local time.</param>
    /// <param name="timeZone">IANA name of the time zone; null if it is not known.</param>
    public static string? FindTimeProblem(DateTimeOffset time, DateOnly heldOn, string? timeZone)
    {
        // Without a time zone, the local day differs from the day in UTC by one at most.
        var (first, last) = timeZone is null
            ? (DateOnly.FromDateTime(time.UtcDateTime.AddDays(-1)), DateOnly.FromDateTime(time.UtcDateTime.AddDays(1)))
            : (LocalTime.ToLocalDate(time, timeZone), LocalTime.ToLocalDate(time, timeZone));
        return last < heldOn || first > heldOn.AddDays(MaxDays)
            ? $"Must be a time of the meeting, which was held on {heldOn:yyyy-MM-dd}{(timeZone is null ? "" : $" ({timeZone})")}."
            : null;
    }
}

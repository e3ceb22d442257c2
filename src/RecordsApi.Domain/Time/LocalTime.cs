namespace RecordsApi.Domain.Time;

/// <summary>Clock times of a place as moments.</summary>
public static class LocalTime
{
    /// <summary>The time zone of Washington, where ICE publishes.</summary>
    public const string Washington = "America/New_York";

    /// <summary>The moment (UTC) at which clocks in an IANA time zone show a time on a day.</summary>
    /// <exception cref="TimeZoneNotFoundException">There is no such zone.</exception>
    public static DateTimeOffset ToUtc(DateOnly day, TimeOnly time, string zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local)).ToUniversalTime();
    }
}

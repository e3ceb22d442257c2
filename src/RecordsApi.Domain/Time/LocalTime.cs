namespace RecordsApi.Domain.Time;

/// <summary>Converts local times to timestamps.</summary>
public static class LocalTime
{
    /// <summary>The time zone of Washington, where ICE publishes.</summary>
    public const string Washington = "America/New_York";

    /// <summary>Returns the timestamp (UTC) at which clocks in an IANA time zone show a time on a date.</summary>
    /// <exception cref="TimeZoneNotFoundException">The time zone is unknown.</exception>
    public static DateTimeOffset ToUtc(DateOnly day, TimeOnly time, string zone)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById(zone).GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>Returns the date that calendars in an IANA time zone show at a timestamp.</summary>
    /// <exception cref="TimeZoneNotFoundException">The time zone is unknown.</exception>
    public static DateOnly ToLocalDate(DateTimeOffset timestamp, string zone) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(timestamp, TimeZoneInfo.FindSystemTimeZoneById(zone)).DateTime);
}

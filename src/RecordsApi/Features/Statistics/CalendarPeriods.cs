using System.Globalization;

namespace RecordsApi.Features.Statistics;

/// <summary>A calendar period.</summary>
/// <param name="Name">Its name after ISO 8601: <c>2025-06-17</c>, <c>2025-W25</c>, <c>2025-06</c>, <c>2025</c>.</param>
/// <param name="From">First day that counts.</param>
/// <param name="To">Last day that counts.</param>
internal sealed record CalendarPeriod(string Name, DateOnly From, DateOnly To);

/// <summary>Divides a range of dates into calendar periods.</summary>
internal static class CalendarPeriods
{
    /// <summary>The supported lengths of periods.</summary>
    public static IReadOnlyList<string> Lengths { get; } = ["day", "week", "month", "year"];

    /// <summary>Returns the periods in a range of dates; the first and the last are limited to the range.</summary>
    public static IEnumerable<CalendarPeriod> Between(DateOnly from, DateOnly to, string length)
    {
        for (var start = from; ; start = start.AddDays(1))
        {
            var end = EndOf(start, length) is var whole && whole < to ? whole : to;
            yield return new(GetName(start, length), start, end);
            if (end == to)
                yield break;
            start = end;
        }
    }

    private static DateOnly EndOf(DateOnly day, string length) => length switch
    {
        "day" => day,
        "week" => DateOnly.FromDayNumber(Math.Min(day.DayNumber + 6 - (((int)day.DayOfWeek + 6) % 7), DateOnly.MaxValue.DayNumber)),
        "month" => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month)),
        _ => new(day.Year, 12, 31),
    };

    private static string GetName(DateOnly day, string length)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return length switch
        {
            "week" => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(midnight):0000}-W{ISOWeek.GetWeekOfYear(midnight):00}"),
            "month" => day.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            "year" => day.ToString("yyyy", CultureInfo.InvariantCulture),
            _ => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}

using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Entry;

/// <summary>Bounds of the dates that are entered through the API or in files: what lies outside is a mistyped year.</summary>
public static class CalendarRules
{
    // No source is older than the first statutes on immigration that are still cited.
    private static readonly DateOnly FirstSourceDay = new(1875, 1, 1);

    /// <summary>Returns what is wrong with the date of an event or a decision under a program; null if nothing is.</summary>
    /// <param name="earliest">The earliest possible day; null if it is open.</param>
    /// <param name="latest">The latest possible day; null if it is open.</param>
    /// <param name="program">Code of the program; null if no agreement is named.</param>
    /// <param name="today">The current date (UTC).</param>
    public static string? FindEventProblem(DateOnly? earliest, DateOnly? latest, string? program, DateOnly today)
    {
        var first = ReferenceData.GetFirstDayOfProgram(program);
        return earliest > today ? $"Must not be later than today, {today:yyyy-MM-dd} (UTC)."
            : latest > LastDay(today) ? $"Must not end later than {LastDay(today):yyyy-MM-dd}, a year from today."
            : latest < first ? $"Must not be earlier than {first:yyyy-MM-dd}, {DescribeFirstDay(program)}."
            : null;
    }

    /// <summary>Returns what is wrong with the day of a meeting, or on which a decision becomes final; null if nothing is. It may be planned for the coming year.</summary>
    public static string? FindPlannedDayProblem(DateOnly day, DateOnly today)
    {
        var first = ReferenceData.GetFirstDayOfProgram(null);
        return day > LastDay(today) ? $"Must not be later than {LastDay(today):yyyy-MM-dd}, a year from today."
            : day < first ? $"Must not be earlier than {first:yyyy-MM-dd}, {DescribeFirstDay(null)}."
            : null;
    }

    /// <summary>Returns what is wrong with the day on which a source was published or retrieved; null if nothing is.</summary>
    public static string? FindSourceDayProblem(DateOnly day, DateOnly today) =>
        day > LastDay(today) ? $"Must not be later than {LastDay(today):yyyy-MM-dd}, a year from today."
        : day < FirstSourceDay ? $"Must not be earlier than {FirstSourceDay:yyyy-MM-dd}."
        : null;

    private static DateOnly LastDay(DateOnly today) => today.AddYears(1);

    private static string DescribeFirstDay(string? program) => program is null ? "before which no program of the register existed" : $"the first day of the program '{program}'";
}

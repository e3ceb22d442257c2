using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Detention.Dating;

/// <summary>Finds the fiscal year of a list, which begins on October 1 of the year before.</summary>
internal static partial class FiscalYears
{
    // Lists of a whole fiscal year are drawn within a month of its end.
    private const int MaxDaysAfterEnd = 31;

    /// <summary>
    /// Returns the fiscal year that most of the worksheet's name, the lines of the heading and the column headings name, and a note if
    /// the name of the worksheet names another; null if none names one. Of several years in one line or among the columns, the first in
    /// the line and the newest of the columns count: lists print averages of earlier years beside those of the year.
    /// </summary>
    /// <param name="sheetName">The name of the worksheet.</param>
    /// <param name="heading">The lines above the column headings.</param>
    /// <param name="columns">The column headings.</param>
    public static (int? Year, string? Note) Find(string sheetName, IReadOnlyList<string> heading, IReadOnlyList<string> columns)
    {
        var inSheet = FindFirst(sheetName);
        var inColumns = columns.Select(FindFirst).Max();
        var votes = heading.Select(FindFirst).Append(inSheet).Append(inColumns).OfType<int>().GroupBy(year => year).ToList();
        if (votes.Count == 0)
            return default;
        var year = votes.OrderByDescending(vote => vote.Count()).ThenByDescending(vote => vote.Key == inColumns)
            .ThenByDescending(vote => vote.Key).First().Key;
        return (year, inSheet is { } sheet && sheet != year
            ? $"The worksheet is named for the fiscal year {sheet}, but its heading and columns are those of {year}."
            : null);
    }

    /// <summary>Whether data of a day can be in the list of a fiscal year.</summary>
    public static bool CanContain(int? year, DateOnly day) =>
        year is not { } fiscalYear || (day >= GetFirstDay(fiscalYear) && day <= new DateOnly(fiscalYear, 9, 30).AddDays(MaxDaysAfterEnd));

    /// <summary>Returns the first day of a fiscal year.</summary>
    public static DateOnly GetFirstDay(int year) => new(year - 1, 10, 1);

    private static int? FindFirst(string text) => Pattern().Match(text) is { Success: true } match
        ? 2000 + int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)
        : null;

    [GeneratedRegex(@"FY\s?(?:20)?(?<year>\d{2})(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}

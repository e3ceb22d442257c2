using System.Globalization;
using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Rows;

namespace RecordsApi.Domain.Detention.Dating;

/// <summary>Reads the day of the data pull from the heading of a list.</summary>
internal static partial class DataDayReader
{
    /// <summary>
    /// Returns the newest of the days that follow the name of ICE's data warehouse (IIDS); if there is none, the newest that follows
    /// "as of"; null if the heading prints neither.
    /// </summary>
    public static DateOnly? Read(IReadOnlyList<string> heading) => FindNewest(heading, Warehouse()) ?? FindNewest(heading, AsOf());

    private static DateOnly? FindNewest(IReadOnlyList<string> heading, Regex pattern)
    {
        var days = heading.SelectMany(line => pattern.Matches(line)).Select(match => Parse(match.Groups["date"].Value)).OfType<DateOnly>().ToList();
        return days.Count == 0 ? null : days.Max();
    }

    private static DateOnly? Parse(string text) =>
        TextDateParser.Parse(text)?.Date
        ?? (DateOnly.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null);

    private const string Date = @"(?<date>\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{1,2} \p{L}{3,9} \d{4})";

    [GeneratedRegex(@"IIDS\)?[^;\d]{0,20}?" + Date)]
    private static partial Regex Warehouse();

    [GeneratedRegex(@"\bas of\b\s*" + Date, RegexOptions.IgnoreCase)]
    private static partial Regex AsOf();
}

using System.Globalization;
using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>
/// Parses dates typed as text, including missing and doubled separators: month first, as the publisher writes them, or day first in a
/// column of such dates.
/// </summary>
internal static partial class TextDateParser
{
    private static readonly string[] MonthNameFormats =
    [
        "MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yy", "MMMM d yy", "d MMM yy", "d MMMM yy",
        "ddd MMM d yyyy", "dddd MMMM d yyyy",
    ];

    /// <summary>Parses a text normalized by <see cref="PrintedText.Clean"/>. Returns null if it is not a date.</summary>
    /// <param name="clean">The text.</param>
    /// <param name="isDayFirst">Whether the dates of its column are typed with the day first.</param>
    public static ParsedDate? Parse(string clean, bool isDayFirst = false)
    {
        // A timestamp with an offset is a date only where it is midnight: elsewhere it is another day.
        if (TimestampWithOffset().Match(clean) is { Success: true } timestamp && !IsMidnight(timestamp))
            return null;
        var text = TimeOfDay().Replace(clean, "").Trim();
        if (Iso().Match(text) is { Success: true } iso)
            return CreateDate(iso, null);
        if (MonthFirst().Match(text) is { Success: true } monthFirst)
            return CreateDate(monthFirst, isDayFirst ? "day first" : DescribeMonthFirstRepair(monthFirst, text), isDayFirst);
        if (MissingSeparator().Match(text) is { Success: true } missingSeparator)
            return CreateDate(missingSeparator, "missing separator");
        if (Serial().IsMatch(text))
        {
            return ExcelSerialDate.Parse(text, uses1904DateSystem: false) is { } serial
                ? serial with { RepairNote = "number stored as text" }
                : null;
        }

        if (NoSeparators().Match(text) is { Success: true } noSeparators)
            return CreateDate(noSeparators, "no separators");
        return ParseMonthName(text);
    }

    private static string? DescribeMonthFirstRepair(Match match, string text) =>
        match.Groups["year"].Length == 2 ? "two-digit year"
        : DoubledSeparator().IsMatch(text) ? "doubled separator"
        : null;

    /// <summary>Whether a timestamp is midnight where it was written.</summary>
    private static bool IsMidnight(Match timestamp) =>
        DateTimeOffset.TryParse(timestamp.Value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        && instant.TimeOfDay == TimeSpan.Zero;

    private static ParsedDate? CreateDate(Match match, string? repairNote, bool isDayFirst = false)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        if (isDayFirst)
            (month, day) = (day, month);
        // The statute dates from 1996, so that a two-digit year can only be from 1996 to 2095.
        if (match.Groups["year"].Length == 2)
            year += year >= 96 ? 1900 : 2000;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new ParsedDate(new DateOnly(year, month, day), repairNote);
    }

    private static ParsedDate? ParseMonthName(string text)
    {
        var normalized = Separators().Replace(OrdinalSuffix().Replace(text, "$1"), " ").Trim()
            .Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return DateOnly.TryParseExact(normalized, MonthNameFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? new ParsedDate(date, null)
            : null;
    }

    [GeneratedRegex(@"^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<month>\d{1,2})\s?[-/.]+\s?(?<day>\d{1,2})\s?[-/.]+\s?(?<year>\d{4}|\d{2})$")]
    private static partial Regex MonthFirst();

    [GeneratedRegex(
        @"^(?<month>\d{1,2})[-/. ](?<day>\d{1,2}?)(?<year>\d{4})$"
        + @"|^(?<month>\d{2})(?<day>\d{2})[-/. ](?<year>\d{4})$"
        + @"|^(?<month>\d{1,2})[-/.](?<day>\d{1,2}) (?<year>\d{4})$")]
    private static partial Regex MissingSeparator();

    [GeneratedRegex(@"[-/.]{2}")]
    private static partial Regex DoubledSeparator();

    [GeneratedRegex(@"^\d{5}(?:\.\d+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(
        @"^(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?<year>(?:19|20)\d{2})$"
        + @"|^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)$")]
    private static partial Regex NoSeparators();

    [GeneratedRegex(@"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$", RegexOptions.IgnoreCase)]
    private static partial Regex TimestampWithOffset();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OrdinalSuffix();

    [GeneratedRegex(@"[\s,.\-/]+")]
    private static partial Regex Separators();
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Register.Publications.Rows;

/// <summary>Days typed as text, month first as the publisher writes them, with separators lost or doubled.</summary>
internal static partial class TextDay
{
    private static readonly string[] WithMonthName =
    [
        "MMM d yyyy", "MMMM d yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d yy", "MMMM d yy", "d MMM yy", "d MMMM yy",
        "ddd MMM d yyyy", "dddd MMMM d yyyy",
    ];

    /// <summary>Reads a tidied text.</summary>
    public static ReadDay? Read(string clean)
    {
        var text = TimeOfDay().Replace(clean, "").Trim();
        if (Iso().Match(text) is { Success: true } iso) return Make(iso, null);
        if (UsOrder().Match(text) is { Success: true } us)
            return Make(us, us.Groups["year"].Length == 2 ? "two digits of the year" : Doubled().IsMatch(text) ? "a separator too many" : null);
        if (LostSeparator().Match(text) is { Success: true } lost) return Make(lost, "a separator is missing");
        if (Serial().IsMatch(text)) return SerialDay.Read(text, counts1904: false) is { } serial ? serial with { Mended = "a number kept as text" } : null;
        if (Bare().Match(text) is { Success: true } bare) return Make(bare, "no separators");
        return MonthName(text);
    }

    private static ReadDay? Make(Match match, string? mended)
    {
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].ValueSpan, CultureInfo.InvariantCulture);
        // The law dates from 1996, so that two digits can only mean this century or the end of the last.
        if (match.Groups["year"].Length == 2) year += year >= 96 ? 1900 : 2000;
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        return new ReadDay(new DateOnly(year, month, day), mended);
    }

    private static ReadDay? MonthName(string text)
    {
        var plain = Filler().Replace(Ordinal().Replace(text, "$1"), " ").Trim().Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase);
        return DateOnly.TryParseExact(plain, WithMonthName, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new ReadDay(day, null)
            : null;
    }

    [GeneratedRegex(@"^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$")]
    private static partial Regex Iso();

    [GeneratedRegex(@"^(?<month>\d{1,2})\s?[-/.]+\s?(?<day>\d{1,2})\s?[-/.]+\s?(?<year>\d{4}|\d{2})$")]
    private static partial Regex UsOrder();

    [GeneratedRegex(@"^(?<month>\d{1,2})[-/. ](?<day>\d{1,2}?)(?<year>\d{4})$|^(?<month>\d{2})(?<day>\d{2})[-/. ](?<year>\d{4})$|^(?<month>\d{1,2})[-/.](?<day>\d{1,2}) (?<year>\d{4})$")]
    private static partial Regex LostSeparator();

    [GeneratedRegex(@"[-/.]{2}")]
    private static partial Regex Doubled();

    [GeneratedRegex(@"^\d{5}(?:\.\d+)?$")]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?<year>(?:19|20)\d{2})$|^(?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)$")]
    private static partial Regex Bare();

    [GeneratedRegex(@"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:[AP]M)?Z?$", RegexOptions.IgnoreCase)]
    private static partial Regex TimeOfDay();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(@"[\s,.\-/]+")]
    private static partial Regex Filler();
}

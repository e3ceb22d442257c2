using System.Globalization;
using System.Text.RegularExpressions;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>
/// Parses file names such as <c>participatingAgencies06172025pm_b.xlsx</c> and
/// <c>ParticipatingEntities-20210113002027.xlsx</c>, including the variants produced by copying and renaming files.
/// </summary>
public static partial class FileNameParser
{
    private const string MonthName =
        "(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

    /// <summary>Parses a file name. Never throws for an invalid name; the result states the problem.</summary>
    /// <param name="fileName">The file name, with or without a folder and an extension.</param>
    public static ParsedFileName Parse(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = Extension().Replace(name, "").Trim();
        var list = FindList(stem);
        var isWebPage = stem.Contains("entit", StringComparison.OrdinalIgnoreCase);
        var dateMatch = MonthNamePattern().Match(stem) is { Success: true } named ? named : DatePattern().Match(stem);
        var suffix = dateMatch.Success ? FileNameSuffix.Parse(stem[(dateMatch.Index + dateMatch.Length)..]) : new FileNameSuffix(null, 0);
        var parsed = new ParsedFileName(list, null, suffix.PartOfDay, suffix.Sequence, null, isWebPage, null, null);
        if (!dateMatch.Success)
            return parsed with { Problem = $"The file name “{name}” contains no date." };
        parsed = dateMatch.Groups["month"].Success ? WithMonthName(parsed, dateMatch, name) : WithDate(parsed, dateMatch, name);
        return list is null
            ? parsed with { Problem = $"The file name “{name}” does not contain exactly one of “participating” and “pending”." }
            : parsed;
    }

    private static ParsedFileName WithDate(ParsedFileName parsed, Match dateMatch, string name)
    {
        if (ParseArchiveTimestamp(dateMatch.Value) is { } timestamp)
            return parsed with { Date = DateOnly.FromDateTime(timestamp.UtcDateTime), ArchiveTimestamp = timestamp };
        var digits = NormalizeDigits(dateMatch);
        var date = TypedDateParser.Parse(digits) ?? ParseDateWithHour(digits, parsed.PartOfDay);
        return parsed with
        {
            Date = date,
            Digits = digits,
            Problem = date is null ? $"The digits {dateMatch.Value} in the file name “{name}” are not a date." : null,
        };
    }

    private static ParsedFileName WithMonthName(ParsedFileName parsed, Match match, string name)
    {
        var year = match.Groups["y"].Value;
        var text = $"{match.Groups["month"].Value[..3]} {match.Groups["d"].Value} {(year.Length == 2 ? "20" + year : year)}";
        return DateOnly.TryParseExact(text, "MMM d yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? parsed with { Date = date }
            : parsed with { Problem = $"“{match.Value}” in the file name “{name}” is not a date." };
    }

    // 041720263pm is 04172026 at 3 p.m.
    private static DateOnly? ParseDateWithHour(string digits, string? partOfDay) =>
        partOfDay is "am" or "pm" && digits.Length is 9 or 10
            && int.TryParse(digits[8..], NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour is >= 1 and <= 12
            ? TypedDateParser.Parse(digits[..8])
            : null;

    private static DateTimeOffset? ParseArchiveTimestamp(string digits) =>
        DateTimeOffset.TryParseExact(
            digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var timestamp)
            ? timestamp
            : null;

    // Pads the parts of a date with separators, so that 2026-1-5 and 1.5.2026 are parsed like digits without separators.
    private static string NormalizeDigits(Match dateMatch)
    {
        if (dateMatch.Groups["a"] is not { Success: true } first)
            return dateMatch.Value;
        return PadDatePart(first.Value) + PadDatePart(dateMatch.Groups["b"].Value) + PadDatePart(dateMatch.Groups["c"].Value);
    }

    private static string PadDatePart(string part) => part.Length == 1 ? "0" + part : part;

    private static ListKind? FindList(string stem)
    {
        var participating = stem.Contains(ListCodes.Participating, StringComparison.OrdinalIgnoreCase);
        var pending = stem.Contains(ListCodes.Pending, StringComparison.OrdinalIgnoreCase);
        return (participating, pending) switch
        {
            (true, false) => ListKind.Participating,
            (false, true) => ListKind.Pending,
            _ => null,
        };
    }

    [GeneratedRegex(@"\.xls[xmb]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    // September 15, 2026; September152026; 15Sept2026; 2026-September-15.
    [GeneratedRegex(
        MonthName + @"[-_. ]*(?:(?<d>\d{2})(?<y>\d{4})|(?<d>\d)(?<y>\d{4})|(?<d>\d{1,2})(?:st|nd|rd|th)?[-_., ]+(?<y>\d{4}|\d{2}))(?!\d)"
        + @"|(?<!\d)(?<d>\d{1,2})(?:st|nd|rd|th)?[-_. ]*" + MonthName + @"[-_., ]*(?<y>\d{4}|\d{2})(?!\d)"
        + @"|(?<!\d)(?<y>\d{4})[-_. ]*" + MonthName + @"[-_. ]*(?<d>\d{1,2})(?:st|nd|rd|th)?(?!\d)",
        RegexOptions.IgnoreCase)]
    private static partial Regex MonthNamePattern();

    // A date with separators, or any run of at least six digits; a shorter run is a copy number.
    [GeneratedRegex(
        @"(?<!\d)(?<a>\d{4})[-_. ](?<b>\d{1,2})[-_. ](?<c>\d{1,2})(?!\d)"
        + @"|(?<!\d)(?<a>\d{1,2})[-_. ](?<b>\d{1,2})[-_. ](?<c>\d{4})(?!\d)"
        + @"|\d{6,}")]
    private static partial Regex DatePattern();
}

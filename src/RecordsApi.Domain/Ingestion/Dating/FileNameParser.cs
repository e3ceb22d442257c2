using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>
/// Parses file names such as <c>participatingAgencies06172025pm_b.xlsx</c> and
/// <c>ParticipatingEntities-20210113002027.xlsx</c>, including the variants produced by copying and renaming files.
/// </summary>
public static partial class FileNameParser
{
    /// <summary>Parses a file name. Never throws for an invalid name; the result states the problem.</summary>
    /// <param name="fileName">The file name, with or without a folder and an extension.</param>
    public static ParsedFileName Parse(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = Extension().Replace(name, "").Trim();
        var list = FindList(stem);
        var isWebPage = stem.Contains("entit", StringComparison.OrdinalIgnoreCase);
        var dateMatch = DatePattern().Match(stem);
        var suffix = dateMatch.Success ? FileNameSuffix.Parse(stem[(dateMatch.Index + dateMatch.Length)..]) : new FileNameSuffix(null, 0);
        var parsed = new ParsedFileName(list, null, suffix.PartOfDay, suffix.Sequence, null, isWebPage, null, null);
        if (!dateMatch.Success)
            return parsed with { Problem = $"The file name “{name}” contains no date." };
        parsed = WithDate(parsed, dateMatch, name);
        return list is null
            ? parsed with { Problem = $"The file name “{name}” does not contain exactly one of “participating” and “pending”." }
            : parsed;
    }

    private static ParsedFileName WithDate(ParsedFileName parsed, Match dateMatch, string name)
    {
        if (ParseArchiveTimestamp(dateMatch.Value) is { } timestamp)
            return parsed with { Date = DateOnly.FromDateTime(timestamp.UtcDateTime), ArchiveTimestamp = timestamp };
        var digits = NormalizeDigits(dateMatch);
        var date = TypedDateParser.Parse(digits);
        return parsed with
        {
            Date = date,
            Digits = digits,
            Problem = date is null ? $"The digits {dateMatch.Value} in the file name “{name}” are not a date." : null,
        };
    }

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
        var participating = stem.Contains("participating", StringComparison.OrdinalIgnoreCase);
        var pending = stem.Contains("pending", StringComparison.OrdinalIgnoreCase);
        return (participating, pending) switch
        {
            (true, false) => ListKind.Participating,
            (false, true) => ListKind.Pending,
            _ => null,
        };
    }

    [GeneratedRegex(@"\.xls[xmb]?$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();

    // A date with separators, or any run of at least six digits; a shorter run is a copy number.
    [GeneratedRegex(
        @"(?<!\d)(?<a>\d{4})[-_. ](?<b>\d{1,2})[-_. ](?<c>\d{1,2})(?!\d)"
        + @"|(?<!\d)(?<a>\d{1,2})[-_. ](?<b>\d{1,2})[-_. ](?<c>\d{4})(?!\d)"
        + @"|\d{6,}")]
    private static partial Regex DatePattern();
}

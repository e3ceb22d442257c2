using System.Globalization;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>
/// Reads names such as <c>participatingAgencies06172025pm_b.xlsx</c> and
/// <c>ParticipatingEntities-20210113002027.xlsx</c>, and what a hand may make of them.
/// </summary>
public static partial class FileNameParser
{
    /// <summary>Reads a file name; never fails, the claim carries the problem.</summary>
    /// <param name="fileName">The name, with or without a folder and an extension.</param>
    public static ParsedFileName Parse(string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var stem = Extension().Replace(name, "").Trim();
        var list = FindList(stem);
        var webPage = stem.Contains("entit", StringComparison.OrdinalIgnoreCase);
        var dated = DatePattern().Match(stem);
        var tail = dated.Success ? FileNameSuffix.Parse(stem[(dated.Index + dated.Length)..]) : new FileNameSuffix(null, 0);
        var claim = new ParsedFileName(list, null, tail.PartOfDay, tail.Sequence, null, webPage, null, null);
        if (!dated.Success)
            return claim with { Problem = $"The file name “{name}” holds no day." };
        claim = WithDate(claim, dated, name);
        return list is null
            ? claim with { Problem = $"The file name “{name}” does not say whether it is the participating or the pending list." }
            : claim;
    }

    private static ParsedFileName WithDate(ParsedFileName parsed, Match dateMatch, string name)
    {
        if (ParseArchiveTimestamp(dateMatch.Value) is { } moment)
            return parsed with { Date = DateOnly.FromDateTime(moment.UtcDateTime), ArchiveTimestamp = moment };
        var digits = NormalizeDigits(dateMatch);
        var day = TypedDateParser.Parse(digits);
        return parsed with
        {
            Date = day,
            Digits = digits,
            Problem = day is null ? $"The digits {dateMatch.Value} in the file name “{name}” are no day." : null,
        };
    }

    private static DateTimeOffset? ParseArchiveTimestamp(string digits) =>
        DateTimeOffset.TryParseExact(
            digits, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? moment
            : null;

    // Separated parts are padded, so that 2026-1-5 and 1.5.2026 read like the digits without separators.
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

    // Years with separators first, then any long run of digits: a short one is the mark of a copy.
    [GeneratedRegex(@"(?<!\d)(?<a>\d{4})[-_. ](?<b>\d{1,2})[-_. ](?<c>\d{1,2})(?!\d)|(?<!\d)(?<a>\d{1,2})[-_. ](?<b>\d{1,2})[-_. ](?<c>\d{4})(?!\d)|\d{6,}")]
    private static partial Regex DatePattern();
}

using System.Globalization;
using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Dating;

namespace RecordsApi.Domain.Detention.Dating;

/// <summary>What the name of a file says of its date.</summary>
/// <param name="CapturedAt">When an archive captured the file (UTC), as the name begins with it; null if it does not.</param>
/// <param name="Typed">The date of publication as typed; null if the name has none.</param>
/// <param name="MonthAndDay">The typed month and day, if no year is typed with them.</param>
/// <param name="Alternatives">Dates that a single typing error explains, the most likely kind of error first.</param>
internal sealed partial record FacilityFileName(
    DateTimeOffset? CapturedAt, DateOnly? Typed, (int Month, int Day)? MonthAndDay, IReadOnlyList<DateCandidate> Alternatives)
{
    /// <summary>Parses a file name.</summary>
    public static FacilityFileName Parse(string fileName)
    {
        var capture = Capture().Match(fileName);
        var capturedAt = capture.Success
            && DateTimeOffset.TryParseExact(
                capture.Groups["at"].Value, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
                ? at.ToUniversalTime()
                : (DateTimeOffset?)null;
        var rest = capturedAt is null ? fileName : fileName[capture.Length..];
        var parsed = FileNameParser.Parse(rest);
        return new FacilityFileName(
            capturedAt, parsed.Date ?? ParseYearFirst(parsed.Digits), parsed.Digits is null && parsed.Date is null ? FindMonthAndDay(rest) : null,
            parsed.AlternativeDates);
    }

    /// <summary>Returns the typed month and day in a year; null if they are no date in it, or none are typed.</summary>
    public DateOnly? GetInYear(int year) =>
        MonthAndDay is var (month, day) && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    // Six digits with the year first: 230316.
    private static DateOnly? ParseYearFirst(string? digits) =>
        digits?.Length == 6
        && DateOnly.TryParseExact("20" + digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    private static (int, int)? FindMonthAndDay(string name) =>
        FourDigits().Match(name) is { Success: true } match
        && DateOnly.TryParseExact("2000" + match.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (date.Month, date.Day)
            : null;

    [GeneratedRegex(@"^(?<at>\d{14})-")]
    private static partial Regex Capture();

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)")]
    private static partial Regex FourDigits();
}

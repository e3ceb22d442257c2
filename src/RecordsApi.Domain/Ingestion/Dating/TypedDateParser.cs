using System.Globalization;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>Reads a day out of typed digits and lists the days one slip away from them.</summary>
internal static class TypedDateParser
{
    // No list can be older than the law (8 U.S.C. 1357(g), 1996); the upper end only keeps nonsense out.
    private const int FirstYear = 1996;
    private const int LastYear = 2099;

    /// <summary>Reads MMDDYYYY as the publisher writes it, YYYYMMDD where that is no day, and MMDDYY.</summary>
    public static DateOnly? Parse(string digits) => digits.Length switch
    {
        8 => ParseExact(digits, "MMddyyyy") ?? ParseExact(digits, "yyyyMMdd"),
        6 => ParseExact(digits[..4] + "20" + digits[4..], "MMddyyyy"),
        _ => null,
    };

    /// <summary>Days that one slip explains, by kind of slip; each day once, under its nearest kind.</summary>
    public static IReadOnlyList<DateCandidate> FindAlternatives(string digits)
    {
        var readings = new List<DateCandidate>();
        var seen = new HashSet<DateOnly>();
        if (Parse(digits) is { } typed)
        {
            seen.Add(typed);
            Add(TypingError.PreviousYear, typed.AddYears(1));
        }

        if (digits.Length > 10)
            return readings;
        foreach (var swapped in Swaps(digits))
            Add(TypingError.DigitsSwapped, Parse(swapped));
        foreach (var shorter in Removals(digits))
            Add(TypingError.DigitTooMany, ParseEightDigits(shorter));
        foreach (var longer in Insertions(digits))
            Add(TypingError.DigitMissing, ParseEightDigits(longer));
        Add(TypingError.DayAndMonthSwapped, digits.Length == 8 ? ParseExact(digits, "ddMMyyyy") ?? ParseExact(digits, "yyyyddMM") : null);
        foreach (var replaced in Replacements(digits))
            Add(TypingError.DigitWrong, Parse(replaced));
        return readings;

        void Add(TypingError slip, DateOnly? day)
        {
            if (day is { } known && seen.Add(known))
                readings.Add(new DateCandidate(known, slip));
        }
    }

    private static DateOnly? ParseEightDigits(string digits) => digits.Length == 8 ? Parse(digits) : null;

    private static IEnumerable<string> Swaps(string digits) =>
        Enumerable.Range(0, digits.Length - 1).Select(at => digits[..at] + digits[at + 1] + digits[at] + digits[(at + 2)..]);

    private static IEnumerable<string> Removals(string digits) =>
        Enumerable.Range(0, digits.Length).Select(at => digits.Remove(at, 1));

    private static IEnumerable<string> Insertions(string digits) =>
        from at in Enumerable.Range(0, digits.Length + 1)
        from digit in "0123456789"
        select digits.Insert(at, digit.ToString());

    private static IEnumerable<string> Replacements(string digits) =>
        from at in Enumerable.Range(0, digits.Length)
        from digit in "0123456789"
        select digits[..at] + digit + digits[(at + 1)..];

    private static DateOnly? ParseExact(string digits, string format) =>
        DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= FirstYear and <= LastYear
            ? day
            : null;
}

using System.Globalization;

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>Parses a date from typed digits and finds the dates that differ from them by a single typing error.</summary>
internal static class TypedDateParser
{
    // No list can be older than the statute (8 U.S.C. 1357(g), 1996). The upper bound excludes meaningless years.
    private const int FirstYear = 1996;
    private const int LastYear = 2099;

    /// <summary>The number of digits below which nothing is corrected, because too many dates differ by one error.</summary>
    public const int MinCorrectedDigits = 7;

    /// <summary>
    /// Parses MMDDYYYY, the publisher's format, YYYYMMDD if that is not a date, or MMDDYY. Returns null if the digits are not a
    /// date.
    /// </summary>
    public static DateOnly? Parse(string digits) => digits.Length switch
    {
        8 => ParseExact(digits, "MMddyyyy") ?? ParseExact(digits, "yyyyMMdd"),
        6 => ParseExact(digits[..4] + "20" + digits[4..], "MMddyyyy"),
        _ => null,
    };

    /// <summary>
    /// Returns the dates that a single typing error explains, ordered by kind of error. Each date occurs once, with the most
    /// likely kind.
    /// </summary>
    public static IReadOnlyList<DateCandidate> FindAlternatives(string digits)
    {
        var candidates = new List<DateCandidate>();
        if (digits.Length < MinCorrectedDigits)
            return candidates;
        var dates = new HashSet<DateOnly>();
        if (Parse(digits) is { } typed)
        {
            dates.Add(typed);
            Add(TypingError.PreviousYear, typed.AddYears(1));
        }

        if (digits.Length > 10)
            return candidates;
        foreach (var swapped in GetTranspositions(digits))
            Add(TypingError.DigitsSwapped, Parse(swapped));
        foreach (var shorter in GetDeletions(digits))
            Add(TypingError.DigitTooMany, ParseEightDigits(shorter));
        foreach (var longer in GetInsertions(digits))
            Add(TypingError.DigitMissing, ParseEightDigits(longer));
        Add(TypingError.DayAndMonthSwapped, digits.Length == 8 ? ParseExact(digits, "ddMMyyyy") ?? ParseExact(digits, "yyyyddMM") : null);
        foreach (var replaced in GetSubstitutions(digits))
            Add(TypingError.DigitWrong, Parse(replaced));
        return candidates;

        void Add(TypingError typingError, DateOnly? date)
        {
            if (date is { } candidate && dates.Add(candidate))
                candidates.Add(new DateCandidate(candidate, typingError));
        }
    }

    private static DateOnly? ParseEightDigits(string digits) => digits.Length == 8 ? Parse(digits) : null;

    private static IEnumerable<string> GetTranspositions(string digits) =>
        Enumerable.Range(0, digits.Length - 1).Select(i => digits[..i] + digits[i + 1] + digits[i] + digits[(i + 2)..]);

    private static IEnumerable<string> GetDeletions(string digits) =>
        Enumerable.Range(0, digits.Length).Select(i => digits.Remove(i, 1));

    private static IEnumerable<string> GetInsertions(string digits) =>
        from i in Enumerable.Range(0, digits.Length + 1)
        from digit in "0123456789"
        select digits.Insert(i, digit.ToString());

    private static IEnumerable<string> GetSubstitutions(string digits) =>
        from i in Enumerable.Range(0, digits.Length)
        from digit in "0123456789"
        select digits[..i] + digit + digits[(i + 1)..];

    private static DateOnly? ParseExact(string digits, string format) =>
        DateOnly.TryParseExact(digits, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && date.Year is >= FirstYear and <= LastYear
            ? date
            : null;
}

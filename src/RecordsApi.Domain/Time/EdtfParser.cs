using System.Buffers;
using System.Globalization;

namespace RecordsApi.Domain.Time;

/// <summary>
/// Reads the text of an <see cref="EdtfDate"/>; each method returns null and an error message if the text is invalid.
/// </summary>
internal static class EdtfParser
{
    // Two full dates with a qualifier each, and the slash between them.
    private const int MaxLength = 23;

    private static readonly SearchValues<char> AllowedCharacters = SearchValues.Create("0123456789-/.~?%");

    /// <summary>Parses a complete date. Text that is rejected for its characters or length is not repeated in the message.</summary>
    public static EdtfDate? Parse(string? text, out string? error)
    {
        if (string.IsNullOrEmpty(text))
            return Fail("The date is empty. Use YYYY-MM-DD, YYYY-MM, YYYY or an interval such as 2025-06-13/2025-06-17.", out error);
        if (text.Length > MaxLength)
            return Fail($"A date must be at most {MaxLength} characters long.", out error);
        if (text.AsSpan().ContainsAnyExcept(AllowedCharacters))
            return Fail("A date can contain only digits and the characters - / . ~ ? %, without spaces.", out error);

        var parts = text.Split('/');
        return parts.Length switch
        {
            1 => ParsePoint(text, out error) is { } point ? EdtfDate.Single(point) : null,
            2 => ParseInterval(parts[0], parts[1], out error),
            _ => Fail($"'{text}' has more than two dates. An interval has a start and an end.", out error),
        };
    }

    private static EdtfDate? ParseInterval(string start, string end, out string? error)
    {
        if (start.Length == 0)
            return Fail("An interval requires a start. Use .. for an open start, as in ../2025-06-17.", out error);
        if (start == "..")
            return end is "" or ".."
                ? Fail("An interval requires a date for its start or its end.", out error)
                : ParsePoint(end, out error) is { } until ? EdtfDate.OpenStart(until) : null;
        if (ParsePoint(start, out error) is not { } from)
            return null;
        if (end is "" or "..")
            return EdtfDate.OpenEnd(from, known: end == "..");
        if (ParsePoint(end, out error) is not { } to)
            return null;
        return from.Earliest > to.Latest
            ? Fail($"The interval '{start}/{end}' ends before it starts.", out error)
            : EdtfDate.Interval(from, to);
    }

    private static EdtfPoint? ParsePoint(string text, out string? error)
    {
        var qualifier = GetQualifier(text);
        var dateText = qualifier == EdtfQualifier.None ? text : text[..^1];
        EdtfPrecision? precision = dateText.Length switch
        {
            4 => EdtfPrecision.Year,
            7 => EdtfPrecision.Month,
            10 => EdtfPrecision.Day,
            _ => null,
        };
        string[] formats = ["yyyy", "yyyy-MM", "yyyy-MM-dd"];
        if (precision is { } known
            && DateOnly.TryParseExact(dateText, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
        {
            error = null;
            return new EdtfPoint(first, known, qualifier);
        }

        error = $"'{text}' is not a valid date (YYYY-MM-DD, YYYY-MM or YYYY).";
        return null;
    }

    private static EdtfQualifier GetQualifier(string text) => text.Length == 0 ? EdtfQualifier.None : text[^1] switch
    {
        '~' => EdtfQualifier.Approximate,
        '?' => EdtfQualifier.Uncertain,
        '%' => EdtfQualifier.ApproximateAndUncertain,
        _ => EdtfQualifier.None,
    };

    private static EdtfDate? Fail(string reason, out string? error)
    {
        error = reason;
        return null;
    }
}

using System.Globalization;

namespace RecordsApi.Domain.Time;

/// <summary>Formats and parses timestamps: ISO 8601, UTC, milliseconds, fixed width.</summary>
public static class UtcTimestamp
{
    /// <summary>Number of characters of a timestamp.</summary>
    public const int Length = 24;

    private const int RoundTripLength = 28;
    private const string Pattern = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Formats a timestamp: <c>2025-06-17T21:00:00.000Z</c>.</summary>
    public static string Format(DateTimeOffset timestamp) => string.Create(Length, timestamp.UtcDateTime, static (text, utc) =>
    {
        // Called very often: the round-trip format is much faster than any other and only has four digits too many.
        Span<char> whole = stackalloc char[RoundTripLength];
        utc.TryFormat(whole, out _, "O", CultureInfo.InvariantCulture);
        whole[..(Length - 1)].CopyTo(text);
        text[^1] = 'Z';
    });

    /// <summary>Parses text written by <see cref="Format"/>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static DateTimeOffset Parse(string text) => DateTimeOffset.ParseExact(
        text, Pattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

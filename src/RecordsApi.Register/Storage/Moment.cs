using System.Globalization;

namespace RecordsApi.Register.Storage;

/// <summary>Moments as text: UTC, to the millisecond, one width.</summary>
public static class Moment
{
    private const string Format = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>The text of a moment, <c>2025-06-17T21:00:00.000Z</c>.</summary>
    public static string ToText(DateTimeOffset moment) => moment.UtcDateTime.ToString(Format, CultureInfo.InvariantCulture);

    /// <summary>The moment of a text made by <see cref="ToText"/>.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static DateTimeOffset FromText(string text) => DateTimeOffset.ParseExact(
        text, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}

using System.Text;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Providers;

/// <summary>Values of the columns of a row.</summary>
public static class Utf8ColumnsExtensions
{
    /// <summary>The text of a column; null where it holds none.</summary>
    public static string? GetStringOrNull(this IUtf8Columns columns, int column)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.TryGetUtf8(column, out var text) ? Encoding.UTF8.GetString(text) : null;
    }

    /// <summary>The date of a column; null where it holds none.</summary>
    public static DateOnly? GetDateOrNull(this IUtf8Columns columns, int column)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.TryGetUtf8(column, out var text) ? ParseDate(text) : null;
    }

    /// <summary>The timestamp of a column; null where it holds none.</summary>
    public static DateTimeOffset? GetTimestampOrNull(this IUtf8Columns columns, int column)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.TryGetUtf8(column, out var text) ? ParseTimestamp(text) : null;
    }

    /// <summary>Parses a date of the form 2025-06-17.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static DateOnly ParseDate(ReadOnlySpan<byte> text) => text is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _]
        ? new(ParseDigits(text[..4]), ParseDigits(text[5..7]), ParseDigits(text[8..]))
        : throw new FormatException($"'{Encoding.UTF8.GetString(text)}' is not a date.");

    /// <summary>Parses a timestamp that <see cref="UtcTimestamp.Format"/> wrote.</summary>
    /// <exception cref="FormatException">The text has another form.</exception>
    public static DateTimeOffset ParseTimestamp(ReadOnlySpan<byte> text) =>
        text is [.., (byte)'T', _, _, (byte)':', _, _, (byte)':', _, _, (byte)'.', _, _, _, (byte)'Z'] && text.Length == UtcTimestamp.Length
            ? new(ParseDate(text[..10]), new(ParseDigits(text[11..13]), ParseDigits(text[14..16]), ParseDigits(text[17..19]), ParseDigits(text[20..23])), TimeSpan.Zero)
            : throw new FormatException($"'{Encoding.UTF8.GetString(text)}' is not a timestamp.");

    private static int ParseDigits(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
            number = char.IsAsciiDigit((char)digit) ? (10 * number) + digit - '0' : throw new FormatException($"'{Encoding.UTF8.GetString(digits)}' is not a number.");
        return number;
    }
}

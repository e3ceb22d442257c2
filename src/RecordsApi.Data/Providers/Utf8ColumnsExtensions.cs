using System.Globalization;
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
    public static DateTimeOffset ParseTimestamp(ReadOnlySpan<byte> text) => UtcTimestamp.Parse(Encoding.UTF8.GetString(text));

    private static int ParseDigits(ReadOnlySpan<byte> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}

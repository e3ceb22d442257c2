using System.Globalization;

namespace RecordsApi.Http.Queries;

/// <summary>Suggests the ISO 8601 form of a date that is written in another way.</summary>
internal static class DateSuggestion
{
    // With dots, the day comes first; with slashes or hyphens, the month does.
    private static readonly string[] Forms =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyyMMdd", "yyyy.M.d", "M/d/yyyy", "M-d-yyyy", "d.M.yyyy", "MMMM d, yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMM d yyyy", "d MMMM yyyy",
        "d MMM yyyy",
    ];

    /// <summary>Returns the date; null if the text is none.</summary>
    public static string? Find(string given) =>
        DateOnly.TryParseExact(given, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date)
            ? date.ToString("O", CultureInfo.InvariantCulture)
            : null;
}

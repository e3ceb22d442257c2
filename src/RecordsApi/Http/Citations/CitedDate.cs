using System.Globalization;
using RecordsApi.Domain.Time;

namespace RecordsApi.Http.Citations;

/// <summary>Dates of citations in the words of a style.</summary>
internal static class CitedDate
{
    /// <summary>A date in words: a day, two days, or as recorded where it is less precise.</summary>
    /// <param name="edtf">The date, EDTF level 1.</param>
    /// <param name="dayFormat">The format of a day.</param>
    public static string Write(string edtf, Func<DateOnly, string> dayFormat)
    {
        if (!EdtfDate.TryParse(edtf, out var date, out _) || date.IsQualified || date.Earliest is not { } first || date.Latest is not { } last)
            return edtf;
        return date.Precision switch
        {
            EdtfPrecision.Day => dayFormat(first),
            EdtfPrecision.Interval => $"{dayFormat(first)} to {dayFormat(last)}",
            _ => edtf,
        };
    }

    /// <summary>A day in English, by a format of .NET.</summary>
    public static string Format(this DateOnly day, string format) => day.ToString(format, CultureInfo.InvariantCulture);
}

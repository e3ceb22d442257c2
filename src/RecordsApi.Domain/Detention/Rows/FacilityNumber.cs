using System.Globalization;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Detention.Rows;

/// <summary>Reads printed numbers.</summary>
internal static class FacilityNumber
{
    /// <summary>Returns the number in a cell; null if it is blank or text.</summary>
    public static decimal? Read(string? printed) =>
        decimal.TryParse(printed, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Returns the number of people in a cell; null if it is not a whole number that is at least 0.</summary>
    public static int? ReadCount(string? printed) =>
        Read(printed) is { } number && number >= 0 && number <= int.MaxValue && number == decimal.Truncate(number) ? (int)number : null;

    /// <summary>
    /// Returns the average population: the sum of the levels that are printed, or the average itself if none is, rounded to hundredths, or
    /// to ten-thousandths where hundredths would be zero; null if neither is printed. A negative number is no number of people.
    /// </summary>
    public static decimal? ReadPopulation(Model.FacilityRow row)
    {
        decimal?[] levels = [ReadAverage(row.LevelA), ReadAverage(row.LevelB), ReadAverage(row.LevelC), ReadAverage(row.LevelD)];
        var population = levels.Any(level => level is not null) ? levels.Sum() : ReadAverage(row.AveragePopulation);
        return population is { } value ? RoundAverage(value) : null;
    }

    /// <summary>Returns the cells of an average population that have something that is no number of people.</summary>
    public static IEnumerable<string> FindUnreadableAverages(Model.FacilityRow row) =>
        new[] { row.LevelA, row.LevelB, row.LevelC, row.LevelD, row.AveragePopulation }.OfType<string>().Where(cell => IsUnreadable(cell) || (Read(cell) is not null && ReadAverage(cell) is null));

    // One person on one day of a fiscal year is an average of 0.003, and not nobody.
    private static decimal RoundAverage(decimal average) => Math.Round(average, 2, MidpointRounding.AwayFromZero) is var rounded and not 0
        ? rounded
        : Math.Round(average, 4, MidpointRounding.AwayFromZero);

    // More people than can be counted are a slip of the workbook, and their sum would exceed the range of numbers.
    private static decimal? ReadAverage(string? printed) => Read(printed) is >= 0 and <= int.MaxValue and var average ? average : null;

    /// <summary>Whether a cell has text that is neither a number nor a placeholder nor the mark of a footnote.</summary>
    public static bool IsUnreadable(string? printed) =>
        PrintedText.Clean(printed) is { } clean && Read(clean) is null && !PrintedText.IsPlaceholder(clean) && clean.Trim('*', ' ').Length > 0;
}

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>
/// Days of the other workbooks of both lists, from the register and from the same import, whose names alone
/// are sane. A set, so that the order in which files arrive does not matter. Copies of the old web page do
/// not belong in it.
/// </summary>
public sealed class OtherPublicationDates
{
    // Few files have to ask their neighbours.
    private readonly Lazy<DateOnly[]> sortedDates;

    /// <summary>Takes the days, in any order, repeated or not.</summary>
    /// <param name="dates">The days.</param>
    public OtherPublicationDates(IEnumerable<DateOnly> dates) => sortedDates = new(() => [.. dates.Distinct().Order()]);

    /// <summary>No other workbook is known.</summary>
    public static OtherPublicationDates None { get; } = new([]);

    private DateOnly[] Dates => sortedDates.Value;

    /// <summary>Days between this day and the nearest neighbour, null when there is none.</summary>
    /// <param name="date">A day, which may be among the neighbours.</param>
    public int? DaysToNearest(DateOnly date)
    {
        if (Dates.Length == 0)
            return null;
        var at = Array.BinarySearch(Dates, date);
        if (at >= 0)
            return 0;
        var next = ~at;
        var after = next < Dates.Length ? Dates[next].DayNumber - date.DayNumber : int.MaxValue;
        var before = next > 0 ? date.DayNumber - Dates[next - 1].DayNumber : int.MaxValue;
        return Math.Min(after, before);
    }

    /// <summary>Whether every neighbour lies before this day, so that the day can be the newest of the lists.</summary>
    /// <param name="date">A day.</param>
    public bool AreAllBefore(DateOnly date) => Dates.Length == 0 || Dates[^1] < date;
}

namespace RecordsApi.Domain.Ingestion.Dating;

/// <summary>
/// The publication dates of the other workbooks of both lists, from the register and from the same import, as far as the
/// file name alone gives a plausible date. A set, so that the order in which files are imported does not matter. Copies of
/// the publisher's former web page are not included.
/// </summary>
public sealed class OtherPublicationDates
{
    // Sorted on first use, because the date of most files is resolved without the others.
    private readonly Lazy<DateOnly[]> sortedDates;

    /// <summary>Initializes a new instance of the <see cref="OtherPublicationDates"/> class.</summary>
    /// <param name="dates">The publication dates, in any order; may contain duplicates.</param>
    public OtherPublicationDates(IEnumerable<DateOnly> dates) => sortedDates = new(() => [.. dates.Distinct().Order()]);

    /// <summary>An empty set.</summary>
    public static OtherPublicationDates None { get; } = new([]);

    private DateOnly[] Dates => sortedDates.Value;

    /// <summary>Returns the number of days between a date and the nearest other publication date; null if there is none.</summary>
    /// <param name="date">A date; may be one of the publication dates.</param>
    public int? DaysToNearest(DateOnly date)
    {
        if (Dates.Length == 0)
            return null;
        var index = Array.BinarySearch(Dates, date);
        if (index >= 0)
            return 0;
        var next = ~index;
        var daysToNext = next < Dates.Length ? Dates[next].DayNumber - date.DayNumber : int.MaxValue;
        var daysToPrevious = next > 0 ? date.DayNumber - Dates[next - 1].DayNumber : int.MaxValue;
        return Math.Min(daysToNext, daysToPrevious);
    }

    /// <summary>Whether every other publication date is before a date, so that it can be the date of the newest publication.</summary>
    /// <param name="date">A date.</param>
    public bool AreAllBefore(DateOnly date) => Dates.Length == 0 || Dates[^1] < date;
}

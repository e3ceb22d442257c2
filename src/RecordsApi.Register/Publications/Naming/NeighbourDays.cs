namespace RecordsApi.Register.Publications.Naming;

/// <summary>
/// Days of the other workbooks of both lists, from the register and from the same import, whose names alone
/// are sane. A set, so that the order in which files arrive does not matter. Copies of the old web page do
/// not belong in it.
/// </summary>
public sealed class NeighbourDays
{
    // Few files have to ask their neighbours.
    private readonly Lazy<DateOnly[]> _sorted;

    /// <summary>Takes the days, in any order, repeated or not.</summary>
    /// <param name="days">The days.</param>
    public NeighbourDays(IEnumerable<DateOnly> days) => _sorted = new(() => [.. days.Distinct().Order()]);

    /// <summary>No other workbook is known.</summary>
    public static NeighbourDays None { get; } = new([]);

    private DateOnly[] Days => _sorted.Value;

    /// <summary>Days between this day and the nearest neighbour, null when there is none.</summary>
    /// <param name="day">A day, which may be among the neighbours.</param>
    public int? DistanceTo(DateOnly day)
    {
        if (Days.Length == 0) return null;
        var at = Array.BinarySearch(Days, day);
        if (at >= 0) return 0;
        var next = ~at;
        var after = next < Days.Length ? Days[next].DayNumber - day.DayNumber : int.MaxValue;
        var before = next > 0 ? day.DayNumber - Days[next - 1].DayNumber : int.MaxValue;
        return Math.Min(after, before);
    }

    /// <summary>Whether every neighbour lies before this day, so that the day can be the newest of the lists.</summary>
    /// <param name="day">A day.</param>
    public bool AllBefore(DateOnly day) => Days.Length == 0 || Days[^1] < day;
}

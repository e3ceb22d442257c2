namespace RecordsApi.Domain.Coverage;

/// <summary>How often a list is published, and where it was not published for longer than usual.</summary>
/// <remarks>
/// Publishers change their rhythm, from once a month to twice a day. So a distance is compared with the median of the ten distances
/// around it: it is a gap if it is more than three times as long, and longer than a week, which weekends and holidays explain.
/// </remarks>
public static class PublicationRhythm
{
    private const int Neighbors = 5;
    private const int LongestUsualDays = 7;
    private const int Factor = 3;

    /// <summary>The gaps between publications.</summary>
    /// <param name="days">Dates of publications, in any order.</param>
    public static IReadOnlyList<PublicationGap> FindGaps(IEnumerable<DateOnly> days)
    {
        var (ordered, distances) = Measure(days);
        var gaps = new List<PublicationGap>();
        for (var i = 0; i < distances.Length; i++)
        {
            int[] around = [.. distances[Math.Max(0, i - Neighbors)..i], .. distances[(i + 1)..Math.Min(distances.Length, i + 1 + Neighbors)]];
            if (Median(around) is { } usual && IsLongerThanUsual(distances[i], usual))
                gaps.Add(new(ordered[i], ordered[i + 1], usual));
        }

        return gaps;
    }

    /// <summary>Median of the days between the last publications; null if there are fewer than two.</summary>
    /// <param name="days">Dates of publications, in any order.</param>
    public static double? FindUsualDays(IEnumerable<DateOnly> days)
    {
        var (_, distances) = Measure(days);
        return Median(distances[Math.Max(0, distances.Length - 2 * Neighbors)..]);
    }

    /// <summary>Whether a list stopped: on a date, it had not been published for longer than usual.</summary>
    /// <param name="days">Dates of its publications, in any order.</param>
    /// <param name="observedOn">The last date on which its publisher was observed, which is that of the newest publication of any list.</param>
    public static bool HasStopped(IReadOnlyCollection<DateOnly> days, DateOnly observedOn)
    {
        ArgumentNullException.ThrowIfNull(days);
        return FindUsualDays(days) is { } usual && IsLongerThanUsual(observedOn.DayNumber - days.Max().DayNumber, usual);
    }

    private static bool IsLongerThanUsual(int days, double usual) => days > Math.Max(LongestUsualDays, Factor * usual);

    private static (DateOnly[] Days, int[] Distances) Measure(IEnumerable<DateOnly> days)
    {
        DateOnly[] ordered = [.. days.Distinct().Order()];
        return (ordered, [.. ordered.Zip(ordered.Skip(1), (one, next) => next.DayNumber - one.DayNumber)]);
    }

    private static double? Median(int[] values)
    {
        if (values.Length == 0)
            return null;
        int[] ordered = [.. values.Order()];
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2.0;
    }
}

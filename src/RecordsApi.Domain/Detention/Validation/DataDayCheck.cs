using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Validation;

/// <summary>
/// Checks the printed day of the data of a list of statistics against the lists published before it: workbooks are made of the one
/// before, and the heading is sometimes left standing, or an older worksheet is published.
/// </summary>
internal static class DataDayCheck
{
    private const double MaxChangedShare = 0.5;

    /// <summary>
    /// Discards the day if it is that of an earlier list whose averages are others in more than half of the facilities, or if it is
    /// long before the publication and the averages are nearer to those of the list published last than to those of the lists of
    /// that day. Where they are nearer to the lists of that day, or of another fiscal year than those published last, the list is
    /// an older one that was published late, and the day stands.
    /// </summary>
    /// <param name="list">The list.</param>
    /// <param name="accepted">The accepted lists that were published before it, in the order of publication.</param>
    public static void Check(CheckedList list, IReadOnlyList<CheckedList> accepted)
    {
        if (list.File.List != FacilityListCodes.Statistics || list.DataAsOf is not { } day)
            return;
        if (accepted.FirstOrDefault(earlier => earlier.DataAsOf == day) is { } sameDay)
        {
            if (PopulationComparison.GetChangedShare(list, sameDay) > MaxChangedShare)
                list.DiscardDataDay(
                    $"The heading prints {day:O} as the day of the data, which is that of {sameDay.Id}, but the averages of most facilities are "
                    + "others: the heading was left standing, and the day of the data is unknown.");
            return;
        }

        if (list.PublishedOn.DayNumber - day.DayNumber <= PublicationDateResolver.MaxDaysStale || accepted.Count == 0)
            return;
        var last = accepted[^1];
        if (last.FiscalYear == list.FiscalYear && IsNearerToLast(list, last, day, accepted))
            list.DiscardDataDay(
                $"The heading prints {day:O} as the day of the data, {list.PublishedOn.DayNumber - day.DayNumber} days before the publication, "
                + $"but the averages are nearest to those of {last.Id}: the heading was left standing, and the day of the data is unknown.");
        else
            list.AddDateNote(
                $"The list was published {list.PublishedOn.DayNumber - day.DayNumber} days after the day of its data, {day:O}; its fiscal year "
                + "or its averages fit that day, and it counts for that day.");
    }

    private static bool IsNearerToLast(CheckedList list, CheckedList last, DateOnly day, IReadOnlyList<CheckedList> accepted)
    {
        if (PopulationComparison.GetMeanDifference(list, last) is not { } toLast)
            return false;
        CheckedList?[] neighbors =
        [
            accepted.Where(other => other.ObservedOn <= day).MaxBy(other => other.ObservedOn),
            accepted.Where(other => other.ObservedOn > day && other != last).MinBy(other => other.ObservedOn),
        ];
        var toNeighbors = neighbors.OfType<CheckedList>().Where(other => other.FiscalYear == list.FiscalYear)
            .Select(other => PopulationComparison.GetMeanDifference(list, other)).Min();
        return !(toNeighbors < toLast);
    }
}

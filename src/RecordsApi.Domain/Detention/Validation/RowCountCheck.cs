using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Validation;

/// <summary>Checks that a list of statistics does not lose or gain more facilities than is plausible.</summary>
internal static class RowCountCheck
{
    // Facilities that held nobody are left out from one list to the next, and a new fiscal year begins with few.
    private const double MaxLost = 0.4;
    private const double MaxLostInNewYear = 0.65;
    private const double MaxGained = 1;
    private const double MaxGainedInNewYear = 2;
    private const int MinRows = 20;

    /// <summary>Returns why a list is implausible beside another one; null if it is plausible.</summary>
    public static string? FindProblem(CheckedList list, CheckedList neighbor)
    {
        if (list.File.List != FacilityListCodes.Statistics || neighbor.Rows.Count < MinRows)
            return null;
        var (keys, neighborKeys) = (GetKeys(list), GetKeys(neighbor));
        var isSameYear = list.FiscalYear == neighbor.FiscalYear;
        var lost = neighborKeys.Count(key => !keys.Contains(key));
        var gained = keys.Count(key => !neighborKeys.Contains(key));
        if (lost > (isSameYear ? MaxLost : MaxLostInNewYear) * neighborKeys.Count)
            return $"{lost} of the {neighborKeys.Count} facilities of {neighbor.Id} are missing, more than is plausible.";
        return gained > (isSameYear ? MaxGained : MaxGainedInNewYear) * neighborKeys.Count
            ? $"{gained} facilities are new beside the {neighborKeys.Count} of {neighbor.Id}, more than is plausible."
            : null;
    }

    // A facility that is renamed or whose address is corrected is not lost: either of the two suffices.
    private static HashSet<string> GetKeys(CheckedList list) =>
        [.. list.Rows.Select(row => $"{row.Facility.State}|{row.Facility.CityKey}|{row.Facility.AddressKey ?? row.Facility.NameKey}")];
}

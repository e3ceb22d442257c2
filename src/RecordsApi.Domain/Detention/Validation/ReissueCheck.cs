using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Validation;

/// <summary>Recognizes a list that is published again with other digits: copies of a workbook lose the smallest numbers.</summary>
internal static class ReissueCheck
{
    private const decimal MaxDifference = 1;

    /// <summary>
    /// Whether two lists have the same rows on the same day of data, as printed except for averages that differ by less than one person
    /// in each row.
    /// </summary>
    public static bool IsReissue(CheckedList list, CheckedList earlier)
    {
        if (list.DataAsOf is null || list.DataAsOf != earlier.DataAsOf || list.Rows.Count != earlier.Rows.Count)
            return false;
        var (rows, earlierRows) = (Sort(list), Sort(earlier));
        return rows.Zip(earlierRows).All(pair =>
            pair.First.Key == pair.Second.Key && Math.Abs(pair.First.Population - pair.Second.Population) < MaxDifference);
    }

    private static List<(string Key, decimal Population)> Sort(CheckedList list) =>
    [
        .. list.File.Rows.Select(row => (Key: $"{row.PrintedFacilityKey}|{row.GuaranteedMinimum}", Population: FacilityNumber.ReadPopulation(row) ?? 0))
            .OrderBy(row => row.Key, StringComparer.Ordinal).ThenBy(row => row.Population),
    ];
}

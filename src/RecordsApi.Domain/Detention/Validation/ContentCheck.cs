using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Validation;

/// <summary>Checks that a list can be what it is taken for, whatever was published before it.</summary>
internal static class ContentCheck
{
    private const double MaxUnreadStates = 0.05;
    private const double MaxUnreadTypes = 0.2;
    private const double MaxUnreadPopulations = 0.05;
    private const double MaxUnpopulated = 0.5;

    /// <summary>Returns why a list cannot be used; null if it can.</summary>
    public static string? FindProblem(CheckedList list)
    {
        var rows = list.Rows;
        if (!list.IsDated)
            return "Neither the file name nor the workbook says when the list was published.";
        if (rows.Count == 0)
            return "No row names a facility.";
        if (Describe(rows.Count(row => row.Facility.State is null), rows.Count, MaxUnreadStates, "the state") is { } state)
            return state;
        if (Describe(rows.Count(row => row.Facility is { TypeCode: null, TypePrinted: not null }), rows.Count, MaxUnreadTypes, "the type") is { } type)
            return type;
        if (list.File.List != FacilityListCodes.Statistics)
            return null;
        if (ColumnCheck.FindMissingPopulation(list) is { } missing)
            return missing;
        var unread = rows.Count(row => FacilityNumber.FindUnreadableAverages(row.Row).Any());
        if (Describe(unread, rows.Count, MaxUnreadPopulations, "the population") is { } population)
            return population;
        var unpopulated = rows.Count - list.PopulatedRowCount;
        return unpopulated > MaxUnpopulated * rows.Count
            ? $"{unpopulated} of {rows.Count} rows have no population, more than half: the worksheet lists other facilities than those that "
                + "held somebody, as the lists of statistics do."
            : null;
    }

    private static string? Describe(int unread, int count, double maxShare, string what) => unread > maxShare * count
        ? $"In {unread} of {count} rows {what} cannot be read: the columns may be those of another list."
        : null;
}

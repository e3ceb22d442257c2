using RecordsApi.Domain.Detention.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Detention.Validation;

/// <summary>
/// Checks that a list of statistics has the columns of the list before it, or of the list after it where there is none before. Without this check, a
/// heading that is no longer recognized would remove a value from every facility.
/// </summary>
internal static class ColumnCheck
{
    /// <summary>Returns why the average population of a list cannot be read; null if it can. The sum of some of the levels would be too low.</summary>
    public static string? FindMissingPopulation(CheckedList list)
    {
        var missing = FacilityHeadings.Levels.Where(level => !list.Columns.Contains(level)).ToList();
        return missing.Count == 0 || (missing.Count == FacilityHeadings.Levels.Count && list.Columns.Contains(FacilityColumn.AveragePopulation))
            ? null
            : $"The average population cannot be read: {missing.Count} of the columns Level A, Level B, Level C and Level D are missing. The list has "
                + $"the columns {string.Join(", ", list.File.Columns)}.";
    }

    /// <summary>Returns which columns of another list are missing; null if none is.</summary>
    public static string? FindProblem(CheckedList list, CheckedList neighbor)
    {
        if (list.File.List != FacilityListCodes.Statistics)
            return null;
        var missing = neighbor.File.Columns
            .Where(heading => FacilityHeadings.FindColumn(heading) is { } column and not FacilityColumn.Sexes && !list.Columns.Contains(column)).ToList();
        return missing.Count == 0
            ? null
            : $"Columns that {neighbor.Id} has are missing, or have headings that are not recognized: {string.Join(", ", missing)}. "
                + DescribeOthers(list.File.Columns.Except(neighbor.File.Columns, StringComparer.OrdinalIgnoreCase));
    }

    private static string DescribeOthers(IEnumerable<string> headings) =>
        string.Join(", ", headings) is { Length: > 0 } others ? $"Only this list has: {others}." : "It has no other columns instead.";
}

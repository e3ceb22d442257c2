using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>
/// Checks that a file has the columns of the list in its file name, by the headings that the workbook reader knows. Only the
/// participating list has signing dates. A pending list with the file name of a participating list would end every agreement.
/// </summary>
internal static class PublicationColumnCheck
{
    /// <summary>Returns why the columns are not those of the list; null if they are.</summary>
    public static string? GetQuarantineReason(ListKind list, IReadOnlyList<string> columns)
    {
        var found = columns.Select(ListHeadings.FindColumn).ToHashSet();
        if (list == ListKind.Pending && found.Contains(ListColumn.Signed))
            return "The file has the columns of the participating list: the pending list has no SIGNED column.";
        var required = ListSheet.GetRequiredColumns(list);
        var missing = required.Where(column => !found.Contains(column)).ToList();
        if (missing.Count == 0)
            return null;
        return missing is [ListColumn.Signed]
            ? $"The file has the columns of the pending list: the SIGNED column of the participating list is missing.{DescribeFound()}"
            : $"The file lacks the {string.Join(" and ", missing.Select(ListHeadings.GetName))} column of the list.{DescribeFound()}";

        string DescribeFound() => $" {MissingHeadings.Describe(required, columns)}.";
    }
}

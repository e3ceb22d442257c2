using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>A worksheet and what it has of a list.</summary>
/// <param name="Name">The name of the worksheet; null for a file without worksheets.</param>
/// <param name="Content">The header row and the rows below; null if the worksheet has no header row of a list.</param>
/// <param name="NearHeadings">The headings of the row that is most like a header row of a list; empty if none is.</param>
internal sealed record ListSheet(string? Name, SheetContent? Content, IReadOnlyList<string> NearHeadings)
{
    /// <summary>Returns the columns that every row of a list is read from, and that the file of a list must therefore have.</summary>
    public static IReadOnlyList<ListColumn> GetRequiredColumns(ListKind list) => list == ListKind.Participating
        ? [ListColumn.State, ListColumn.Agency, ListColumn.Model, ListColumn.Signed]
        : [ListColumn.State, ListColumn.Agency, ListColumn.Model];

    /// <summary>
    /// Returns how much the worksheet is the list: first whether it has the columns of the list and not those of the other, then
    /// the number of columns that are known, then whether it has rows.
    /// </summary>
    public (bool IsList, int Columns, bool HasRows) GetRank(ListKind? list)
    {
        if (Content is null)
            return default;
        var columns = Content.Header.Columns;
        var required = GetRequiredColumns(list ?? ListKind.Pending);
        var isList = required.All(columns.Contains) && !(list == ListKind.Pending && columns.Contains(ListColumn.Signed));
        return (isList, columns.Count, Content.Rows.Count > 0);
    }
}

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Maps the columns of a worksheet to the columns of the list by the names in the header row, because the columns of the
/// lists have changed over time.
/// </summary>
internal sealed class SheetHeader
{
    private readonly Dictionary<int, ListColumn> columns = [];

    private SheetHeader(IReadOnlyList<RawCell> cells)
    {
        foreach (var cell in cells.OrderBy(cell => cell.Reference.Column))
        {
            var name = ListHeadings.Normalize(cell.Text);
            if (name.Length == 0)
                continue;
            Names.Add(name);
            if (ListHeadings.FindColumn(name) is not { } column)
                Notes.Add($"The column “{name}” ({cell.Reference}) is unknown and was ignored.");
            else if (columns.ContainsValue(column))
                Notes.Add($"The column “{name}” ({cell.Reference}) is a duplicate and was ignored.");
            else
                columns.Add(cell.Reference.Column, column);
        }
    }

    /// <summary>The headings, as they are compared.</summary>
    public List<string> Names { get; } = [];

    /// <summary>The columns that were found.</summary>
    public IReadOnlyCollection<ListColumn> Columns => columns.Values;

    /// <summary>The columns that were found, each with its number.</summary>
    public IReadOnlyDictionary<int, ListColumn> ColumnsByNumber => columns;

    public List<string> Notes { get; } = [];

    /// <summary>Reads a row as the header. Returns null if it does not have both a STATE and an agency column.</summary>
    public static SheetHeader? TryRead(IReadOnlyList<RawCell> cells)
    {
        if (!cells.Any(cell => ListHeadings.FindColumn(cell.Text) == ListColumn.State))
            return null;
        var header = new SheetHeader(cells);
        return header.columns.ContainsValue(ListColumn.Agency) ? header : null;
    }

    public ListColumn? GetColumn(int columnNumber) => columns.TryGetValue(columnNumber, out var column) ? column : null;

    public int? FindColumnNumber(ListColumn column)
    {
        foreach (var (number, mapped) in columns)
        {
            if (mapped == column)
                return number;
        }

        return null;
    }
}

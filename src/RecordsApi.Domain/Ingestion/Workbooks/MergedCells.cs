namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Gives each row of a list the values that it shares with the rows above it in merged cells. The rows are passed from top to bottom.</summary>
internal sealed class MergedCells(SheetContent sheet)
{
    private readonly Dictionary<CellReference, RawCell> origins = [];
    private (int Row, IReadOnlyList<RawCell> Cells) completed;

    /// <summary>The number of cells that have received the value of one above them.</summary>
    public int SpreadCount { get; private set; }

    /// <summary>Returns the cell whose value a cell shows: itself, unless it is merged with one above it.</summary>
    public CellReference FindOrigin(CellReference cell) => sheet.Merges.FindOrigin(cell) ?? cell;

    /// <summary>Returns the cells of a row, with the values of merged cells.</summary>
    public IReadOnlyList<RawCell> Complete(RawRow row)
    {
        if (sheet.Merges.IsEmpty)
            return row.Cells;
        if (completed.Row == row.Number)
            return completed.Cells;
        var cells = row.Cells.ToList();
        foreach (var cell in row.Cells)
            origins[cell.Reference] = cell;
        foreach (var number in sheet.Header.ColumnsByNumber.Keys)
        {
            var reference = new CellReference(number, row.Number);
            if (sheet.Merges.FindOrigin(reference) is not { } origin || !origins.TryGetValue(origin, out var value))
                continue;
            cells.RemoveAll(cell => cell.Reference == reference);
            cells.Add(value with { Reference = reference });
            SpreadCount++;
        }

        completed = (row.Number, cells);
        return cells;
    }
}

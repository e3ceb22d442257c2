namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// The merged cells of a worksheet below its header row. Excel stores the value of merged cells in the topmost one; a merged
/// value applies to each of its rows. A value is not spread to other columns.
/// </summary>
internal sealed class SheetMerges(string fileName, WorkbookLimits limits)
{
    private readonly Dictionary<int, List<(int FirstRow, int LastRow)>> rangesByColumn = [];
    private int count;

    /// <summary>Adds a range of merged cells. A range of a single row is ignored.</summary>
    /// <exception cref="WorkbookException">The worksheet has more ranges than allowed.</exception>
    public void Add(string? reference)
    {
        if (reference is null || !CellReference.TryParseRange(reference, out var first, out var last) || last.Row <= first.Row)
            return;
        if (++count > limits.MaxMergedRanges)
        {
            throw new WorkbookException(
                fileName, null, null, "The worksheet has too many merged cells", $"at most {limits.MaxMergedRanges:N0} ranges of several rows");
        }

        if (!rangesByColumn.TryGetValue(first.Column, out var ranges))
            rangesByColumn.Add(first.Column, ranges = []);
        ranges.Add((first.Row, last.Row));
    }

    /// <summary>Whether there are none.</summary>
    public bool IsEmpty => count == 0;

    /// <summary>Sorts the ranges. Called once, before <see cref="FindOrigin"/>.</summary>
    public void Complete()
    {
        foreach (var ranges in rangesByColumn.Values)
            ranges.Sort();
    }

    /// <summary>Returns the cell whose value a merged cell shows; null if the cell is not merged with one above it.</summary>
    public CellReference? FindOrigin(CellReference cell)
    {
        if (!rangesByColumn.TryGetValue(cell.Column, out var ranges))
            return null;

        // Merged ranges do not overlap, so that only the last one that begins above the cell can contain it.
        var index = ranges.BinarySearch((cell.Row, 0));
        index = (index < 0 ? ~index : index) - 1;
        return index >= 0 && ranges[index].LastRow >= cell.Row ? cell with { Row = ranges[index].FirstRow } : null;
    }
}

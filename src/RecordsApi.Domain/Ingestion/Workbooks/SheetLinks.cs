namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The hyperlinks of a worksheet by cell. A range is not expanded, because it may span millions of cells.</summary>
internal sealed class SheetLinks(Dictionary<string, string> targets, string fileName, WorkbookLimits limits)
{
    private readonly Dictionary<CellReference, string> cellTargets = [];
    private readonly List<(CellReference First, CellReference Last, string Target)> rangeTargets = [];

    /// <summary>Adds a hyperlink element. Links within the workbook have no relationship and are ignored.</summary>
    /// <exception cref="WorkbookException">The worksheet has more hyperlinks than allowed.</exception>
    public void Add(string? reference, string? relationshipId)
    {
        if (reference is null || relationshipId is null)
            return;
        if (!targets.TryGetValue(relationshipId, out var target))
            return;
        if (!CellReference.TryParseRange(reference, out var first, out var last))
            return;
        if (first == last)
            cellTargets[first] = target;
        else
            rangeTargets.Add((first, last, target));
        if (cellTargets.Count > limits.MaxHyperlinks || rangeTargets.Count > limits.MaxHyperlinkRanges)
            throw new WorkbookException(
                fileName, null, null, "The worksheet has too many hyperlinks",
                $"at most {limits.MaxHyperlinks:N0} on single cells and {limits.MaxHyperlinkRanges:N0} on ranges");
    }

    public string? FindTarget(CellReference cell)
    {
        if (cellTargets.TryGetValue(cell, out var target))
            return target;
        foreach (var range in rangeTargets)
        {
            if (cell.Row >= range.First.Row && cell.Row <= range.Last.Row
                && cell.Column >= range.First.Column && cell.Column <= range.Last.Column)
                return range.Target;
        }

        return null;
    }
}

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The row without STATE and agency columns that is most like a header row, for the message that says what was found.</summary>
internal sealed class NearHeader
{
    private const int MaxRows = 50;
    private int consideredRows;
    private int knownColumns;

    /// <summary>Its headings; empty if there is no row with text.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Considers a row. Among rows with equally many known columns the first with the most headings is used.</summary>
    public void Consider(IReadOnlyList<RawCell> cells)
    {
        if (++consideredRows > MaxRows)
            return;
        var headings = cells.Where(cell => cell.Kind == CellKind.Text).Select(cell => ListHeadings.Normalize(cell.Text))
            .Where(heading => heading.Length > 0).ToList();
        var known = headings.Count(heading => ListHeadings.FindColumn(heading) is not null);
        if ((known, headings.Count).CompareTo((knownColumns, Headings.Count)) > 0)
            (knownColumns, Headings) = (known, headings);
    }
}

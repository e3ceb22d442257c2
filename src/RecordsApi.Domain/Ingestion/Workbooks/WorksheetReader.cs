using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Reads a worksheet in one pass, element by element, so that memory use grows with the number of nonblank rows and not
/// with the size of the part.
/// </summary>
internal sealed class WorksheetReader(
    string? name, WorksheetPart part, Dictionary<string, string> targets, Lazy<List<string>> sharedStrings, string fileName,
    WorkbookLimits limits)
{
    private readonly List<RawRow> rows = [];
    private readonly SheetLinks links = new(targets, fileName, limits);
    private readonly SheetMerges merges = new(fileName, limits);
    private readonly NearHeader nearHeader = new();
    private readonly WorksheetRows sheetRows = new(sharedStrings, fileName, limits);
    private SheetHeader? header;

    /// <summary>Reads the worksheet.</summary>
    /// <exception cref="WorkbookException">The worksheet exceeds a limit, or a cell is invalid.</exception>
    public ListSheet Read(CancellationToken ct)
    {
        using var reader = OpenXmlReader.Create(part, readMiscNodes: false, ignoreWhitespace: false);
        while (reader.Read())
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(Row))
                AddRow(sheetRows.ReadRow(reader, ct));
            else if (reader.ElementType == typeof(Hyperlink))
                ReadLink(reader);
            else if (reader.ElementType == typeof(MergeCell))
                merges.Add(reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "ref").Value);
        }

        merges.Complete();
        return new ListSheet(name, header is null ? null : new SheetContent(header, rows, links, merges), nearHeader.Headings);
    }

    private void AddRow(RawRow row)
    {
        if (header is null)
        {
            if ((header = SheetHeader.TryRead(row.Cells)) is null)
                nearHeader.Consider(row.Cells);
            return;
        }

        List<RawCell> cells = [.. row.Cells.Where(cell => header.GetColumn(cell.Reference.Column) is not null)];
        if (cells.Count == 0)
            return;
        WorksheetRows.EnsureRoom(rows.Count, row.Number, fileName, limits);
        rows.Add(row with { Cells = cells });
    }

    private void ReadLink(OpenXmlReader reader)
    {
        string? reference = null, id = null;
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == "ref")
                reference = attribute.Value;
            else if (attribute.LocalName == "id")
                id = attribute.Value;
        }

        links.Add(reference, id);
    }
}

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
    private SheetHeader? header;
    private int scannedRows;
    private int rowNumber;

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
                ReadRow(reader, ct);
            else if (reader.ElementType == typeof(Hyperlink))
                ReadLink(reader);
            else if (reader.ElementType == typeof(MergeCell))
                merges.Add(reader.Attributes.FirstOrDefault(attribute => attribute.LocalName == "ref").Value);
        }

        merges.Complete();
        return new ListSheet(name, header is null ? null : new SheetContent(header, rows, links, merges), nearHeader.Headings);
    }

    private void ReadRow(OpenXmlReader reader, CancellationToken ct)
    {
        if ((scannedRows & 255) == 0)
            ct.ThrowIfCancellationRequested();
        if (++scannedRows > limits.MaxBlankRows)
            throw new WorkbookException(
                fileName, rowNumber + 1, null, $"The worksheet has more than {limits.MaxBlankRows:N0} rows, blank ones included",
                $"at most {limits.MaxBlankRows:N0} rows, the limit of Excel");
        var (number, hidden) = ReadRowAttributes(reader);
        rowNumber = number ?? rowNumber + 1;
        var cells = new CellReader(reader, sharedStrings, fileName, limits).ReadRow(rowNumber);
        if (header is not null)
            AddRow(cells, hidden);
        else if ((header = SheetHeader.TryRead(cells)) is null)
            nearHeader.Consider(cells);
    }

    private void AddRow(List<RawCell> cells, bool hidden)
    {
        cells.RemoveAll(cell => header!.GetColumn(cell.Reference.Column) is null);
        if (cells.Count == 0)
            return;
        if (rows.Count == limits.MaxRows)
            throw new WorkbookException(
                fileName, rowNumber, null, $"The worksheet has more than {limits.MaxRows:N0} rows with content",
                $"at most {limits.MaxRows:N0}; the published lists are far smaller");
        rows.Add(new RawRow(rowNumber, hidden, cells));
    }

    private static (int? Number, bool Hidden) ReadRowAttributes(OpenXmlReader reader)
    {
        int? number = null;
        var hidden = false;
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == "r" && int.TryParse(attribute.Value, out var value))
                number = value;
            else if (attribute.LocalName == "hidden")
                hidden = attribute.Value is "1" or "true";
        }

        return (number, hidden);
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

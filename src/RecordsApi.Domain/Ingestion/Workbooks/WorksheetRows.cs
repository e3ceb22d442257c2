using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Reads the rows of a worksheet one by one, within the limits.</summary>
internal sealed class WorksheetRows(Lazy<List<string>> sharedStrings, string fileName, WorkbookLimits limits)
{
    private int scannedRows;
    private int rowNumber;

    /// <summary>Reads the rows of a worksheet from top to bottom, blank ones included. Elements that are not rows are skipped.</summary>
    /// <exception cref="WorkbookException">The worksheet exceeds a limit, or a cell is invalid.</exception>
    public IEnumerable<RawRow> ReadAll(WorksheetPart part, CancellationToken ct)
    {
        using var reader = OpenXmlReader.Create(part, readMiscNodes: false, ignoreWhitespace: false);
        while (reader.Read())
        {
            if (reader.IsStartElement && reader.ElementType == typeof(Row))
                yield return ReadRow(reader, ct);
        }
    }

    /// <summary>Reads the row at which the reader is positioned.</summary>
    /// <exception cref="WorkbookException">The worksheet exceeds a limit, or a cell is invalid.</exception>
    public RawRow ReadRow(OpenXmlReader reader, CancellationToken ct)
    {
        if ((scannedRows & 255) == 0)
            ct.ThrowIfCancellationRequested();
        if (++scannedRows > limits.MaxBlankRows)
            throw new WorkbookException(
                fileName, rowNumber + 1, null, $"The worksheet has more than {limits.MaxBlankRows:N0} rows, blank ones included",
                $"at most {limits.MaxBlankRows:N0} rows, the limit of Excel");
        var (number, hidden) = ReadRowAttributes(reader);
        rowNumber = number ?? rowNumber + 1;
        return new RawRow(rowNumber, hidden, new CellReader(reader, sharedStrings, fileName, limits).ReadRow(rowNumber));
    }

    /// <summary>Throws if a worksheet already has as many rows with content as are allowed.</summary>
    /// <exception cref="WorkbookException">It has.</exception>
    public static void EnsureRoom(int rows, int nextRow, string fileName, WorkbookLimits limits)
    {
        if (rows >= limits.MaxRows)
            throw new WorkbookException(
                fileName, nextRow, null, $"The worksheet has more than {limits.MaxRows:N0} rows with content",
                $"at most {limits.MaxRows:N0}; the published lists are far smaller");
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
}

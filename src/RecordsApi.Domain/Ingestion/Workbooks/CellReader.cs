using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Reads the cells of the row at which the reader is positioned.</summary>
internal sealed class CellReader(OpenXmlReader reader, Lazy<List<string>> sharedStrings, string fileName, WorkbookLimits limits)
{
    /// <summary>Returns the cells of the row that have a value or a formula, in file order.</summary>
    public List<RawCell> ReadRow(int rowNumber)
    {
        var cells = new List<RawCell>();
        var column = 0;
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == typeof(Row)))
        {
            if (!reader.IsStartElement || reader.ElementType != typeof(Cell))
                continue;
            var (reference, type) = ReadAttributes(new CellReference(column + 1, rowNumber));
            column = reference.Column;
            if (ReadCell(reference, type) is not { } cell)
                continue;

            // Cells that have a format only are not content.
            if (cells.Count == limits.MaxCellsPerRow)
                throw new WorkbookException(
                    fileName, rowNumber, null, $"The row has more than {limits.MaxCellsPerRow:N0} cells with content",
                    $"at most {limits.MaxCellsPerRow:N0} cells");
            cells.Add(cell);
        }

        return cells;
    }

    private (CellReference Reference, string? Type) ReadAttributes(CellReference defaultReference)
    {
        var reference = defaultReference;
        string? type = null;
        foreach (var attribute in reader.Attributes)
        {
            if (attribute.LocalName == "t")
                type = attribute.Value;
            // A cell belongs to its enclosing row element, whichever row its reference specifies.
            else if (attribute.LocalName == "r" && CellReference.TryParse(attribute.Value, out var parsed))
                reference = reference with { Column = parsed.Column };
        }

        return (reference, type);
    }

    private RawCell? ReadCell(CellReference reference, string? type)
    {
        string? value = null, formula = null;
        while (reader.Read() && !(reader.IsEndElement && reader.ElementType == typeof(Cell)))
        {
            if (!reader.IsStartElement)
                continue;
            if (reader.ElementType == typeof(CellValue))
                value = EnsureLength(reader.GetText(), reference);
            else if (reader.ElementType == typeof(CellFormula))
                formula = EnsureLength(reader.GetText(), reference);
            else if (reader.ElementType == typeof(InlineString))
                value = CellText.ReadRuns(reader, typeof(InlineString), limits.MaxCellCharacters, fileName, reference);
        }

        if (value is null && formula is null)
            return null;
        var kind = ToKind(type) | (formula is null ? CellKind.Text : CellKind.Formula);
        var text = string.IsNullOrEmpty(value) ? null : ToText(value, type, reference);
        return new RawCell(reference, text, kind, formula);
    }

    private string ToText(string value, string? type, CellReference reference) => type switch
    {
        "s" => ResolveSharedString(value, reference),
        "b" => value == "1" ? "TRUE" : "FALSE",
        "str" => CellText.Unescape(value),
        _ => value,
    };

    private static CellKind ToKind(string? type) => type switch
    {
        "s" or "str" or "inlineStr" => CellKind.Text,
        "d" => CellKind.Date,
        "e" => CellKind.Error,
        "b" => CellKind.Boolean,
        _ => CellKind.Number,
    };

    private string ResolveSharedString(string value, CellReference reference)
    {
        if (int.TryParse(value, out var index) && index >= 0 && index < sharedStrings.Value.Count)
            return sharedStrings.Value[index];
        throw new WorkbookException(
            fileName, reference.Row, reference.ToString(), $"The cell refers to the shared string {value}, which does not exist",
            $"an index below {sharedStrings.Value.Count}");
    }

    private string EnsureLength(string text, CellReference reference) =>
        text.Length <= limits.MaxCellCharacters ? text : throw CellText.TooLong(limits.MaxCellCharacters, fileName, reference);
}

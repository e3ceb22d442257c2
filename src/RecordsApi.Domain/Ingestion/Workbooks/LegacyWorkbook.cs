using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Reads the worksheets of a workbook in the format of Excel before 2007 (.xls), within the limits.</summary>
internal static class LegacyWorkbook
{
    // The library asks for the encodings of Windows, which .NET has but does not offer without being told to.
    static LegacyWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Returns the visible worksheets with their rows. Dates are the text of their serial numbers, as in an .xlsx workbook.</summary>
    /// <exception cref="WorkbookException">The file is damaged or exceeds a limit.</exception>
    public static IReadOnlyList<SheetRows> Read(WorkbookFile file, WorkbookLimits limits, CancellationToken ct)
    {
        try
        {
            using var reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(file.Bytes, writable: false));
            var sheets = new List<SheetRows>();
            do
            {
                if (reader.VisibleState == "visible")
                    sheets.Add(new SheetRows(reader.Name, Uses1904DateSystem: false, ReadRows(reader, file.Name, limits, ct)));
            }
            while (reader.NextResult());
            return sheets;
        }
        catch (Exception exception) when (IsCausedByFile(exception))
        {
            throw new WorkbookException(
                file.Name, null, null, $"The contents of the .xls workbook cannot be read ({exception.Message.TrimEnd('.')})",
                "a complete copy of the file, saved without a password", exception);
        }
    }

    private static List<RawRow> ReadRows(IExcelDataReader reader, string fileName, WorkbookLimits limits, CancellationToken ct)
    {
        var rows = new List<RawRow>();
        for (var number = 1; reader.Read(); number++)
        {
            if ((number & 255) == 0)
                ct.ThrowIfCancellationRequested();
            var cells = new List<RawCell>();
            for (var i = 0; i < reader.FieldCount; i++)
            {
                if (ToText(reader.GetValue(i)) is not { Length: > 0 } text)
                    continue;
                var reference = new CellReference(i + 1, number);
                if (cells.Count == limits.MaxCellsPerRow)
                    throw new WorkbookException(
                        fileName, number, null, $"The row has more than {limits.MaxCellsPerRow:N0} cells with content",
                        $"at most {limits.MaxCellsPerRow:N0} cells");
                if (text.Length > limits.MaxCellCharacters)
                    throw CellText.TooLong(limits.MaxCellCharacters, fileName, reference);
                cells.Add(new RawCell(reference, text, reader.GetFieldType(i) == typeof(string) ? CellKind.Text : CellKind.Number, null));
            }

            if (cells.Count == 0)
                continue;
            WorksheetRows.EnsureRoom(rows.Count, number, fileName, limits);
            rows.Add(new RawRow(number, Hidden: false, cells));
        }

        return rows;
    }

    private static string? ToText(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTime date => date.ToOADate().ToString(CultureInfo.InvariantCulture),
        bool flag => flag ? "TRUE" : "FALSE",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };

    // What the library throws for damaged files. Cancellation and this project's own exceptions are not caught.
    private static bool IsCausedByFile(Exception exception) =>
        exception is ExcelReaderException or IOException or InvalidDataException or FormatException or ArgumentException
            or InvalidOperationException or NotSupportedException or KeyNotFoundException or OverflowException or IndexOutOfRangeException
            or NullReferenceException or InvalidCastException;
}

using System.Text;
using CsvHelper;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Reads a list that was saved as CSV: UTF-8, separated by commas, semicolons or tabs, with the headings of a list.</summary>
internal static class CsvListReader
{
    private const string ExpectedFile = "an .xlsx workbook, or a UTF-8 CSV file that has the headings of a list";

    /// <summary>Whether a file is read as CSV.</summary>
    public static bool IsCsv(string fileName) => fileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a text has a line with the headings of a list, within its first lines.</summary>
    public static bool HasListHeadings(TextReader text)
    {
        for (var line = 0; line < 20 && text.ReadLine() is { } headings; line++)
        {
            var columns = headings.Split(',', ';', '\t').Select(heading => ListHeadings.FindColumn(heading.Trim().Trim('"'))).ToHashSet();
            if (columns.Contains(ListColumn.State) && columns.Contains(ListColumn.Agency))
                return true;
        }

        return false;
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="WorkbookException">The file is not a list, or exceeds a limit.</exception>
    public static SheetContent Read(byte[] file, string fileName, WorkbookLimits limits, CancellationToken ct)
    {
        if (file.Length == 0)
            throw new WorkbookException(fileName, null, null, "The file is empty", ExpectedFile);
        var text = Decode(file, fileName);
        try
        {
            return ReadText(text, fileName, limits, ct);
        }
        catch (CsvFormatException exception)
        {
            throw new WorkbookException(
                fileName, null, null, $"The file is not valid CSV ({exception.Message.TrimEnd('.')})", ExpectedFile, exception);
        }
    }

    private static SheetContent ReadText(string text, string fileName, WorkbookLimits limits, CancellationToken ct)
    {
        var rows = new List<RawRow>();
        SheetHeader? header = null;
        var nearHeader = new NearHeader();
        using var csv = CsvReader.Create(
            new StringReader(text), new() { Separator = FindSeparator(text), HasHeader = false, TrackLineNumbers = true });
        while (csv.Read())
        {
            ct.ThrowIfCancellationRequested();
            var cells = ReadCells(csv, fileName, limits);
            if (header is null)
            {
                header = SheetHeader.TryRead(cells);
                if (header is null)
                    nearHeader.Consider(cells);
                continue;
            }

            cells.RemoveAll(cell => header.GetColumn(cell.Reference.Column) is null);
            if (cells.Count == 0)
                continue;
            if (rows.Count == limits.MaxRows)
                throw new WorkbookException(
                    fileName, cells[0].Reference.Row, null, $"The file has more than {limits.MaxRows:N0} rows with content",
                    $"at most {limits.MaxRows:N0}; the published lists are far smaller");
            rows.Add(new RawRow(cells[0].Reference.Row, Hidden: false, cells));
        }

        return header is not null
            ? new SheetContent(header, rows, new SheetLinks([], fileName, limits), new SheetMerges(fileName, limits))
            : throw MissingHeadings.CreateException(fileName, [new ListSheet(null, null, nearHeader.Headings)]);
    }

    private static List<RawCell> ReadCells(CsvReader csv, string fileName, WorkbookLimits limits)
    {
        var cells = new List<RawCell>();
        var row = (int)csv.LineNumber;
        for (var i = 0; i < csv.FieldCount; i++)
        {
            if (csv.IsEmpty(i))
                continue;
            var reference = new CellReference(i + 1, row);
            if (cells.Count == limits.MaxCellsPerRow)
                throw new WorkbookException(
                    fileName, row, null, $"The row has more than {limits.MaxCellsPerRow:N0} cells with content",
                    $"at most {limits.MaxCellsPerRow:N0} cells");
            var value = csv.GetString(i);
            if (value.Length > limits.MaxCellCharacters)
                throw CellText.TooLong(limits.MaxCellCharacters, fileName, reference);
            cells.Add(new RawCell(reference, value, CellKind.Text, null));
        }

        return cells;
    }

    private static string Decode(byte[] file, string fileName)
    {
        try
        {
            using var reader = new StreamReader(
                new MemoryStream(file, writable: false), new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true);
            return reader.ReadToEnd();
        }
        catch (DecoderFallbackException exception)
        {
            throw new WorkbookException(fileName, null, null, "The file is not UTF-8 text", ExpectedFile, exception);
        }
    }

    // The separator is the character that divides the line of the headings into the most columns of a list.
    private static char FindSeparator(string text)
    {
        var lines = text.Split('\n', 21).Take(20).ToList();
        return ",;\t".MaxBy(separator => lines.Max(line =>
            line.Split(separator).Count(heading => ListHeadings.FindColumn(heading.Trim().Trim('"')) is not null)));
    }
}

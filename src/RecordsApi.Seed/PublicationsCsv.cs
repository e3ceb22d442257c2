using System.Globalization;
using CsvHelper;
using RecordsApi.Domain.Ingestion;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Workbooks;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Seed;

/// <summary>
/// Reads and writes publications and printed rows as CSV: one file has the publications, each as a diff to the one before, the
/// other has every distinct printed row.
/// </summary>
internal static class PublicationsCsv
{
    private static readonly string[] PublicationColumns =
    [
        "file_name", "sha256", "saved_at", "columns", "rows", "hidden",
        "id", "published_on", "date_basis", "date_note", "row_count", "state", "reason",
    ];

    /// <summary>Number of leading columns that are read; the others are derived from them.</summary>
    private const int InputColumnCount = 6;

    private static readonly string[] RowColumns =
    [
        "number", "state", "agency", "type", "county", "model", "signed", "signed_kind", "moa", "moa_link", "addendum", "addendum_link",
    ];

    /// <summary>Writes both files. Columns derived from the file names are written for readers; only the first columns are read.</summary>
    public static void Write(string publicationsPath, string rowsPath, RegisterFacts facts)
    {
        var numbers = NumberPrintedRows(facts);
        using (var writer = new StreamWriter(publicationsPath) { NewLine = "\n" })
        using (var csv = BundleCsv.CreateWriter(writer))
        {
            WriteRecord(csv, PublicationColumns);
            var previousByList = new Dictionary<ListKind, IReadOnlyList<PublicationFileRow>>();
            foreach (var derived in facts.Publications)
            {
                var p = derived.Publication;
                IReadOnlyList<PublicationFileRow> rows =
                    [.. derived.File.Rows.Select(r => r with { PrintedRowIndex = numbers[r.PrintedRowIndex] })];
                WriteRecord(csv,
                [
                    p.FileName, p.Sha256, BundleCsv.FormatValue(p.SavedAt), p.Columns, RowDiffFormat.Format(previousByList.GetValueOrDefault(derived.List) ?? [], rows),
                    RowRangeFormat.Format(rows.Where(r => r.Hidden).Select(r => r.RowNumber)),
                    p.Id, BundleCsv.FormatValue(p.PublishedOn), p.DateBasis, p.DateNote, BundleCsv.FormatValue(p.RowCount), p.State,
                    p.Reason,
                ]);
                previousByList[derived.List] = rows;
            }
        }

        using var rowWriter = new StreamWriter(rowsPath) { NewLine = "\n" };
        using var rowCsv = BundleCsv.CreateWriter(rowWriter);
        WriteRecord(rowCsv, RowColumns);
        foreach (var (index, number) in numbers.OrderBy(n => n.Value))
        {
            var c = facts.PrintedRows[index];
            WriteRecord(rowCsv,
            [
                BundleCsv.FormatValue(number), c.State, c.Agency, c.Type, c.County, c.Model, c.Signed, SignedCellKinds.GetCode(c.SignedKind),
                c.Moa, c.MoaLink, c.Addendum, c.AddendumLink,
            ]);
        }
    }

    /// <summary>Reads both files.</summary>
    /// <exception cref="InvalidDataException">One of the files is invalid.</exception>
    public static (IReadOnlyList<PublicationFile> Files, PrintedRowTable Rows) Read(string publicationsPath, string rowsPath)
    {
        var rows = ReadRows(rowsPath);
        var files = new List<PublicationFile>();
        var previousByList = new Dictionary<ListKind, IReadOnlyList<PublicationFileRow>>();
        using var reader = new StreamReader(publicationsPath);
        using var csv = BundleCsv.CreateReader(reader, publicationsPath, PublicationColumns[..InputColumnCount]);
        while (csv.Read())
        {
            var fileName = csv.GetString("file_name");
            var list = FileNameParser.Parse(fileName).List ?? ListKind.Participating;
            try
            {
                var hidden = RowRangeFormat.Parse(csv.GetString("hidden"));
                var previous = previousByList.GetValueOrDefault(list) ?? [];
                List<PublicationFileRow> fileRows = [.. RowDiffFormat.Parse(previous, csv.GetString("rows"))
                    .Select(r => r with { Hidden = hidden.Contains(r.RowNumber) })];
                if (fileRows.Exists(r => r.PrintedRowIndex >= rows.Count))
                    throw new FormatException($"a row has a number that {Path.GetFileName(rowsPath)} does not contain");
                files.Add(new PublicationFile(fileName, csv.GetString("sha256"), ReadColumns(csv.GetString("columns")), fileRows)
                {
                    SavedAt = csv.GetString("saved_at") is { Length: > 0 } savedAt ? UtcTimestamp.Parse(savedAt) : null,
                });
                previousByList[list] = fileRows;
            }
            catch (FormatException e)
            {
                throw new InvalidDataException($"{publicationsPath}, row {BundleCsv.GetRowNumber(csv)} ({fileName}): {e.Message}", e);
            }
        }

        return (files, rows);
    }

    private static string[] ReadColumns(string text) => text.Length == 0 ? [] : text.Split('|');

    private static PrintedRowTable ReadRows(string path)
    {
        var rows = new PrintedRowTable();
        using var reader = new StreamReader(path);
        using var csv = BundleCsv.CreateReader(reader, path, RowColumns);
        while (csv.Read())
        {
            CellKind Kind(string? code) => SignedCellKinds.TryParse(code, out var kind) ? kind
                : throw new InvalidDataException($"{path}, row {BundleCsv.GetRowNumber(csv)}: '{code}' is not a valid cell kind.");
            string? Cell(string column) => csv.GetString(column) is { Length: > 0 } text ? text : null;
            var number = rows.GetOrAddIndex(new PrintedCells(
                Cell("state"), Cell("agency"), Cell("type"), Cell("county"), Cell("model"), Cell("signed"),
                Kind(Cell("signed_kind")), Cell("moa"), Cell("moa_link"), Cell("addendum"), Cell("addendum_link")));
            if (Cell("number") != number.ToString(CultureInfo.InvariantCulture))
            {
                throw new InvalidDataException(
                    $"{path}, row {BundleCsv.GetRowNumber(csv)}: rows must be numbered 0, 1, 2, … and must be distinct.");
            }
        }

        return rows;
    }

    /// <summary>Numbers the rows in the order in which publications first print them, independent of the order of import.</summary>
    private static Dictionary<int, int> NumberPrintedRows(RegisterFacts facts)
    {
        var numbers = new Dictionary<int, int>();
        foreach (var row in facts.Publications.SelectMany(p => p.File.Rows))
            numbers.TryAdd(row.PrintedRowIndex, numbers.Count);
        return numbers;
    }

    private static void WriteRecord(CsvWriter csv, IEnumerable<string?> cells)
    {
        foreach (var cell in cells)
            csv.WriteField(cell);
        csv.EndRecord();
    }
}

using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion;

/// <summary>A file as its publisher put it out, its rows given by their place in a <see cref="PrintedRowTable"/>.</summary>
/// <param name="FileName">File name as published, without a folder.</param>
/// <param name="Sha256">SHA-256 of the file, lower-case hexadecimal.</param>
/// <param name="Columns">Column headings in order, as printed.</param>
/// <param name="Rows">Rows in the order of the sheet.</param>
public sealed record PublicationFile(
    string FileName, string Sha256, IReadOnlyList<string> Columns, IReadOnlyList<PublicationFileRow> Rows);

/// <summary>A row of a file: where it stands and which printed row it is.</summary>
/// <param name="RowNumber">Row of the worksheet, from 1.</param>
/// <param name="Hidden">Whether the worksheet hides it.</param>
/// <param name="PrintedRowIndex">Number of the printed row in the table.</param>
public readonly record struct PublicationFileRow(int RowNumber, bool Hidden, int PrintedRowIndex);

/// <summary>
/// The distinct rows as printed, numbered in the order in which they first appear. Lists change little from one
/// publication to the next, so a quarter of a million rows are a few thousand distinct ones.
/// </summary>
public sealed class PrintedRowTable
{
    private readonly Dictionary<PrintedCells, int> indexByCells = [];
    private readonly List<PrintedCells> rows = [];

    /// <summary>How many there are.</summary>
    public int Count => rows.Count;

    /// <summary>The cells of the row with a number.</summary>
    public PrintedCells this[int number] => rows[number];

    /// <summary>The number of a row with these cells, a new one where they have not been printed before.</summary>
    public int GetOrAddIndex(PrintedCells cells)
    {
        if (!indexByCells.TryGetValue(cells, out var number))
        {
            number = rows.Count;
            indexByCells.Add(cells, number);
            rows.Add(cells);
        }

        return number;
    }
}

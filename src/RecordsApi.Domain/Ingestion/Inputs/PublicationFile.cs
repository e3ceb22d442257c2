using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>A published file. Its rows refer to a <see cref="PrintedRowTable"/>.</summary>
/// <param name="FileName">The file name as published, without a folder.</param>
/// <param name="Sha256">The SHA-256 hash of the file, in lowercase hexadecimal.</param>
/// <param name="Columns">The column headers, in order.</param>
/// <param name="Rows">The rows, in worksheet order.</param>
public sealed record PublicationFile(
    string FileName, string Sha256, IReadOnlyList<string> Columns, IReadOnlyList<PublicationFileRow> Rows)
{
    /// <summary>When the workbook was last saved, according to its own properties (UTC); null if it does not say.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Whether the contents are known. Of a file published again, only the name and the hash may be held.</summary>
    public bool HasContents => Columns.Count > 0;
}

/// <summary>A row of a published file.</summary>
/// <param name="RowNumber">The 1-based row number in the worksheet.</param>
/// <param name="Hidden">Whether the row is hidden in the worksheet.</param>
/// <param name="PrintedRowIndex">The index of the printed row in the <see cref="PrintedRowTable"/>.</param>
public readonly record struct PublicationFileRow(int RowNumber, bool Hidden, int PrintedRowIndex);

/// <summary>
/// The distinct printed rows, in the order in which they were added. Because lists change little between publications, a
/// quarter of a million rows are only a few thousand distinct ones.
/// </summary>
public sealed class PrintedRowTable
{
    private readonly Dictionary<PrintedCells, int> indexByCells = [];
    private readonly List<PrintedCells> rows = [];

    /// <summary>The number of distinct rows.</summary>
    public int Count => rows.Count;

    /// <summary>Returns the cells of a row.</summary>
    /// <param name="index">The zero-based index.</param>
    public PrintedCells this[int index] => rows[index];

    /// <summary>Returns the index of the row with these cells, adding it if there is none.</summary>
    public int GetOrAddIndex(PrintedCells cells)
    {
        if (!indexByCells.TryGetValue(cells, out var index))
        {
            index = rows.Count;
            indexByCells.Add(cells, index);
            rows.Add(cells);
        }

        return index;
    }
}

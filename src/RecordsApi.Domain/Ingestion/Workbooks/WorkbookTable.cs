namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The contents of a published workbook.</summary>
/// <param name="FileName">The name of the file, without a folder.</param>
/// <param name="Sha256">The SHA-256 hash of the file, in lowercase hexadecimal.</param>
/// <param name="Headers">The column headers from left to right, uppercase, with white space collapsed.</param>
/// <param name="Rows">The nonblank rows from top to bottom, including hidden ones.</param>
/// <param name="Notes">What was interpreted, ignored or repaired while reading, one sentence each.</param>
/// <param name="Problems">The cells that could not be read although the rest of the file could.</param>
public sealed record WorkbookTable(
    string FileName,
    string Sha256,
    IReadOnlyList<string> Headers,
    IReadOnlyList<PrintedRow> Rows,
    IReadOnlyList<string> Notes,
    IReadOnlyList<WorkbookProblem> Problems)
{
    /// <summary>When the workbook was last saved, according to its own properties (UTC); null if it does not say.</summary>
    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Whether the table has a column with this header. Not case-sensitive.</summary>
    /// <param name="header">The column header, such as <c>SIGNED</c>.</param>
    public bool HasColumn(string header) => Headers.Contains(header, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A cell that could not be read.</summary>
/// <param name="FileName">The name of the file, without a folder.</param>
/// <param name="Row">The row number as displayed by Excel.</param>
/// <param name="Cell">The cell as displayed by Excel, such as <c>F12</c>.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What would have been accepted.</param>
public sealed record WorkbookProblem(string FileName, int Row, string Cell, string Problem, string Expected);

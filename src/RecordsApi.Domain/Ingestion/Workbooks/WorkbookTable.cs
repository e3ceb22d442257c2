namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The table of one published workbook.</summary>
/// <param name="FileName">Printed name of the file, without a folder.</param>
/// <param name="Sha256">SHA-256 of the file's bytes, lower-case hexadecimal.</param>
/// <param name="Headers">Headers from left to right, white space collapsed, upper case.</param>
/// <param name="Rows">Rows that are not blank, from top to bottom, hidden ones included.</param>
/// <param name="Notes">What was done beyond plain reading, in English, one sentence each.</param>
/// <param name="Problems">Cells that could not be read although the rest of the file could.</param>
public sealed record WorkbookTable(
    string FileName,
    string Sha256,
    IReadOnlyList<string> Headers,
    IReadOnlyList<PrintedRow> Rows,
    IReadOnlyList<string> Notes,
    IReadOnlyList<WorkbookProblem> Problems)
{
    /// <summary>Whether a column of this name is there.</summary>
    /// <param name="header">A header in upper case, such as <c>SIGNED</c>.</param>
    public bool HasColumn(string header) => Headers.Contains(header, StringComparer.OrdinalIgnoreCase);
}

/// <summary>A cell that could not be read.</summary>
/// <param name="FileName">Printed name of the file.</param>
/// <param name="Row">Row number as Excel shows it.</param>
/// <param name="Cell">Cell as Excel names it, such as <c>F12</c>.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What would have been accepted.</param>
public sealed record WorkbookProblem(string FileName, int Row, string Cell, string Problem, string Expected);

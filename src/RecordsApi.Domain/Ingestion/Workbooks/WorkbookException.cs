namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// A file cannot be read as a published list. Says where, what is wrong and what would be right, so
/// that an operator can act on the message alone.
/// </summary>
public sealed class WorkbookException : Exception
{
    /// <summary>Creates the error for one file.</summary>
    /// <param name="fileName">Printed name of the file, without a folder.</param>
    /// <param name="row">Row number as Excel shows it, or null when the fault is not in one row.</param>
    /// <param name="cell">Cell as Excel names it (<c>F12</c>), or null when the fault is not in one cell.</param>
    /// <param name="problem">What is wrong, as a sentence without a full stop.</param>
    /// <param name="expected">What would have been accepted, as a sentence without a full stop.</param>
    /// <param name="inner">The library's own error, if it found the fault.</param>
    public WorkbookException(
        string fileName, int? row, string? cell, string problem, string expected, Exception? inner = null)
        : base(Describe(fileName, row, cell, problem, expected), inner)
    {
        FileName = fileName;
        Row = row;
        Cell = cell;
        Problem = problem;
        Expected = expected;
    }

    /// <summary>Printed name of the file, without a folder.</summary>
    public string FileName { get; }

    /// <summary>Row number as Excel shows it, or null.</summary>
    public int? Row { get; }

    /// <summary>Cell as Excel names it, or null.</summary>
    public string? Cell { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    /// <summary>What would have been accepted.</summary>
    public string Expected { get; }

    private static string Describe(string fileName, int? row, string? cell, string problem, string expected)
    {
        var place = (row, cell) switch
        {
            (_, not null) => $", cell {cell}",
            (not null, _) => $", row {row}",
            _ => "",
        };
        return $"{fileName}{place}: {problem}. Right would be: {expected}.";
    }
}

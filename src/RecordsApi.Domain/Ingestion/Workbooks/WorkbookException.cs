namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// The exception that is thrown when a file cannot be read as a published list. The message states where the problem is,
/// what is wrong and what is expected, so that an operator can act on it without further information.
/// </summary>
public sealed class WorkbookException : Exception
{
    /// <summary>Initializes a new instance of the <see cref="WorkbookException"/> class.</summary>
    /// <param name="fileName">The name of the file, without a folder.</param>
    /// <param name="row">The row number as displayed by Excel, or null if the problem does not concern a single row.</param>
    /// <param name="cell">The cell as displayed by Excel (<c>F12</c>), or null if the problem does not concern a single cell.</param>
    /// <param name="problem">What is wrong, without a trailing period.</param>
    /// <param name="expected">What would have been accepted, without a trailing period.</param>
    /// <param name="inner">The exception of the underlying library, if any.</param>
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

    /// <summary>The name of the file, without a folder.</summary>
    public string FileName { get; }

    /// <summary>The row number as displayed by Excel, or null.</summary>
    public int? Row { get; }

    /// <summary>The cell as displayed by Excel, or null.</summary>
    public string? Cell { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    /// <summary>What would have been accepted.</summary>
    public string Expected { get; }

    private static string Describe(string fileName, int? row, string? cell, string problem, string expected)
    {
        var location = (row, cell) switch
        {
            (_, not null) => $", cell {cell}",
            (not null, _) => $", row {row}",
            _ => "",
        };
        return $"{fileName}{location}: {ProblemText.Format(problem, expected)}";
    }
}

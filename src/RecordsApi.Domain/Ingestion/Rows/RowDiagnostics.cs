namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Collects the notes and problems found while parsing a row.</summary>
internal sealed class RowDiagnostics
{
    public List<string> Notes { get; } = [];

    public List<CellProblem> Problems { get; } = [];

    public void AddNote(string sentence) => Notes.Add(sentence);

    public void AddProblem(string column, string? printed, string problem, string expected) =>
        Problems.Add(new CellProblem(column, printed ?? "", problem, expected));
}

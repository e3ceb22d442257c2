namespace RecordsApi.Register.Publications.Rows;

/// <summary>Collects what reading a row brings to light.</summary>
internal sealed class Findings
{
    public List<string> Notes { get; } = [];

    public List<CellProblem> Problems { get; } = [];

    public void Note(string sentence) => Notes.Add(sentence);

    public void Problem(string column, string? printed, string problem, string wouldBeRight) =>
        Problems.Add(new CellProblem(column, printed ?? "", problem, wouldBeRight));
}

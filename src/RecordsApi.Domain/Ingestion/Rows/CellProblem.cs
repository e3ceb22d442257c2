namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>A printed cell that could not be made sense of. The rest of its row, and its file, still goes in.</summary>
/// <param name="Column">Header of the column, such as <c>SIGNED</c>.</param>
/// <param name="Printed">The cell as printed; empty when it is blank.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What would have been accepted.</param>
public sealed record CellProblem(string Column, string Printed, string Problem, string Expected);

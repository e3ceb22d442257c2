namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>A printed cell that could not be parsed. The other cells of its row and the other rows of its file are still used.</summary>
/// <param name="Column">The header of the column, such as <c>SIGNED</c>.</param>
/// <param name="Printed">The cell as printed; empty if it is blank.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Expected">What would have been accepted.</param>
public sealed record CellProblem(string Column, string Printed, string Problem, string Expected);

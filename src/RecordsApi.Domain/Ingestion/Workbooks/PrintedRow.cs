namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>A nonblank row of a workbook.</summary>
/// <param name="RowNumber">The 1-based row number as displayed by Excel.</param>
/// <param name="Hidden">Whether the row is hidden, manually or by a filter. Hidden rows are part of the list.</param>
/// <param name="Cells">The cells as printed.</param>
public sealed record PrintedRow(int RowNumber, bool Hidden, PrintedCells Cells);

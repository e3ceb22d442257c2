namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>One row of a workbook that is not blank.</summary>
/// <param name="RowNumber">Row number as Excel shows it, from 1.</param>
/// <param name="Hidden">Whether Excel hides the row, by hand or by a filter. Hidden rows are part of the list.</param>
/// <param name="Cells">The cells as printed.</param>
public sealed record PrintedRow(int RowNumber, bool Hidden, PrintedCells Cells);

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>A cell as stored in the worksheet, before it is assigned to a column of the list.</summary>
/// <param name="Reference">The column and row.</param>
/// <param name="Text">The value as text; null if there is none.</param>
/// <param name="Kind">How the value is stored.</param>
/// <param name="Formula">The formula without the equals sign; empty for a member of a shared formula; null if there is none.</param>
internal sealed record RawCell(CellReference Reference, string? Text, CellKind Kind, string? Formula);

/// <summary>A row as stored in the worksheet.</summary>
internal sealed record RawRow(int Number, bool Hidden, IReadOnlyList<RawCell> Cells);

/// <summary>The header row of a worksheet and the rows, links and merged cells below it.</summary>
internal sealed record SheetContent(SheetHeader Header, IReadOnlyList<RawRow> Rows, SheetLinks Links, SheetMerges Merges);

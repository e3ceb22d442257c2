namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>One cell as it stands in the worksheet, before its column is known.</summary>
/// <param name="Reference">Its place.</param>
/// <param name="Text">Its value as text, null when it has none.</param>
/// <param name="Kind">How the value is held.</param>
/// <param name="Formula">Its formula without the equals sign; empty for a member of a shared formula; null when it has none.</param>
internal sealed record RawCell(CellReference Reference, string? Text, CellKind Kind, string? Formula);

/// <summary>One row as it stands in the worksheet.</summary>
internal sealed record RawRow(int Number, bool Hidden, IReadOnlyList<RawCell> Cells);

/// <summary>What a worksheet holds below its header row.</summary>
internal sealed record SheetContent(SheetHeader Header, IReadOnlyList<RawRow> Rows, SheetLinks Links);

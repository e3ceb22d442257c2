namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Assigns the cells of a worksheet to the columns of the list and removes blank rows.</summary>
internal sealed class WorkbookTableBuilder
{
    private readonly string fileName;
    private readonly SheetContent sheet;
    private readonly bool uses1904DateSystem;
    private readonly List<string> notes;
    private readonly List<WorkbookProblem> problems = [];
    private readonly MergedCells mergedCells;
    private readonly SortedDictionary<ListColumn, (CellReference First, int Count)> formulaCounts = [];

    private WorkbookTableBuilder(string fileName, SheetContent sheet, bool uses1904DateSystem)
    {
        this.fileName = fileName;
        this.uses1904DateSystem = uses1904DateSystem;
        notes = [.. sheet.Header.Notes];
        this.sheet = NullCharacters.Remove(sheet, notes);
        mergedCells = new MergedCells(this.sheet);
        if (uses1904DateSystem)
            notes.Add("The workbook uses the 1904 date system.");
    }

    public static WorkbookTable Build(string fileName, string sha256, SheetContent sheet, bool uses1904DateSystem)
    {
        var builder = new WorkbookTableBuilder(fileName, sheet, uses1904DateSystem);
        var rows = new List<PrintedRow>(builder.sheet.Rows.Count);
        foreach (var row in builder.sheet.Rows)
        {
            // A row with a formula is not blank, even if the formula has no cached value.
            if (row.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text) && cell.Formula is null))
                continue;
            rows.Add(new PrintedRow(row.Number, row.Hidden, builder.ToPrintedCells(row)));
        }

        builder.AddFormulaNotes();
        builder.AddMergedCellsNote();
        (rows, var isDayFirst) = SignedDateOrder.Mark(rows);
        if (isDayFirst)
            builder.notes.Add("The dates of SIGNED are typed with the day first and were read so.");
        return new WorkbookTable(fileName, sha256, sheet.Header.Names, rows, builder.notes, builder.problems);
    }

    private PrintedCells ToPrintedCells(RawRow row)
    {
        var cells = new PrintedCells();
        foreach (var cell in mergedCells.Complete(row))
        {
            var column = sheet.Header.GetColumn(cell.Reference.Column);
            if (cell.Formula is not null)
                CountFormula(cell, column);
            var text = LinkUnwrapper.UnwrapWithin(cell.Text);
            cells = column switch
            {
                ListColumn.State => cells with { State = text },
                ListColumn.Agency => cells with { Agency = text },
                ListColumn.Type => cells with { Type = text },
                ListColumn.County => cells with { County = text },
                ListColumn.Model => cells with { Model = text },
                ListColumn.Signed => cells with { Signed = text, SignedKind = GetSignedKind(cell) },
                ListColumn.Moa => cells with { Moa = GetDisplayText(cell, text) },
                ListColumn.Addendum => cells with { Addendum = GetDisplayText(cell, text) },
                _ => cells,
            };
        }

        return cells with { MoaLink = FindLink(row, ListColumn.Moa), AddendumLink = FindLink(row, ListColumn.Addendum) };
    }

    private CellKind GetSignedKind(RawCell cell)
    {
        if (cell.Text is null)
            return CellKind.Text;
        return uses1904DateSystem && cell.Kind.HasFlag(CellKind.Number) ? cell.Kind | CellKind.Epoch1904 : cell.Kind;
    }

    private static string? GetDisplayText(RawCell cell, string? text) =>
        text ?? (cell.Formula is { } formula ? LinkUnwrapper.UnwrapWithin(HyperlinkFormula.Parse(formula)?.Text) : null);

    // Looks up the link by cell reference because a cell with a link may have no text and therefore no entry in the row.
    private string? FindLink(RawRow row, ListColumn column)
    {
        if (sheet.Header.FindColumnNumber(column) is not { } number)
            return null;
        var reference = mergedCells.FindOrigin(new CellReference(number, row.Number));
        var formula = mergedCells.Complete(row).FirstOrDefault(cell => cell.Reference.Column == number)?.Formula;
        var target = sheet.Links.FindTarget(reference) ?? (formula is null ? null : HyperlinkFormula.Parse(formula)?.Target);
        if (target is null)
            return null;
        var link = LinkUnwrapper.Unwrap(target);
        if (link.Url is null)
            notes.Add($"{reference}: the link was ignored. {link.Note}");
        return link.Url;
    }

    private void CountFormula(RawCell cell, ListColumn? column)
    {
        if (cell.Text is not null && column is { } listColumn)
        {
            formulaCounts[listColumn] = formulaCounts.TryGetValue(listColumn, out var previous)
                ? (previous.First, previous.Count + 1)
                : (cell.Reference, 1);
        }
        else if (column == ListColumn.Signed)
        {
            problems.Add(new WorkbookProblem(
                fileName, cell.Reference.Row, cell.Reference.ToString(),
                "SIGNED is a formula without a cached value", "a date, or a formula with a cached value"));
        }
    }

    private void AddMergedCellsNote()
    {
        if (mergedCells.SpreadCount > 0)
            notes.Add($"{mergedCells.SpreadCount} cells are merged with one above them; its value was used.");
    }

    // One note per column, because a formula is usually copied down the whole column.
    private void AddFormulaNotes()
    {
        foreach (var (first, count) in formulaCounts.Values)
        {
            notes.Add(count == 1
                ? $"{first}: the cell contains a formula; its cached value was used."
                : $"{first} and {count - 1} more cells in the column contain formulas; their cached values were used.");
        }
    }
}

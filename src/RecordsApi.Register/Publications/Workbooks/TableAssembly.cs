namespace RecordsApi.Register.Publications.Workbooks;

/// <summary>Puts a worksheet's cells under their columns and leaves blank rows out.</summary>
internal sealed class TableAssembly
{
    private readonly string _fileName;
    private readonly SheetContent _sheet;
    private readonly bool _counts1904;
    private readonly List<string> _notes;
    private readonly List<WorkbookProblem> _problems = [];
    private readonly SortedDictionary<ListColumn, (CellReference First, int Count)> _formulas = [];

    private TableAssembly(string fileName, SheetContent sheet, bool counts1904)
    {
        _fileName = fileName;
        _sheet = sheet;
        _counts1904 = counts1904;
        _notes = [.. sheet.Header.Notes];
        if (counts1904) _notes.Add("The workbook counts days from 1904-01-01.");
    }

    public static WorkbookTable Assemble(string fileName, string sha256, SheetContent sheet, bool counts1904)
    {
        var assembly = new TableAssembly(fileName, sheet, counts1904);
        var rows = new List<PrintedRow>(sheet.Rows.Count);
        foreach (var row in sheet.Rows)
        {
            // A row that a formula fills is blank only when its formulas came to nothing.
            if (row.Cells.All(cell => string.IsNullOrWhiteSpace(cell.Text) && cell.Formula is null)) continue;
            rows.Add(new PrintedRow(row.Number, row.Hidden, assembly.Cells(row)));
        }

        assembly.NoteFormulas();
        return new WorkbookTable(fileName, sha256, sheet.Header.Names, rows, assembly._notes, assembly._problems);
    }

    private PrintedCells Cells(RawRow row)
    {
        var cells = new PrintedCells();
        foreach (var cell in row.Cells)
        {
            var column = _sheet.Header.ColumnAt(cell.Reference.Column);
            if (cell.Formula is not null) CountFormula(cell, column);
            var text = LinkUnwrapper.UnwrapWithin(cell.Text);
            cells = column switch
            {
                ListColumn.State => cells with { State = text },
                ListColumn.Agency => cells with { Agency = text },
                ListColumn.Type => cells with { Type = text },
                ListColumn.County => cells with { County = text },
                ListColumn.Model => cells with { Model = text },
                ListColumn.Signed => cells with { Signed = text, SignedKind = SignedKind(cell) },
                ListColumn.Moa => cells with { Moa = Shown(cell, text) },
                ListColumn.Addendum => cells with { Addendum = Shown(cell, text) },
                _ => cells,
            };
        }

        return cells with { MoaLink = Link(row, ListColumn.Moa), AddendumLink = Link(row, ListColumn.Addendum) };
    }

    private CellKind SignedKind(RawCell cell)
    {
        if (cell.Text is null) return CellKind.Text;
        return _counts1904 && cell.Kind.HasFlag(CellKind.Number) ? cell.Kind | CellKind.Epoch1904 : cell.Kind;
    }

    private static string? Shown(RawCell cell, string? text) =>
        text ?? (cell.Formula is { } formula ? LinkUnwrapper.UnwrapWithin(HyperlinkFormula.Read(formula)?.Text) : null);

    // Looked up by place, not by cell: a link can lie on a cell without text.
    private string? Link(RawRow row, ListColumn column)
    {
        if (_sheet.Header.PlaceOf(column) is not { } number) return null;
        var place = new CellReference(number, row.Number);
        var formula = row.Cells.FirstOrDefault(cell => cell.Reference == place)?.Formula;
        var target = _sheet.Links.At(place) ?? (formula is null ? null : HyperlinkFormula.Read(formula)?.Target);
        if (target is null) return null;
        var link = LinkUnwrapper.Unwrap(target);
        if (link.Url is null) _notes.Add($"{place}: the link was left out. {link.Note}");
        return link.Url;
    }

    private void CountFormula(RawCell cell, ListColumn? column)
    {
        if (cell.Text is not null && column is { } known)
            _formulas[known] = _formulas.TryGetValue(known, out var seen) ? (seen.First, seen.Count + 1) : (cell.Reference, 1);
        else if (column == ListColumn.Signed)
            _problems.Add(new WorkbookProblem(
                _fileName, cell.Reference.Row, cell.Reference.ToString(),
                "SIGNED is a formula without a cached value", "a day, or a formula saved with its value"));
    }

    // One sentence a column: a lookup copied down a column would else fill the notes.
    private void NoteFormulas()
    {
        foreach (var (first, count) in _formulas.Values)
        {
            _notes.Add(count == 1
                ? $"{first}: the cell holds a formula; its cached value was taken."
                : $"{first} and {count - 1} more cells of its column hold formulas; their cached values were taken.");
        }
    }
}

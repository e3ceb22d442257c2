using RecordsApi.Domain.Entry;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Removes the null character from the cells of a list, which a workbook writes as <c>_x0000_</c>: it is the only character that cannot be kept as
/// printed. A cell that contains nothing else is blank.
/// </summary>
internal static class NullCharacters
{
    /// <summary>Returns the rows of a worksheet without it, and adds a note if a cell had it.</summary>
    public static SheetContent Remove(SheetContent sheet, List<string> notes)
    {
        var found = sheet.Rows.SelectMany(row => row.Cells).Where(HasOne).Select(cell => cell.Reference).ToList();
        if (found.Count == 0)
            return sheet;
        notes.Add(found.Count == 1
            ? $"{found[0]}: the character U+0000 was removed from the cell."
            : $"{found[0]} and {found.Count - 1} more cells: the character U+0000 was removed from them.");
        return sheet with { Rows = [.. sheet.Rows.Select(row => row.Cells.Any(HasOne) ? row with { Cells = [.. row.Cells.Select(Remove)] } : row)] };
    }

    private static bool HasOne(RawCell cell) => cell.Text is { } text && TextRules.FindNullCharacter(text) is not null;

    private static RawCell Remove(RawCell cell)
    {
        if (!HasOne(cell))
            return cell;
        var rest = cell.Text!.Replace(TextRules.NullCharacter.ToString(), "", StringComparison.Ordinal);
        return cell with { Text = rest.Length == 0 ? null : rest };
    }
}

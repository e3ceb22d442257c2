using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Maps the columns of a worksheet to the columns of the list by the names in the header row, because the columns of the
/// lists have changed over time.
/// </summary>
internal sealed partial class SheetHeader
{
    private static readonly Dictionary<string, ListColumn> KnownColumns = new(StringComparer.Ordinal)
    {
        ["STATE"] = ListColumn.State,
        ["LAW ENFORCEMENT AGENCY"] = ListColumn.Agency,
        ["AGENCY"] = ListColumn.Agency,
        ["TYPE"] = ListColumn.Type,
        ["COUNTY"] = ListColumn.County,
        ["SUPPORT TYPE"] = ListColumn.Model,
        ["SIGNED"] = ListColumn.Signed,
        ["DATE SIGNED"] = ListColumn.Signed,
        ["MOA"] = ListColumn.Moa,
        ["ADDENDUM"] = ListColumn.Addendum,
    };

    private readonly Dictionary<int, ListColumn> columns = [];

    private SheetHeader(IReadOnlyList<RawCell> cells)
    {
        foreach (var cell in cells.OrderBy(cell => cell.Reference.Column))
        {
            var name = Normalize(cell.Text);
            if (name.Length == 0)
                continue;
            Names.Add(name);
            if (!KnownColumns.TryGetValue(name, out var column))
                Notes.Add($"The column “{name}” ({cell.Reference}) is unknown and was ignored.");
            else if (columns.ContainsValue(column))
                Notes.Add($"The column “{name}” ({cell.Reference}) is a duplicate and was ignored.");
            else
                columns.Add(cell.Reference.Column, column);
        }
    }

    public List<string> Names { get; } = [];

    public List<string> Notes { get; } = [];

    /// <summary>Reads a row as the header. Returns null if it does not have both a STATE and an agency column.</summary>
    public static SheetHeader? TryRead(IReadOnlyList<RawCell> cells)
    {
        if (!cells.Any(cell => Normalize(cell.Text) == "STATE"))
            return null;
        var header = new SheetHeader(cells);
        return header.columns.ContainsValue(ListColumn.Agency) ? header : null;
    }

    public ListColumn? GetColumn(int columnNumber) => columns.TryGetValue(columnNumber, out var column) ? column : null;

    public int? FindColumnNumber(ListColumn column)
    {
        foreach (var (number, mapped) in columns)
        {
            if (mapped == column)
                return number;
        }

        return null;
    }

    private static string Normalize(string? text) =>
        text is null ? "" : WhiteSpace().Replace(text, " ").Trim().ToUpperInvariant();

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+")]
    private static partial Regex WhiteSpace();
}

/// <summary>The columns of all versions of the lists.</summary>
internal enum ListColumn
{
    State,
    Agency,
    Type,
    County,
    Model,
    Signed,
    Moa,
    Addendum,
}

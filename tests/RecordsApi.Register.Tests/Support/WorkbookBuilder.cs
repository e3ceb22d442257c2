using System.Globalization;

namespace RecordsApi.Register.Tests.Support;

/// <summary>
/// Makes small .xlsx files with the faults of published ones:
/// <code>
/// var file = WorkbookBuilder.Participating()
///     .Row("FLORIDA", "Hialeah Police Department", "Municipality", BuiltCell.Error("#N/A"), "Task Force Model",
///         new DateOnly(2025, 7, 2), BuiltCell.Linked("link", "https://www.ice.gov/a.pdf"))
///     .BlankRow()
///     .HiddenRow("TEXAS", …)
///     .ToStream();
/// </code>
/// A cell is a string (shared text), a <see cref="DateOnly"/> (an Excel serial), a number, null (no cell) or
/// a <see cref="BuiltCell"/>.
/// </summary>
internal sealed class WorkbookBuilder
{
    private readonly List<BuiltRow> _rows = [];
    private readonly List<(string Range, string Target)> _rangeLinks = [];

    public bool Counts1904 { get; private set; }

    public string SheetState { get; private set; } = "visible";

    /// <summary>Worksheets that stand before the list: text in A1, and whether each is hidden.</summary>
    public List<(string Text, bool Hidden)> SheetsBefore { get; } = [];

    public IReadOnlyList<BuiltRow> Rows => _rows;

    public IReadOnlyList<(string Range, string Target)> RangeLinks => _rangeLinks;

    public static WorkbookBuilder Participating() => WithColumns(
        "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM");

    public static WorkbookBuilder Pending() => WithColumns("STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE");

    /// <summary>The table of the web page from before workbooks.</summary>
    public static WorkbookBuilder WebPage() => WithColumns("STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA");

    public static WorkbookBuilder WithColumns(params object?[] headers) => new WorkbookBuilder().Row(headers);

    /// <summary>A workbook without any row, not even a header.</summary>
    public static WorkbookBuilder Empty() => new();

    public WorkbookBuilder Row(params object?[] cells) => Add(hidden: false, cells);

    public WorkbookBuilder HiddenRow(params object?[] cells) => Add(hidden: true, cells);

    public WorkbookBuilder BlankRow() => Add(hidden: false, []);

    public WorkbookBuilder BlankRows(int count)
    {
        for (var row = 0; row < count; row++) BlankRow();
        return this;
    }

    /// <summary>A hyperlink on a range such as <c>G2:G4</c>.</summary>
    public WorkbookBuilder RangeLink(string range, string target)
    {
        _rangeLinks.Add((range, target));
        return this;
    }

    public WorkbookBuilder SheetBefore(string text, bool hidden)
    {
        SheetsBefore.Add((text, hidden));
        return this;
    }

    public WorkbookBuilder HiddenSheet()
    {
        SheetState = "hidden";
        return this;
    }

    public WorkbookBuilder From1904()
    {
        Counts1904 = true;
        return this;
    }

    public byte[] ToBytes() => WorkbookFile.Write(this);

    public MemoryStream ToStream() => new(ToBytes(), writable: false);

    /// <summary>Writes the file into a folder and gives its path.</summary>
    public string Save(string folder, string fileName)
    {
        var path = Path.Combine(folder, fileName);
        File.WriteAllBytes(path, ToBytes());
        return path;
    }

    private WorkbookBuilder Add(bool hidden, object?[] cells)
    {
        _rows.Add(new BuiltRow(hidden, [.. cells.Select(Cell)]));
        return this;
    }

    private static BuiltCell? Cell(object? value) => value switch
    {
        null => null,
        BuiltCell cell => cell,
        string text => new BuiltCell(text, "s"),
        DateOnly day => BuiltCell.Serial(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber),
        IFormattable number => new BuiltCell(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"A cell cannot be made from {value.GetType().Name}.", nameof(value)),
    };
}

/// <summary>One row of a workbook made for a test.</summary>
internal sealed record BuiltRow(bool Hidden, IReadOnlyList<BuiltCell?> Cells);

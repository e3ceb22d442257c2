using System.Globalization;

namespace RecordsApi.Testing;

/// <summary>
/// Builds small .xlsx files with the irregularities of published ones:
/// <code>
/// var file = WorkbookBuilder.ForParticipatingList()
///     .AddRow("FLORIDA", "Hialeah Police Department", "Municipality", TestWorkbookCell.Error("#N/A"), "Task Force Model",
///         new DateOnly(2025, 7, 2), TestWorkbookCell.WithLink("link", "https://www.ice.gov/a.pdf"))
///     .AddBlankRow()
///     .AddHiddenRow("TEXAS", …)
///     .ToStream();
/// </code>
/// A cell is a string (shared text), a <see cref="DateOnly"/> (an Excel serial date), a number, null (no cell) or a
/// <see cref="TestWorkbookCell"/>.
/// </summary>
internal sealed class WorkbookBuilder
{
    private readonly List<TestWorkbookRow> rows = [];
    private readonly List<(string Range, string Target)> rangeLinks = [];

    public bool Uses1904Epoch { get; private set; }

    public string SheetState { get; private set; } = "visible";

    /// <summary>The worksheets before the list: the text in A1, and whether the worksheet is hidden.</summary>
    public List<(string Text, bool Hidden)> SheetsBefore { get; } = [];

    public IReadOnlyList<TestWorkbookRow> Rows => rows;

    public IReadOnlyList<(string Range, string Target)> RangeLinks => rangeLinks;

    public static WorkbookBuilder ForParticipatingList() => WithColumns(
        "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "SIGNED", "MOA", "ADDENDUM");

    public static WorkbookBuilder ForPendingList() => WithColumns("STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE");

    /// <summary>The table of the publisher's web page that preceded the workbooks.</summary>
    public static WorkbookBuilder ForWebPage() => WithColumns("STATE", "LAW ENFORCEMENT AGENCY", "SUPPORT TYPE", "SIGNED", "MOA");

    public static WorkbookBuilder WithColumns(params object?[] headers) => new WorkbookBuilder().AddRow(headers);

    /// <summary>A workbook without rows.</summary>
    public static WorkbookBuilder Empty() => new();

    public WorkbookBuilder AddRow(params object?[] cells) => AppendRow(hidden: false, cells);

    public WorkbookBuilder AddHiddenRow(params object?[] cells) => AppendRow(hidden: true, cells);

    public WorkbookBuilder AddBlankRow() => AppendRow(hidden: false, []);

    public WorkbookBuilder AddBlankRows(int count)
    {
        for (var row = 0; row < count; row++)
            AddBlankRow();
        return this;
    }

    /// <summary>Adds a hyperlink on a range such as <c>G2:G4</c>.</summary>
    public WorkbookBuilder AddRangeLink(string range, string target)
    {
        rangeLinks.Add((range, target));
        return this;
    }

    public WorkbookBuilder AddSheetBefore(string text, bool hidden)
    {
        SheetsBefore.Add((text, hidden));
        return this;
    }

    public WorkbookBuilder HideSheet()
    {
        SheetState = "hidden";
        return this;
    }

    public WorkbookBuilder Use1904Epoch()
    {
        Uses1904Epoch = true;
        return this;
    }

    public byte[] ToBytes() => TestWorkbookArchive.Write(this);

    public MemoryStream ToStream() => new(ToBytes(), writable: false);

    /// <summary>Writes the file to a folder and returns its path.</summary>
    public string SaveFile(string folder, string fileName)
    {
        var path = Path.Combine(folder, fileName);
        File.WriteAllBytes(path, ToBytes());
        return path;
    }

    private WorkbookBuilder AppendRow(bool hidden, object?[] cells)
    {
        rows.Add(new TestWorkbookRow(hidden, [.. cells.Select(ToCell)]));
        return this;
    }

    private static TestWorkbookCell? ToCell(object? value) => value switch
    {
        null => null,
        TestWorkbookCell cell => cell,
        string text => new TestWorkbookCell(text, "s"),
        DateOnly date => TestWorkbookCell.DateSerial(date.DayNumber - new DateOnly(1899, 12, 30).DayNumber),
        IFormattable number => new TestWorkbookCell(number.ToString(null, CultureInfo.InvariantCulture)),
        _ => throw new ArgumentException($"A cell cannot be made from {value.GetType().Name}.", nameof(value)),
    };
}

/// <summary>A row of a test workbook.</summary>
internal sealed record TestWorkbookRow(bool Hidden, IReadOnlyList<TestWorkbookCell?> Cells);

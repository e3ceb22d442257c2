namespace RecordsApi.Testing;

/// <summary>A cell of a test workbook. Simple values can be passed to <see cref="WorkbookBuilder.AddRow"/> directly.</summary>
internal sealed record TestWorkbookCell(string? Value, string? Type = null, string? Formula = null, string? Link = null)
{
    public IReadOnlyList<string>? RichTextRuns { get; private init; }

    public static TestWorkbookCell InlineText(string text) => new(text, "inlineStr");

    /// <summary>Shared rich text with several runs, and a phonetic hint that is not part of the text.</summary>
    public static TestWorkbookCell RichText(params string[] runs) => new(string.Concat(runs), "s") { RichTextRuns = runs };

    /// <summary>Text with a hyperlink on the cell. The target is written as given, even if it is not a valid URI.</summary>
    public static TestWorkbookCell WithLink(string text, string target) => new(text, "s", Link: target);

    /// <summary>A hyperlink on a cell without text.</summary>
    public static TestWorkbookCell LinkOnly(string target) => new(null, Link: target);

    public static TestWorkbookCell Error(string code) => new(code, "e");

    public static TestWorkbookCell DateSerial(double serial) =>
        new(serial.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static TestWorkbookCell IsoDate(string date) => new(date, "d");

    public static TestWorkbookCell BooleanTrue() => new("1", "b");

    /// <summary>A formula with its cached text, if any.</summary>
    public static TestWorkbookCell WithFormula(string formula, string? cached = null) => new(cached, "str", formula);

    /// <summary>A formula with a cached number.</summary>
    public static TestWorkbookCell WithNumberFormula(string formula, double cached) => DateSerial(cached) with { Formula = formula };
}

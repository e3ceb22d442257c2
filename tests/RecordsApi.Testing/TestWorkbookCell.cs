namespace RecordsApi.Testing;

/// <summary>One cell of a workbook made for a test. Plain values need none: see <see cref="WorkbookBuilder.AddRow"/>.</summary>
internal sealed record TestWorkbookCell(string? Value, string? Type = null, string? Formula = null, string? Link = null)
{
    public IReadOnlyList<string>? RichTextRuns { get; private init; }

    public static TestWorkbookCell InlineText(string text) => new(text, "inlineStr");

    /// <summary>Shared text in several runs of formatting, with a phonetic hint that is not part of it.</summary>
    public static TestWorkbookCell RichText(params string[] runs) => new(string.Concat(runs), "s") { RichTextRuns = runs };

    /// <summary>Text with a hyperlink on the cell; the target is written as given, valid or not.</summary>
    public static TestWorkbookCell WithLink(string text, string target) => new(text, "s", Link: target);

    /// <summary>A hyperlink on a cell without text.</summary>
    public static TestWorkbookCell LinkOnly(string target) => new(null, Link: target);

    public static TestWorkbookCell Error(string code) => new(code, "e");

    public static TestWorkbookCell DateSerial(double serial) =>
        new(serial.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static TestWorkbookCell IsoDate(string date) => new(date, "d");

    public static TestWorkbookCell BooleanTrue() => new("1", "b");

    /// <summary>A formula, with the text it was last seen to give, or none.</summary>
    public static TestWorkbookCell WithFormula(string formula, string? cached = null) => new(cached, "str", formula);

    /// <summary>A formula whose last result is a number.</summary>
    public static TestWorkbookCell WithNumberFormula(string formula, double cached) => DateSerial(cached) with { Formula = formula };
}

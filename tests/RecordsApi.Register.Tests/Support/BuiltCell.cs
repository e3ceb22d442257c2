namespace RecordsApi.Register.Tests.Support;

/// <summary>One cell of a workbook made for a test. Plain values need none: see <see cref="WorkbookBuilder.Row"/>.</summary>
internal sealed record BuiltCell(string? Value, string? Type = null, string? Formula = null, string? Link = null)
{
    public IReadOnlyList<string>? Runs { get; private init; }

    public static BuiltCell Inline(string text) => new(text, "inlineStr");

    /// <summary>Shared text in several runs of formatting, with a phonetic hint that is not part of it.</summary>
    public static BuiltCell Rich(params string[] runs) => new(string.Concat(runs), "s") { Runs = runs };

    /// <summary>Text with a hyperlink on the cell; the target is written as given, valid or not.</summary>
    public static BuiltCell Linked(string text, string target) => new(text, "s", Link: target);

    /// <summary>A hyperlink on a cell without text.</summary>
    public static BuiltCell LinkOnly(string target) => new(null, Link: target);

    public static BuiltCell Error(string code) => new(code, "e");

    public static BuiltCell Serial(double serial) =>
        new(serial.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static BuiltCell IsoDate(string date) => new(date, "d");

    public static BuiltCell True() => new("1", "b");

    /// <summary>A formula, with the text it was last seen to give, or none.</summary>
    public static BuiltCell FormulaOf(string formula, string? cached = null) => new(cached, "str", formula);

    /// <summary>A formula whose last result is a number.</summary>
    public static BuiltCell NumberFormula(string formula, double cached) => Serial(cached) with { Formula = formula };
}

using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>A hyperlink written as a formula: <c>HYPERLINK("https://…", "link")</c>.</summary>
internal sealed partial record HyperlinkFormula(string Target, string? Text)
{
    /// <summary>Parses a formula. Returns null if it is not a HYPERLINK formula, or if its target is not a literal.</summary>
    public static HyperlinkFormula? Parse(string formula)
    {
        var match = Literal().Match(formula);
        if (!match.Success)
            return null;
        var text = match.Groups["text"];
        return new HyperlinkFormula(Unquote(match.Groups["target"].Value), text.Success ? Unquote(text.Value) : null);
    }

    private static string Unquote(string literal) => literal.Replace("\"\"", "\"", StringComparison.Ordinal);

    [GeneratedRegex(
        """^\s*=?\s*HYPERLINK\(\s*"(?<target>(?:[^"]|"")*)"\s*(?:,\s*"(?<text>(?:[^"]|"")*)"\s*)?\)\s*$""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Literal();
}

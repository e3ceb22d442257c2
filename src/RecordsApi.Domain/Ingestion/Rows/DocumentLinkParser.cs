using System.Text.RegularExpressions;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Parses the URL of a document from the text and the hyperlink of a cell.</summary>
internal static partial class DocumentLinkParser
{
    /// <summary>Returns the unwrapped URL, or null if there is none or the cell states that the link is pending.</summary>
    /// <param name="column">The header of the column, used in notes.</param>
    /// <param name="text">The text of the cell.</param>
    /// <param name="target">The target of the hyperlink on the cell; takes precedence over the text.</param>
    /// <param name="diagnostics">Collects notes.</param>
    public static string? Parse(string column, string? text, string? target, RowDiagnostics diagnostics)
    {
        var clean = PrintedText.Clean(text);
        if (clean is not null && Pending().IsMatch(clean))
        {
            if (target is not null)
                diagnostics.AddNote($"{column} states that the link is pending; its hyperlink was ignored.");
            return null;
        }

        var printed = target ?? (clean is not null && LooksLikeAddress().IsMatch(clean) ? clean : null);
        if (printed is null && clean is not null)
            diagnostics.AddNote($"{column} is printed as “{clean}” without a hyperlink.");
        var link = LinkUnwrapper.Unwrap(printed);
        if (link.Note is not null)
            diagnostics.AddNote($"{column}: {link.Note}");
        return link.Url;
    }

    [GeneratedRegex(@"\blink\s*pending\b|\bpending\s*link\b", RegexOptions.IgnoreCase)]
    private static partial Regex Pending();

    [GeneratedRegex(@"^\S*(?:://|:/|www\.|\.(?:gov|com|org|us)/)\S*", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikeAddress();
}

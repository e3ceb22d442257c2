namespace RecordsApi.Domain.Search;

/// <summary>A parsed search text.</summary>
/// <param name="Terms">The terms, all of which must match; empty if the text contains no word.</param>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms)
{
    private static readonly char[] Quotes = ['"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb'];

    /// <summary>
    /// Parses any text. Text between two quotation marks is a phrase of whole words; elsewhere each word may be the prefix of a
    /// longer one, and words joined by a hyphen or similar stay together. No other syntax is recognized.
    /// </summary>
    public static SearchQuery Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split(Quotes);
        var terms = parts.SelectMany((part, i) => i % 2 == 1 && i < parts.Length - 1
            ? [SearchTerm.ForPhrase(part)]
            : part.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(SearchTerm.ForPrefix));
        return new([.. terms.Where(term => term.Words.Count > 0)]);
    }
}

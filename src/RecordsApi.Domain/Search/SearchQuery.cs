namespace RecordsApi.Domain.Search;

/// <summary>What someone looks for.</summary>
/// <param name="Terms">What must be found, every one of them; none if the text holds no word.</param>
public sealed record SearchQuery(IReadOnlyList<SearchTerm> Terms)
{
    private static readonly char[] Quotes = ['"', '\u201c', '\u201d', '\u201e', '\u00ab', '\u00bb'];

    /// <summary>
    /// Reads any text. What stands between two quotation marks is a phrase of whole words; elsewhere each word may be the
    /// beginning of a longer one, and words joined by a hyphen or the like stay together. Nothing else has a meaning.
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

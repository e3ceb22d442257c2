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
        return new([.. parts.SelectMany((part, i) => i % 2 == 1 && i < parts.Length - 1 ? ParsePhrase(part) : ParseWords(part))]);
    }

    private static IEnumerable<SearchTerm> ParsePhrase(string text) => SearchTokenizer.Tokenize(text) is { Count: > 0 } words ? [SearchTerm.ForPhrase(words)] : [];

    private static IEnumerable<SearchTerm> ParseWords(string text)
    {
        var groups = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(SearchTokenizer.TokenizeUnexpanded).Where(words => words.Count > 0).ToList();
        for (var at = 0; at < groups.Count; at++)
        {
            yield return SearchTerm.ForPrefix(groups[at], at == 0, at == groups.Count - 1)
                .Or(at > 0 ? SearchTerm.JoinParticle(groups[at - 1], groups[at]) : null)
                .Or(at + 1 < groups.Count ? SearchTerm.JoinParticle(groups[at], groups[at + 1]) : null);
        }
    }
}

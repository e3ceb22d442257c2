using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Search;

/// <summary>Consecutive words to search for.</summary>
/// <param name="Words">The words, with abbreviations written out.</param>
/// <param name="Prefixes">Prefixes that the last word may have; empty if the whole word must match.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, IReadOnlyList<string> Prefixes)
{
    private const int MinPrefixLength = 2;

    /// <summary>Creates a term that matches whole words only.</summary>
    internal static SearchTerm ForPhrase(string text) => new(SearchTokenizer.Tokenize(text), []);

    /// <summary>
    /// Creates a term whose last word is a prefix. "st" is both an abbreviation and the beginning of "Stuart".
    /// </summary>
    internal static SearchTerm ForPrefix(string text)
    {
        var typed = SearchTokenizer.TokenizeUnexpanded(text);
        return typed is [.., { Length: >= MinPrefixLength } last]
            ? new([.. typed.Select(NameNormalizer.ExpandAbbreviation)], [.. new[] { NameNormalizer.ExpandAbbreviation(last), last }.Distinct(StringComparer.Ordinal)])
            : new([.. typed.Select(NameNormalizer.ExpandAbbreviation)], []);
    }
}

using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Search;

/// <summary>Words that are looked for one right behind the other.</summary>
/// <param name="Words">The words, written out.</param>
/// <param name="Prefixes">What the last word may begin with; none where it must be the whole word.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, IReadOnlyList<string> Prefixes)
{
    private const int MinPrefixLength = 2;

    /// <summary>The words just as they are.</summary>
    internal static SearchTerm ForPhrase(string text) => new(SearchTokenizer.Tokenize(text), []);

    /// <summary>The words, the last of which may go on. "st" is both an abbreviation and how "Stuart" begins.</summary>
    internal static SearchTerm ForPrefix(string text)
    {
        var typed = SearchTokenizer.TokenizeUnexpanded(text);
        return typed is [.., { Length: >= MinPrefixLength } last]
            ? new([.. typed.Select(NameNormalizer.ExpandAbbreviation)], [.. new[] { NameNormalizer.ExpandAbbreviation(last), last }.Distinct(StringComparer.Ordinal)])
            : new([.. typed.Select(NameNormalizer.ExpandAbbreviation)], []);
    }
}

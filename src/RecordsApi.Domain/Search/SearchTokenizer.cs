using System.Globalization;
using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Search;

/// <summary>
/// Splits names and search texts into words in the same way, so that differences in accents, apostrophes, hyphens,
/// ampersands and "St." do not matter.
/// </summary>
public static class SearchTokenizer
{
    // A private-use character: the index treats it as a word, and no search text can contain it.
    private const string TextSeparator = " \uE000 ";

    /// <summary>
    /// Returns the words of a text: lower-case letters and digits, with abbreviations of place names written out.
    /// </summary>
    public static IReadOnlyList<string> Tokenize(string text) => [.. TokenizeUnexpanded(text).Select(NameNormalizer.ExpandAbbreviation)];

    /// <summary>Returns the same words with abbreviations unchanged.</summary>
    internal static IReadOnlyList<string> TokenizeUnexpanded(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NameNormalizer.TokenizeUnexpanded(string.Concat(text.Where(c => !IsCombiningMark(c))));
    }

    /// <summary>Returns the pairs of adjacent words that are also written as one: "desoto" for "De Soto County".</summary>
    internal static IEnumerable<string> JoinParticles(string text)
    {
        var words = TokenizeUnexpanded(text);
        return words.Zip(words.Skip(1), (first, second) => SearchTerm.JoinParticle([first], [second])).OfType<string>();
    }

    /// <summary>Returns distinct texts for the index, with separators that no phrase matches across.</summary>
    internal static string ToIndexText(IEnumerable<string> texts) => string.Join(
        TextSeparator,
        texts.Select(text => string.Join(' ', Tokenize(text))).Where(words => words.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // An accent can be a separate character after its letter.
    private static bool IsCombiningMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}

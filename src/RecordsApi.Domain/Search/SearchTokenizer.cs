using System.Globalization;
using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Search;

/// <summary>
/// The words by which names are looked up. Names and questions go through it alike, so that how either writes accents,
/// apostrophes, hyphens, ampersands and "St." makes no difference.
/// </summary>
public static class SearchTokenizer
{
    // A character for private use: the index takes it for a word, and no question can hold it.
    private const string TextSeparator = " \uE000 ";

    /// <summary>The words of a text, lower-case letters and digits only, abbreviations of place names written out.</summary>
    public static IReadOnlyList<string> Tokenize(string text) => [.. TokenizeUnexpanded(text).Select(NameNormalizer.ExpandAbbreviation)];

    /// <summary>The same words with their abbreviations as they stand.</summary>
    internal static IReadOnlyList<string> TokenizeUnexpanded(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NameNormalizer.TokenizeUnexpanded(string.Concat(text.Where(c => !IsCombiningMark(c))));
    }

    /// <summary>Texts as the index keeps them, each once, with borders that no phrase reaches across.</summary>
    internal static string ToIndexText(IEnumerable<string> texts) => string.Join(
        TextSeparator,
        texts.Select(text => string.Join(' ', Tokenize(text))).Where(words => words.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // An accent may be a character of its own behind its letter.
    private static bool IsCombiningMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}

using System.Globalization;
using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Search;

/// <summary>
/// The words by which names are looked up. Names and questions go through it alike, so that how either writes accents,
/// apostrophes, hyphens, ampersands and "St." makes no difference.
/// </summary>
public static class SearchWords
{
    // A character for private use: the index takes it for a word, and no question can hold it.
    private const string Border = " \uE000 ";

    /// <summary>The words of a text, lower-case letters and digits only, abbreviations of place names written out.</summary>
    public static IReadOnlyList<string> Of(string text) => [.. AsTyped(text).Select(NameWords.WrittenOut)];

    /// <summary>The same words with their abbreviations as they stand.</summary>
    internal static IReadOnlyList<string> AsTyped(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return NameWords.AsPrinted(string.Concat(text.Where(c => !IsMark(c))));
    }

    /// <summary>Texts as the index keeps them, each once, with borders that no phrase reaches across.</summary>
    internal static string Indexed(IEnumerable<string> texts) => string.Join(
        Border,
        texts.Select(text => string.Join(' ', Of(text))).Where(words => words.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    // An accent may be a character of its own behind its letter.
    private static bool IsMark(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}

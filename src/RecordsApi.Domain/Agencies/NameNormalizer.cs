using System.Text;

namespace RecordsApi.Domain.Agencies;

/// <summary>
/// Normalizes names for comparison: lower-case words without accents, apostrophes and punctuation, with the abbreviations
/// of place names written out ("St. Lucie" and "Saint Lucie" become the same words).
/// </summary>
internal static class NameNormalizer
{
    private const string Accented = "áàâäãåçéèêëíìîïñóòôöõúùûüý";
    private const string Unaccented = "aaaaaaceeeeiiiinooooouuuuy";

    private static readonly Dictionary<string, string> Abbreviations = new(StringComparer.Ordinal)
    {
        ["st"] = "saint",
        ["ste"] = "sainte",
        ["ft"] = "fort",
        ["mt"] = "mount",
        ["mtn"] = "mountain",
    };

    /// <summary>Returns the text with single ordinary spaces and straight apostrophes.</summary>
    public static string Clean(string printed)
    {
        if (IsClean(printed))
            return printed;
        var text = new StringBuilder(printed.Length);
        foreach (var c in printed)
        {
            if (c is '\u2019' or '\u2018' or '\u00b4' or '`')
                text.Append('\'');
            else if (c is '\u2013' or '\u2014' or '\u2010' or '\u2011')
                text.Append('-');
            else if (char.IsWhiteSpace(c) || char.IsControl(c) || c is '\u200b' or '\ufeff')
                text.Append(' ');
            else
                text.Append(c);
        }
        return string.Join(' ', text.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsClean(string printed)
    {
        var last = ' ';
        foreach (var c in printed)
        {
            if (c is < ' ' or > '~' or '`' || (c == ' ' && last == ' '))
                return false;
            last = c;
        }

        return last != ' ' || printed.Length == 0;
    }

    /// <summary>Returns the normalized words of a text, in printed order.</summary>
    public static IReadOnlyList<string> Tokenize(string text) => [.. TokenizeUnexpanded(text).Select(ExpandAbbreviation)];

    /// <summary>Returns the word with its abbreviation written out.</summary>
    public static string ExpandAbbreviation(string word) => Abbreviations.GetValueOrDefault(word, word);

    /// <summary>Returns the normalized words with abbreviations unchanged.</summary>
    public static IReadOnlyList<string> TokenizeUnexpanded(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var c in Clean(text).Replace("&", " and ", StringComparison.Ordinal))
        {
            if (char.IsLetterOrDigit(c))
                word.Append(RemoveAccents(char.ToLowerInvariant(c)));
            else if (c != '\'')
                FlushWord(words, word);
        }
        FlushWord(words, word);
        return words;
    }

    /// <summary>Joins words without spaces, so that "De Kalb" and "DeKalb" have the same key.</summary>
    public static string ToKey(IEnumerable<string> words) => string.Concat(words);

    /// <summary>Returns the key of a text.</summary>
    public static string ToKey(string text) => ToKey(Tokenize(text));

    /// <summary>Returns the text without accents.</summary>
    public static string RemoveAccents(string lower) => string.Concat(lower.Select(RemoveAccents));

    private static char RemoveAccents(char c) => Accented.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at ? Unaccented[at] : c;

    private static void FlushWord(List<string> words, StringBuilder word)
    {
        if (word.Length == 0)
            return;
        words.Add(word.ToString());
        word.Clear();
    }
}

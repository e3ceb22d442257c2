using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Normalizes printed text without changing its words.</summary>
public static partial class PrintedText
{
    /// <summary>
    /// Replaces every run of white space by one space, converts typographic apostrophes, quotation marks and dashes to their
    /// ASCII forms, removes invisible characters, and trims.
    /// </summary>
    /// <param name="printed">The text of a cell.</param>
    /// <returns>The normalized text; null if nothing is left.</returns>
    public static string? Clean(string? printed)
    {
        if (printed is null)
            return null;
        var clean = new StringBuilder(printed.Length);
        var hasPendingSpace = false;
        foreach (var character in printed)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
                hasPendingSpace = true;
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                if (hasPendingSpace && clean.Length > 0)
                    clean.Append(' ');
                hasPendingSpace = false;
                clean.Append(ToAsciiPunctuation(character));
            }
        }

        return clean.Length == 0 ? null : clean.ToString();
    }

    /// <summary>Whether a text is a placeholder for no value, such as <c>#N/A</c>, <c>#NA</c>, <c>N/A</c>, <c>#n?A</c> or a dash.</summary>
    /// <param name="clean">A text normalized by <see cref="Clean"/>.</param>
    public static bool IsPlaceholder(string clean) => Placeholder().IsMatch(clean);

    private static char ToAsciiPunctuation(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u02BC' or '\u00B4' or '`' => '\'',
        '\u201C' or '\u201D' or '\u2033' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        _ => character,
    };

    [GeneratedRegex(@"^(?:#?\s?n\s?[/\\?.]?\s?a\.?|#(?:ref|value|name|null|num|div/0)[!?]?|-+|none)$", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}

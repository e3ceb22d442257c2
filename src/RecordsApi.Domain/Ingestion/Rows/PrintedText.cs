using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Rows;

/// <summary>Tidies printed text without changing its words.</summary>
public static partial class PrintedText
{
    /// <summary>
    /// Makes every kind of white space one space, straightens apostrophes, quotation marks and dashes, drops
    /// characters that nobody sees, and trims. Null when nothing is left.
    /// </summary>
    /// <param name="printed">Text of a cell.</param>
    public static string? Clean(string? printed)
    {
        if (printed is null)
            return null;
        var tidy = new StringBuilder(printed.Length);
        var space = false;
        foreach (var character in printed)
        {
            if (char.IsWhiteSpace(character) || char.IsControl(character))
                space = true;
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.Format)
            {
                if (space && tidy.Length > 0)
                    tidy.Append(' ');
                space = false;
                tidy.Append(StraightenCharacter(character));
            }
        }

        return tidy.Length == 0 ? null : tidy.ToString();
    }

    /// <summary>Whether the text only says that there is nothing to say: <c>#N/A</c>, <c>#NA</c>, <c>N/A</c>, <c>#n?A</c>, a dash.</summary>
    /// <param name="clean">Text from <see cref="Clean"/>.</param>
    public static bool IsPlaceholder(string clean) => Placeholder().IsMatch(clean);

    private static char StraightenCharacter(char character) => character switch
    {
        '\u2018' or '\u2019' or '\u201B' or '\u2032' or '\u02BC' or '\u00B4' or '`' => '\'',
        '\u201C' or '\u201D' or '\u2033' => '"',
        '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-',
        _ => character,
    };

    [GeneratedRegex(@"^(?:#?\s?n\s?[/\\?.]?\s?a\.?|#(?:ref|value|name|null|num|div/0)[!?]?|-+|none)$", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}

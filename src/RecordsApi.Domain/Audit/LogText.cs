using System.Globalization;
using System.Text;

namespace RecordsApi.Domain.Audit;

/// <summary>Makes untrusted text safe for one line of a log.</summary>
public static class LogText
{
    /// <summary>Escapes every character that could start a new line, or hide or reorder the text that follows.</summary>
    public static string Escape(string text, int maxLength = 1000)
    {
        ArgumentNullException.ThrowIfNull(text);
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (plain.Length >= maxLength)
                return plain.Append('…').ToString();
            if (IsPrintable(c))
                plain.Append(c);
            else
                plain.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        return plain.ToString();
    }

    /// <summary>Returns whether nothing in a text would be escaped.</summary>
    public static bool IsSafe(string text) => text.All(IsPrintable);

    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate);
}

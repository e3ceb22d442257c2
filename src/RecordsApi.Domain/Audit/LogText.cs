using System.Globalization;
using System.Text;

namespace RecordsApi.Domain.Audit;

/// <summary>Text from outside, made safe for a line of a log.</summary>
public static class LogText
{
    /// <summary>The text with everything escaped that could begin a new line, hide or turn round what follows.</summary>
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

    /// <summary>Whether nothing in a text would be escaped.</summary>
    public static bool IsSafe(string text) => text.All(IsPrintable);

    private static bool IsPrintable(char c) => char.GetUnicodeCategory(c) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.Surrogate);
}

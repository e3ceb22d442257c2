using System.Globalization;
using System.Text;

namespace RecordsApi.Domain.Entry;

/// <summary>Rules for text and addresses that are entered through the API or in files.</summary>
public static class TextRules
{
    /// <summary>Maximum length of a name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Maximum length of a text, in UTF-16 code units.</summary>
    public const int MaxTextLength = 2000;

    /// <summary>Maximum length of an address.</summary>
    public const int MaxAddressLength = 2000;

    /// <summary>The null character.</summary>
    internal const char NullCharacter = '\0';

    // Takes the place of letters that were lost.
    private const int ReplacementCharacter = 0xFFFD;

    /// <summary>Returns what is wrong with a name, which is a single line that is not empty; null if nothing is.</summary>
    public static string? FindNameProblem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().Length is 0 or > MaxNameLength || text.Any(IsLineBreakOrControl)
            ? $"Must be a single line of 1 to {MaxNameLength} characters."
            : FindUnreadableCharacter(text);
    }

    /// <summary>Returns what is wrong with a text, which can have several lines; null if nothing is.</summary>
    public static string? FindTextProblem(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Trim().Length is 0 or > MaxTextLength || text.Any(c => IsLineBreakOrControl(c) && c != '\n')
            ? $"Must be 1 to {MaxTextLength} characters of text."
            : FindUnreadableCharacter(text);
    }

    /// <summary>
    /// Returns that a text contains the null character; null if it does not. No text of the register does, because not every database stores it.
    /// Texts that people enter are rejected with it, and it is removed from the cells of lists.
    /// </summary>
    public static string? FindNullCharacter(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.IndexOf(NullCharacter, StringComparison.Ordinal) is var position and >= 0
            ? $"Contains the character U+0000 at position {position + 1}, which cannot be stored. Remove it."
            : null;
    }

    /// <summary>Whether a text is the address of a public page: absolute, https or http, without user information.</summary>
    public static bool IsWebAddress(string text) =>
        text is { Length: <= MaxAddressLength } && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo.Length == 0
            && Uri.IsWellFormedUriString(text, UriKind.Absolute);

    /// <summary>
    /// Returns which character of a text nobody can see, or can read: two names that differ in it look the same, and characters that change
    /// the direction of writing make a name look like another. Null if there is none.
    /// </summary>
    public static string? FindUnreadableCharacter(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var position = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value == ReplacementCharacter)
                return $"Contains the character U+FFFD at position {position}, which stands for a letter that was lost. Enter the letter.";
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                return $"Contains the invisible character U+{rune.Value:X4} at position {position}. Remove it.";
            position++;
        }

        return null;
    }

    private static bool IsLineBreakOrControl(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}

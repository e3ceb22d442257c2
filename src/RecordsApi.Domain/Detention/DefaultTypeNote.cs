using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Detention;

/// <summary>The publisher's note that a type is printed also where the type is unknown.</summary>
public static partial class DefaultTypeNote
{
    /// <summary>
    /// Whether a line says which type is the default: <c>When the facility type is unavailable, IGSA is used as the default value</c>.
    /// </summary>
    public static bool IsDefaultTypeNote(string line) => FindType(line) is not null;

    /// <summary>Returns the type that a line names as the default, as printed; null if it names none.</summary>
    public static string? FindType(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return Pattern().Match(line) is { Success: true } match ? match.Groups["type"].Value.Trim() : null;
    }

    [GeneratedRegex(
        @"\btype\b.*\b(?:unavailable|unknown|not available)\b[,;:]?\s*(?<type>[\w -]{2,30}?)\s+is\s+(?:used\s+as\s+)?the\s+default",
        RegexOptions.IgnoreCase)]
    private static partial Regex Pattern();
}

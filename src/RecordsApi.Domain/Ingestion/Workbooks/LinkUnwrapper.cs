using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>What is left of a printed link.</summary>
/// <param name="Url">An absolute http or https address of a public host, or null when there is none.</param>
/// <param name="Note">What was done, as an English sentence; null when the link was good as printed.</param>
public sealed record UnwrappedLink(string? Url, string? Note);

/// <summary>
/// Takes the address out of what was put around it: mail scanners (their wrapper names the mailbox that the
/// link was sent to, and must not be republished), web archives, search pages and browser extensions. Mends
/// the scheme where it is mistyped.
/// </summary>
public static partial class LinkUnwrapper
{
    private const int MaxLayers = 6;
    private const int MaxCharacters = 8_192;

    /// <summary>Unwraps one printed link.</summary>
    /// <param name="printed">The target as printed, null and blank allowed.</param>
    public static UnwrappedLink Unwrap(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return new UnwrappedLink(null, null);
        var link = printed.Trim('\u00A0', '\u200B', '\uFEFF', ' ', '\t', '\r', '\n', '"', '<', '>');
        if (link.Length > MaxCharacters)
            return new UnwrappedLink(null, "The link is too long to be an address.");
        var wrappers = new List<string>();
        for (var layer = 0; LinkWrappers.TryUnwrap(link, out var inner, out var wrapper); layer++)
        {
            if (inner is null || layer == MaxLayers)
                return new UnwrappedLink(null, $"The link hides its address behind {wrapper}.");
            if (!wrappers.Contains(wrapper))
                wrappers.Add(wrapper);
            link = inner.Trim();
        }

        var url = PublicUrl.Parse(link, out var fault);
        if (url is null)
            return new UnwrappedLink(null, fault);
        if (wrappers.Count > 0)
            return new UnwrappedLink(url, $"The link was taken out of {string.Join(" and ", wrappers)}.");
        return new UnwrappedLink(url, fault);
    }

    /// <summary>
    /// Replaces every web address within a text by its unwrapped form. Text without an address, and
    /// addresses that nothing wraps, stay as they are.
    /// </summary>
    /// <param name="text">Text of a cell.</param>
    public static string? UnwrapWithin(string? text)
    {
        if (text is null || !text.Contains("://", StringComparison.Ordinal))
            return text;
        var plain = Address().Replace(
            text, match => LinkWrappers.TryUnwrap(match.Value, out _, out _) ? Unwrap(match.Value).Url ?? "" : match.Value);
        return plain.Length == 0 ? null : plain;
    }

    [GeneratedRegex(@"[a-z][a-z0-9+.-]*://[^\s\u00A0]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>The result of unwrapping a printed link.</summary>
/// <param name="Url">An absolute http or https URL of a public host, or null if there is none.</param>
/// <param name="Note">What was changed, or why there is no URL, as a sentence; null if the link was valid as printed or blank.</param>
public sealed record UnwrappedLink(string? Url, string? Note);

/// <summary>
/// Extracts the original URL from a link that was rewritten by an email scanner, web archive, search page or browser
/// extension. An email scanner's link contains the address of the mailbox it was sent to and must not be republished.
/// Also repairs a mistyped scheme.
/// </summary>
public static partial class LinkUnwrapper
{
    private const int MaxLayers = 6;
    private const int MaxCharacters = 8_192;

    /// <summary>Unwraps a printed link.</summary>
    /// <param name="printed">The link target as printed; may be null or blank.</param>
    public static UnwrappedLink Unwrap(string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
            return new UnwrappedLink(null, null);
        var link = printed.Trim('\u00A0', '\u200B', '\uFEFF', ' ', '\t', '\r', '\n', '"', '<', '>');
        if (link.Length > MaxCharacters)
            return new UnwrappedLink(null, "The link is too long to be a URL.");
        var wrappers = new List<string>();
        for (var layer = 0; LinkWrappers.TryUnwrap(link, out var inner, out var wrapper); layer++)
        {
            if (inner is null || layer == MaxLayers)
                return new UnwrappedLink(null, $"The URL cannot be extracted from {wrapper}.");
            if (!wrappers.Contains(wrapper))
                wrappers.Add(wrapper);
            link = inner.Trim();
        }

        var url = PublicUrl.Parse(link, out var note);
        if (url is null)
            return new UnwrappedLink(null, note);
        if (wrappers.Count > 0)
            return new UnwrappedLink(url, $"The URL was extracted from {string.Join(" and ", wrappers)}.");
        return new UnwrappedLink(url, note);
    }

    /// <summary>
    /// Replaces every wrapped URL in a text by the URL it wraps, or removes it if that URL is not available. Everything else
    /// is left unchanged.
    /// </summary>
    /// <param name="text">The text of a cell.</param>
    /// <returns>Null if no text is left.</returns>
    public static string? UnwrapWithin(string? text)
    {
        if (text is null || !text.Contains("://", StringComparison.Ordinal))
            return text;
        var unwrapped = Address().Replace(
            text, match => LinkWrappers.TryUnwrap(match.Value, out _, out _) ? Unwrap(match.Value).Url ?? "" : match.Value);
        return unwrapped.Length == 0 ? null : unwrapped;
    }

    [GeneratedRegex(@"[a-z][a-z0-9+.-]*://[^\s\u00A0]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}

using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Recognizes the services that wrap links, by host, and extracts the wrapped URL.</summary>
internal static partial class LinkWrappers
{
    /// <summary>Removes one layer of wrapping.</summary>
    /// <param name="link">The link.</param>
    /// <param name="inner">The wrapped link; null if the wrapper does not contain it.</param>
    /// <param name="wrapper">The name of the wrapper, for use in a note; empty if there is none.</param>
    /// <returns>Whether the link was wrapped.</returns>
    public static bool TryUnwrap(string link, out string? inner, out string wrapper)
    {
        (inner, wrapper) = (null, "");
        if (Archive().Match(link) is { Success: true } archived)
            (inner, wrapper) = (archived.Groups["url"].Value, "a web archive link");
        else if (Extension().Match(link) is { Success: true } shown)
            (inner, wrapper) = (NullIfEmpty(shown.Groups["url"].Value), "a browser extension link");
        else if (GetHost(link) is { } host)
            (inner, wrapper) = UnwrapByHost(host, link);
        return wrapper.Length > 0;
    }

    private static (string? Inner, string Wrapper) UnwrapByHost(string host, string link) => host switch
    {
        _ when host.EndsWith("safelinks.protection.outlook.com", StringComparison.Ordinal)
            || host.EndsWith("safelinks.protection.office365.us", StringComparison.Ordinal)
            => (GetQueryParameter(link, "url"), "an email scanner link"),
        "urldefense.com" or "urldefense.us" or "urldefense.proofpoint.com" => (ProofpointLink.Unwrap(link), "an email scanner link"),
        "linkprotect.cudasvc.com" => (GetQueryParameter(link, "a"), "an email scanner link"),
        _ when host.EndsWith(".fireeye.com", StringComparison.Ordinal) || host.EndsWith(".trellix.com", StringComparison.Ordinal)
            => (GetQueryParameter(link, "u"), "an email scanner link"),
        _ when host.EndsWith(".mimecast.com", StringComparison.Ordinal) || host.EndsWith(".mimecastprotect.com", StringComparison.Ordinal)
            => (null, "an email scanner link"),
        "www.google.com" or "google.com" when link.Contains("/url?", StringComparison.OrdinalIgnoreCase)
            => (GetQueryParameter(link, "q") ?? GetQueryParameter(link, "url"), "a search engine redirect"),
        _ => (null, ""),
    };

    /// <summary>
    /// Returns the decoded value of a query parameter, or null. Separators may be HTML-escaped (<c>&amp;amp;</c>) because some
    /// email programs escape links twice.
    /// </summary>
    internal static string? GetQueryParameter(string link, string name)
    {
        var query = link.IndexOf('?', StringComparison.Ordinal);
        if (query < 0)
            return null;
        foreach (var pair in link[(query + 1)..].Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase).Split('&'))
        {
            if (pair.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
                return NullIfEmpty(Uri.UnescapeDataString(pair[(name.Length + 1)..]));
        }

        return null;
    }

    private static string? GetHost(string link)
    {
        var start = link.IndexOf("//", StringComparison.Ordinal);
        if (start < 0)
            return null;
        var authority = link.AsSpan(start + 2);
        var end = authority.IndexOfAny('/', '?', '#');
        return (end < 0 ? authority : authority[..end]).ToString().ToLowerInvariant();
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;

    // 20250219163339, 2025*, 20250219163339if_: the capture timestamp, followed by how the archive should display the page.
    [GeneratedRegex(
        @"^(?:https?:/{1,2})?(?:web|wayback)\.archive\.org/(?:web/)?\d{1,14}(?:\*|[a-z]{2}_)?/(?<url>.+)$", RegexOptions.IgnoreCase)]
    private static partial Regex Archive();

    [GeneratedRegex(@"^[a-z-]*extension://[^/]*/?(?<url>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Extension();
}

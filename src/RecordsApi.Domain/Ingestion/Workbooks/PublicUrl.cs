using System.Net;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>Parses the URL of a public host, repairing a mistyped scheme.</summary>
internal static partial class PublicUrl
{
    /// <summary>Parses a link.</summary>
    /// <param name="link">The link, already unwrapped.</param>
    /// <param name="note">What was repaired, or why the result is null; null if the link was valid as printed.</param>
    /// <returns>The URL in canonical form without a fragment, or null if the link is not an http or https URL of a public host.</returns>
    public static string? Parse(string link, out string? note)
    {
        note = null;
        if (link.StartsWith('#'))
            return Reject("The link refers to a location in the workbook.", out note);
        if (Mailbox().IsMatch(link))
            return Reject("The link is an email address or a telephone number.", out note);
        var repaired = RepairScheme(link);
        if (repaired is null || !Uri.TryCreate(repaired, UriKind.Absolute, out var uri))
            return Reject("The link is not a valid URL.", out note);
        if (!IsPublic(uri))
            return Reject("The host of the link is not public.", out note);
        if (!repaired.Equals(link, StringComparison.Ordinal))
            note = "The mistyped scheme of the link was corrected.";
        return uri.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
    }

    private static string? RepairScheme(string link)
    {
        if (Scheme().Match(link) is { Success: true } scheme)
        {
            var isHttps = scheme.Groups["s"].Length > 0;
            return (isHttps ? "https://" : "http://") + scheme.Groups["rest"].Value;
        }

        return BareHost().IsMatch(link) ? "https://" + link.TrimStart('/') : null;
    }

    private static bool IsPublic(Uri uri) =>
        uri.Scheme is "http" or "https"
        && uri.UserInfo.Length == 0
        && uri.HostNameType == UriHostNameType.Dns
        && !IPAddress.TryParse(uri.Host, out _)
        && PublicHost().IsMatch(uri.IdnHost);

    private static string? Reject(string reason, out string? note)
    {
        note = reason;
        return null;
    }

    // Matches misspellings such as http: httpss:// htttps:/ hhttps// hptts: and the correct spellings.
    [GeneratedRegex(
        @"^h{1,2}(?:t{1,4}p{1,2}|tpt|ptt)(?<s>s{0,2})(?::/*|/{2,})(?<rest>[^/\s].*)$", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Scheme();

    [GeneratedRegex(
        @"^/{0,2}(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:gov|com|org|net|us|edu|mil|info)(?:[/?].*)?$",
        RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex BareHost();

    [GeneratedRegex(@"^(?:mailto|tel|sms):|^[^/\s:]+@[^/\s]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Mailbox();

    [GeneratedRegex(
        @"^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+"
        + @"(?!local$|localhost$|internal$|lan$|home$|corp$|test$|invalid$|example$|onion$|arpa$)(?:[a-z]{2,}|xn--[a-z0-9-]+)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex PublicHost();
}

using System.Text;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// The three forms of Proofpoint's URL Defense. Version 1 carries the address as a parameter; version 2
/// writes <c>%</c> as <c>-</c> and <c>/</c> as <c>_</c>; version 3 replaces odd characters by <c>*</c> and
/// lists them in base64 behind the address.
/// </summary>
internal static partial class ProofpointLink
{
    private const string RunLengths = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static string? Unwrap(string link)
    {
        if (Version3().Match(link) is { Success: true } third)
            return Restore(third.Groups["url"].Value, third.Groups["bytes"].Value);
        var wrapped = LinkWrappers.GetQueryParameter(link, "u");
        if (wrapped is null || !link.Contains("/v2/", StringComparison.OrdinalIgnoreCase))
            return wrapped;
        return Uri.UnescapeDataString(wrapped.Replace('-', '%').Replace('_', '/'));
    }

    private static string? Restore(string url, string base64)
    {
        if (!url.Contains('*', StringComparison.Ordinal))
            return url;
        var padded = base64.Replace('-', '+').Replace('_', '/');
        padded += new string('=', (4 - padded.Length % 4) % 4);
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var count))
            return null;
        var odd = Encoding.UTF8.GetString(bytes, 0, count);
        var restored = new StringBuilder();
        var next = 0;
        for (var at = 0; at < url.Length; at++)
        {
            if (url[at] != '*')
            {
                restored.Append(url[at]);
                continue;
            }

            var run = 1;
            if (at + 2 < url.Length && url[at + 1] == '*')
            {
                run = RunLengths.IndexOf(url[at + 2], StringComparison.Ordinal) + 2;
                at += 2;
            }

            if (next + run > odd.Length)
                return null;
            restored.Append(odd, next, run);
            next += run;
        }

        return restored.ToString();
    }

    [GeneratedRegex("/v3/__(?<url>.+?)__;(?<bytes>[A-Za-z0-9_-]*)")]
    private static partial Regex Version3();
}

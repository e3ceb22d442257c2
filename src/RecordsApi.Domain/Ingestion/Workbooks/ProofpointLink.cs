using System.Text;
using System.Text.RegularExpressions;

namespace RecordsApi.Domain.Ingestion.Workbooks;

/// <summary>
/// Decodes the three versions of Proofpoint URL Defense links. Version 1 has the URL in a query parameter. Version 2 also
/// writes <c>%</c> as <c>-</c> and <c>/</c> as <c>_</c>. Version 3 replaces special characters by <c>*</c>, or a run of
/// them by <c>**</c> and a letter for its length, and appends the characters in base64.
/// </summary>
internal static partial class ProofpointLink
{
    private const string RunLengths = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    public static string? Unwrap(string link)
    {
        if (Version3().Match(link) is { Success: true } version3)
            return DecodeVersion3(version3.Groups["url"].Value, version3.Groups["bytes"].Value);
        var wrapped = LinkWrappers.GetQueryParameter(link, "u");
        if (wrapped is null || !link.Contains("/v2/", StringComparison.OrdinalIgnoreCase))
            return wrapped;
        return Uri.UnescapeDataString(wrapped.Replace('-', '%').Replace('_', '/'));
    }

    private static string? DecodeVersion3(string url, string base64)
    {
        if (!url.Contains('*', StringComparison.Ordinal))
            return url;
        var padded = base64.Replace('-', '+').Replace('_', '/');
        padded += new string('=', (4 - padded.Length % 4) % 4);
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var count))
            return null;
        var replaced = Encoding.UTF8.GetString(bytes, 0, count);
        var decoded = new StringBuilder();
        var position = 0;
        for (var i = 0; i < url.Length; i++)
        {
            if (url[i] != '*')
            {
                decoded.Append(url[i]);
                continue;
            }

            var runLength = 1;
            if (i + 2 < url.Length && url[i + 1] == '*')
            {
                runLength = RunLengths.IndexOf(url[i + 2], StringComparison.Ordinal) + 2;
                i += 2;
            }

            if (position + runLength > replaced.Length)
                return null;
            decoded.Append(replaced, position, runLength);
            position += runLength;
        }

        return decoded.ToString();
    }

    [GeneratedRegex("/v3/__(?<url>.+?)__;(?<bytes>[A-Za-z0-9_-]*)")]
    private static partial Regex Version3();
}

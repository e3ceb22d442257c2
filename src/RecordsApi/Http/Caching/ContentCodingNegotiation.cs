using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Caching;

/// <summary>Selects the content coding of a response.</summary>
internal static class ContentCodingNegotiation
{
    /// <summary>No coding: the response is sent as it is.</summary>
    public const string Identity = "identity";

    private static readonly string[] Offered = ["br", "gzip"];

    /// <summary>
    /// Returns the coding that the request prefers, <c>br</c> before <c>gzip</c> if it accepts both equally; <c>identity</c> if
    /// it accepts neither (RFC 9110, 12.5.3).
    /// </summary>
    public static string Select(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var accepted))
            return Identity;
        var best = Offered
            .Select(coding => (Coding: coding, Quality: GetQuality(accepted, coding)))
            .MaxBy(offer => offer.Quality);
        return best.Quality > 0 && best.Quality >= (FindQuality(accepted, Identity) ?? 0) ? best.Coding : Identity;
    }

    private static double GetQuality(IList<StringWithQualityHeaderValue> accepted, string coding) =>
        FindQuality(accepted, coding) ?? FindQuality(accepted, "*") ?? 0;

    private static double? FindQuality(IList<StringWithQualityHeaderValue> accepted, string coding) =>
        accepted.FirstOrDefault(a => a.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) is { } named ? named.Quality ?? 1 : null;
}

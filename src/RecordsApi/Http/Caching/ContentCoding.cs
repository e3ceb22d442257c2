using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Caching;

/// <summary>Chooses how an answer is compressed.</summary>
internal static class ContentCoding
{
    private static readonly string[] Offered = ["br", "gzip"];

    /// <summary>
    /// The coding that the request likes best, <c>br</c> before <c>gzip</c> where it likes both alike; <c>identity</c> if
    /// it takes neither (RFC 9110, 12.5.3).
    /// </summary>
    public static string Chosen(HttpRequest request)
    {
        var header = request.Headers.AcceptEncoding;
        if (header.Count == 0 || !StringWithQualityHeaderValue.TryParseList(header, out var accepted))
            return "identity";
        var best = Offered
            .Select(coding => (Coding: coding, Quality: Quality(accepted, coding)))
            .MaxBy(offer => offer.Quality);
        return best.Quality > 0 && best.Quality >= (Named(accepted, "identity") ?? 0) ? best.Coding : "identity";
    }

    private static double Quality(IList<StringWithQualityHeaderValue> accepted, string coding) =>
        Named(accepted, coding) ?? Named(accepted, "*") ?? 0;

    private static double? Named(IList<StringWithQualityHeaderValue> accepted, string coding) =>
        accepted.FirstOrDefault(a => a.Value.Equals(coding, StringComparison.OrdinalIgnoreCase)) is { } named ? named.Quality ?? 1 : null;
}

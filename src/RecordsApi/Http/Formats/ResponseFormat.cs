using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Formats;

/// <summary>The format of a response.</summary>
internal enum ResponseFormat
{
    /// <summary>JSON with its envelope.</summary>
    Json,

    /// <summary>Comma-separated values, RFC 4180.</summary>
    Csv,

    /// <summary>One JSON record per line.</summary>
    Ndjson,

    /// <summary>A GeoJSON FeatureCollection, RFC 7946.</summary>
    GeoJson,

    /// <summary>An Excel workbook (Office Open XML).</summary>
    Xlsx,

    /// <summary>JSON-LD.</summary>
    JsonLd,

    /// <summary>An Atom feed, RFC 4287.</summary>
    Atom,

    /// <summary>A page for people.</summary>
    Html,

    /// <summary>XML.</summary>
    Xml,

    /// <summary>An image as SVG.</summary>
    Svg,

    /// <summary>An image as PNG.</summary>
    Png,

    /// <summary>The citation of a record and its evidence, as text.</summary>
    Citation,

    /// <summary>The citation as CSL-JSON.</summary>
    CslJson,

    /// <summary>The citation as BibTeX.</summary>
    BibTex,

    /// <summary>The citation in the style of the American Psychological Association.</summary>
    Apa,

    /// <summary>The citation in the style of the Associated Press.</summary>
    Ap,
}

/// <summary>Endpoint metadata: the only format of its response, if that is not JSON.</summary>
internal sealed record FixedResponseFormat(string Type, ResponseFormat Format);

/// <summary>Names and media types of the formats, and content negotiation.</summary>
internal static class ResponseFormats
{
    public const string CsvType = "text/csv";
    public const string NdjsonType = "application/x-ndjson";
    public const string GeoJsonType = "application/geo+json";
    public const string JsonType = "application/json";
    public const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string JsonLdType = "application/ld+json";
    public const string AtomType = "application/atom+xml";
    public const string HtmlType = "text/html";
    public const string SvgType = "image/svg+xml";
    public const string PngType = "image/png";
    public const string CitationType = "text/x-bibliography";
    public const string CslJsonType = "application/vnd.citationstyles.csl+json";
    public const string BibTexType = "application/x-bibtex";

    private static readonly (string Name, string Type, ResponseFormat Format)[] Supported =
    [
        ("json", JsonType, ResponseFormat.Json), ("csv", CsvType, ResponseFormat.Csv), ("ndjson", NdjsonType, ResponseFormat.Ndjson), ("geojson", GeoJsonType, ResponseFormat.GeoJson), ("xlsx", XlsxType, ResponseFormat.Xlsx),
        ("jsonld", JsonLdType, ResponseFormat.JsonLd), ("citation", CitationType, ResponseFormat.Citation), ("csl-json", CslJsonType, ResponseFormat.CslJson), ("bibtex", BibTexType, ResponseFormat.BibTex),

        // Of formats with the same type, the first is that of the Accept header.
        ("apa", CitationType, ResponseFormat.Apa), ("ap", CitationType, ResponseFormat.Ap),
    ];

    /// <summary>Values of the <c>format</c> parameter of lists.</summary>
    public static IReadOnlyList<string> All { get; } = ["json", "csv", "ndjson", "xlsx"];

    /// <summary>Values of the <c>format</c> parameter of lists whose records have a location.</summary>
    public static IReadOnlyList<string> AllGeographic { get; } = [.. All, "geojson"];

    /// <summary>Values of the <c>format</c> parameter of single records.</summary>
    public static IReadOnlyList<string> AllOfRecord { get; } = ["json", "csv", "jsonld", "citation", "csl-json", "bibtex", "apa", "ap"];

    /// <summary>Values of the <c>format</c> parameter of single records that cannot be cited.</summary>
    public static IReadOnlyList<string> AllOfTable { get; } = ["json", "csv"];

    /// <summary>The format with a name.</summary>
    public static ResponseFormat Parse(string name) => Supported.First(known => known.Name == name).Format;

    /// <summary>The formats available for a request, in order of preference.</summary>
    public static IReadOnlyList<(string Type, ResponseFormat Format)> GetOffered(HttpContext http, IReadOnlyList<string> names) =>
        http.GetEndpoint()?.Metadata.GetMetadata<FixedResponseFormat>() is { } other
            ? [(other.Type, other.Format)]
            : [.. Supported.Where(known => names.Contains(known.Name)).Select(known => (known.Type, known.Format))];

    /// <summary>The format that the Accept header prefers; null if it accepts none of them.</summary>
    public static ResponseFormat? Negotiate(HttpRequest request, IReadOnlyList<(string Type, ResponseFormat Format)> offered)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted) || accepted.Count == 0)
            return request.Headers.Accept.Count == 0 ? offered[0].Format : null;
        var best = offered
            .Select(offer => (offer.Format, Quality: Quality(accepted, offer.Type)))
            .OrderByDescending(offer => offer.Quality)
            .First();
        return best.Quality > 0 ? best.Format : null;
    }

    // RFC 9110, section 12.5.1: the most specific matching range determines the quality.
    private static double Quality(IList<MediaTypeHeaderValue> accepted, string type)
    {
        var offer = new MediaTypeHeaderValue(type);
        return accepted
            .Where(range => range.MatchesMediaType(offer.MediaType))
            .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }
}

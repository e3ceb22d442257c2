using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Embeds;

/// <summary>The parameters of oEmbed (oembed.com, section 2.2).</summary>
/// <param name="Url">Address of the page to embed.</param>
/// <param name="Format"><c>json</c> or <c>xml</c>, or one that is not offered.</param>
/// <param name="MaxWidth">The most pixels of width; null if any.</param>
/// <param name="MaxHeight">The most pixels of height; null if any.</param>
internal sealed record OEmbedQuery(string? Url, string Format, int? MaxWidth, int? MaxHeight) : IQueryModel<OEmbedQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        new("url", ParameterKind.Url, "Address of the page to embed.") { IsRequired = true },
        new("format", ParameterKind.Code, "Format of the response, json or xml."),
        new("maxwidth", ParameterKind.Sequence, "The most pixels of width."),
        new("maxheight", ParameterKind.Sequence, "The most pixels of height."),
    ];

    public static OEmbedQuery From(ParsedQuery parsed) => new(parsed.GetValue("url"), parsed.GetValue("format") ?? "json", GetPixels(parsed, "maxwidth"), GetPixels(parsed, "maxheight"));

    private static int? GetPixels(ParsedQuery parsed, string name) => int.TryParse(parsed.GetValue(name), out var pixels) ? pixels : null;
}

using System.Xml.Linq;
using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Context;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Explorer.Indexing;

/// <summary>The sitemap (sitemaps.org): an index, and parts with the addresses of pages.</summary>
internal static class GetSitemap
{
    /// <summary>Media type of the sitemap.</summary>
    public const string Type = "application/xml";

    /// <summary>The most addresses of a part.</summary>
    public const int MaxEntries = 50_000;

    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Handles <c>GET /sitemap.xml</c>.</summary>
    public static async Task<IResult> HandleIndexAsync(BoundQuery<NoQueryParameters> query, PageContextFactory pages, SitemapReader sitemap, CancellationToken cancellationToken)
    {
        var page = await pages.CreateAsync(query, cancellationToken);
        var parts = new List<(string Path, DateTimeOffset? ModifiedAt)>();
        foreach (var part in sitemap.Parts)
        {
            var entries = await sitemap.ReadAsync(page, part);
            parts.AddRange(entries.Chunk(MaxEntries).Select((chunk, i) => ($"/sitemaps/{part}/{i + 1}.xml", chunk.Max(entry => entry.ModifiedAt))));
        }

        return Write("sitemapindex", "sitemap", page, parts);
    }

    /// <summary>Handles <c>GET /sitemaps/{part}/{number}.xml</c>.</summary>
    public static async Task<IResult> HandlePartAsync(
        string part, int number, BoundQuery<NoQueryParameters> query, PageContextFactory pages, SitemapReader sitemap, CancellationToken cancellationToken)
    {
        if (!sitemap.Parts.Contains(part))
            return new ProblemResult(ProblemTypes.NotFound);
        var page = await pages.CreateAsync(query, cancellationToken);
        var entries = (await sitemap.ReadAsync(page, part)).Skip((number - 1) * MaxEntries).Take(MaxEntries).ToArray();
        return entries.Length == 0
            ? new ProblemResult(ProblemTypes.NotFound)
            : Write("urlset", "url", page, entries.Select(entry => (entry.Path, entry.ModifiedAt)));
    }

    private static ContentHttpResult Write(string root, string item, PageContext page, IEnumerable<(string Path, DateTimeOffset? ModifiedAt)> entries)
    {
        var content = new XElement(Sitemaps + root, entries.Select(entry => new XElement(
            Sitemaps + item, new XElement(Sitemaps + "loc", page.BaseUrl + entry.Path),
            entry.ModifiedAt is { } time ? new XElement(Sitemaps + "lastmod", PageText.Format(time)) : null)));
        return TypedResults.Text($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{content.ToString(SaveOptions.DisableFormatting)}", Type, System.Text.Encoding.UTF8);
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Http;

namespace RecordsApi.Explorer.Indexing;

/// <summary>What programs that follow links on their own are asked not to read: everything has a page, which links to the same data.</summary>
internal static class GetRobots
{
    // Pages on other dates name the newest state as canonical, which a program learns only from reading them.
    private static readonly string[] NotRead = ["/v1/", "/mcp", "/search", "/compare", "/desk", "/oembed", "/swagger/"];

    /// <summary>Handles <c>GET /robots.txt</c>.</summary>
    public static ContentHttpResult Handle(HttpContext http)
    {
        var path = RequestBaseUrl.GetBasePath(http);
        return TypedResults.Text(
            $"User-agent: *\nAllow: {path}/v1/exports/\n{string.Concat(NotRead.Select(name => $"Disallow: {path}{name}\n"))}\nSitemap: {RequestBaseUrl.GetBaseUrl(http)}/sitemap.xml\n",
            "text/plain", System.Text.Encoding.UTF8);
    }
}

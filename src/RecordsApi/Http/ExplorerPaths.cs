using RecordsApi.Domain.Geography;

namespace RecordsApi.Http;

/// <summary>Paths of the pages for people. All others are those of the API, of its documents, or of files.</summary>
internal static class ExplorerPaths
{
    private static readonly string[] Roots =
    [
        "/states", "/counties", "/places", "/agencies", "/agreements", "/decisions", "/facilities", "/publications", "/compare", "/news", "/coverage", "/data",
        "/search", "/charts", "/embed", "/desk", "/meetings", "/sources", "/docs", "/sitemap.xml", "/sitemaps",
    ];

    // The documents are served as Markdown next to their pages.
    private const string MarkdownExtension = ".md";

    /// <summary>Whether a path is that of a page.</summary>
    public static bool Contains(PathString path) =>
        path == "/"
        || (Array.Exists(Roots, root => path.StartsWithSegments(root, StringComparison.Ordinal)) && !path.Value!.EndsWith(MarkdownExtension, StringComparison.OrdinalIgnoreCase));

    /// <summary>The path of the page of a jurisdiction: that of a state has its USPS code.</summary>
    /// <param name="geoid">Its GEOID. What is none has no page, and the path leads nowhere.</param>
    public static string ForJurisdiction(string geoid) => geoid switch
    {
        JurisdictionLevelCodes.CountryGeoid => "/",
        { Length: 2 } => $"/states/{UsStates.All.FirstOrDefault(state => state.Geoid == geoid)?.Code ?? geoid}",
        { Length: 5 } => $"/counties/{geoid}",
        _ => $"/places/{geoid}",
    };
}

using System.Reflection;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;

namespace RecordsApi.Explorer.Context;

/// <summary>Style sheet, script and images of pages. Their addresses change with their content, so that browsers need not ask again.</summary>
internal static class PageAssets
{
    private const string Prefix = "explorer/";

    private static readonly Assembly Assembly = typeof(PageAssets).Assembly;

    private static readonly IReadOnlyDictionary<string, string> Paths = Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], name => $"/assets/{name[Prefix.Length..]}?v={HashContent(name)}", StringComparer.Ordinal);

    /// <summary>The path of an asset with the hash of its content.</summary>
    public static string GetPath(string name) => Paths[name];

    /// <summary>Maps the routes.</summary>
    public static void MapPageAssets(this IEndpointRouteBuilder routes)
    {
        foreach (var name in Paths.Keys)
            routes.MapGet($"/assets/{name}", (HttpContext http) => Serve(http, name)).ExcludeFromDescription();
    }

    private static FileStreamHttpResult Serve(HttpContext http, string name)
    {
        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return TypedResults.Stream(Assembly.GetManifestResourceStream(Prefix + name)!, GetMediaType(name));
    }

    private static string GetMediaType(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        _ => "image/svg+xml",
    };

    private static string HashContent(string name)
    {
        using var content = Assembly.GetManifestResourceStream(name)!;
        return Convert.ToHexStringLower(SHA256.HashData(content))[..12];
    }
}

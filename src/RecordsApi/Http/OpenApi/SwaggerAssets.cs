using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace RecordsApi.Http.OpenApi;

/// <summary>What Swagger UI needs beside its own files: a style and a script that lower barriers, and the documents it links to.</summary>
internal static class SwaggerAssets
{
    /// <summary>Address of the style.</summary>
    public const string StylesheetPath = "/swagger/barriers.css";

    /// <summary>Address of the script.</summary>
    public const string ScriptPath = "/swagger/barriers.js";

    private static readonly Assembly Assembly = typeof(SwaggerAssets).Assembly;

    /// <summary>
    /// Maps them. A document is where it is in the repository, <c>/docs/recipes.md</c> or <c>/openapi/CHANGELOG.md</c>, so that
    /// links between documents work; and all are under <c>/docs</c>. Paths match in any case of letters.
    /// </summary>
    public static void MapSwaggerAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(StylesheetPath, () => ServeText("barriers.css", "text/css")).ExcludeFromDescription();
        routes.MapGet(ScriptPath, () => ServeText("barriers.js", "text/javascript")).ExcludeFromDescription();
        foreach (var name in Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".md", StringComparison.Ordinal)))
        {
            foreach (var path in ((string[])[$"/{name}", $"/docs/{Path.GetFileName(name)}"]).Distinct())
                routes.MapGet(path, () => ServeText(name, "text/markdown")).ExcludeFromDescription();
        }
    }

    private static FileStreamHttpResult ServeText(string name, string type) =>
        TypedResults.Stream(Assembly.GetManifestResourceStream(name)!, $"{type}; charset=utf-8");
}

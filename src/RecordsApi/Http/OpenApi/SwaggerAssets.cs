using System.Reflection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace RecordsApi.Http.OpenApi;

/// <summary>Additions to Swagger UI: a style sheet and a script for accessibility, the documents that it links to, and a summary for language models (https://llmstxt.org).</summary>
internal static class SwaggerAssets
{
    /// <summary>Name of the style sheet, next to the page.</summary>
    public const string StylesheetName = "barriers.css";

    /// <summary>Name of the script, next to the page.</summary>
    public const string ScriptName = "barriers.js";

    private static readonly Assembly Assembly = typeof(SwaggerAssets).Assembly;

    /// <summary>
    /// Serves the assets and the documents. A document has the same path as in the repository, such as <c>/docs/recipes.md</c>
    /// or <c>/openapi/CHANGELOG.md</c>, so that links between documents work, and all are available under <c>/docs</c>. Paths
    /// are case-insensitive.
    /// </summary>
    public static void MapSwaggerAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet($"/swagger/{StylesheetName}", () => ServeText(StylesheetName, "text/css")).ExcludeFromDescription();
        routes.MapGet($"/swagger/{ScriptName}", () => ServeText(ScriptName, "text/javascript")).ExcludeFromDescription();
        routes.MapGet("/llms.txt", () => ServeText("llms.txt", "text/plain")).ExcludeFromDescription();
        foreach (var name in Assembly.GetManifestResourceNames().Where(name => name.EndsWith(".md", StringComparison.Ordinal)))
        {
            foreach (var path in ((string[])[$"/{name}", $"/docs/{Path.GetFileName(name)}"]).Distinct())
                routes.MapGet(path, () => ServeText(name, "text/markdown")).ExcludeFromDescription();
        }
    }

    private static FileStreamHttpResult ServeText(string name, string type) =>
        TypedResults.Stream(Assembly.GetManifestResourceStream(name)!, $"{type}; charset=utf-8");
}

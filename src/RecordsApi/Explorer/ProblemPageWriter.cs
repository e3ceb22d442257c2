using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Explorer.Pages;
using RecordsApi.Http;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Explorer;

/// <summary>Shows problems as pages where a browser asked for a page.</summary>
internal sealed class ProblemPageWriter : IProblemPage
{
    /// <inheritdoc />
    public bool IsFor(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Features.Get<AdmittedRequest>() is null
            && (ExplorerPaths.Contains(http.Request.Path) || (http.GetEndpoint() is null && !http.Request.Path.StartsWithSegments("/v1") && AcceptsPages(http.Request)));
    }

    /// <inheritdoc />
    public Task WriteAsync(HttpContext http, ProblemV1 problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new RazorComponentResult(typeof(ProblemPage), new Dictionary<string, object?> { ["Content"] = new ProblemPageContent(problem, RecordsApi.Http.RequestBaseUrl.GetBasePath(http)) })
        {
            StatusCode = problem.Status,
        }.ExecuteAsync(http);
    }

    private static bool AcceptsPages(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(type => type.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase));
}

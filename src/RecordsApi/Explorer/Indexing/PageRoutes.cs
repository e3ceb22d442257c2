using Microsoft.AspNetCore.Routing.Patterns;
using RecordsApi.Http.Formats;

namespace RecordsApi.Explorer.Indexing;

/// <summary>Which pages there are, as the routes say.</summary>
internal sealed class PageRoutes(EndpointDataSource endpoints)
{
    /// <summary>Paths of pages without an id.</summary>
    public IReadOnlyList<string> Fixed { get; } =
        [.. FindPages(endpoints).Where(pattern => pattern.Parameters.Count == 0 && pattern.PathSegments.Count <= 1).Select(pattern => $"/{pattern.RawText!.Trim('/')}").Distinct()];

    /// <summary>Names of collections each of whose records has a page, such as <c>agencies</c>.</summary>
    public IReadOnlyList<string> Collections { get; } =
        [.. FindPages(endpoints).Where(pattern => pattern is { Parameters.Count: 1, PathSegments: [{ Parts: [RoutePatternLiteralPart] }, _] })
            .Select(pattern => ((RoutePatternLiteralPart)pattern.PathSegments[0].Parts[0]).Content).Distinct()];

    private static IEnumerable<RoutePattern> FindPages(EndpointDataSource endpoints) => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<FixedResponseFormat>()?.Format == ResponseFormat.Html).Select(endpoint => endpoint.RoutePattern);
}

using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Http.Formats;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.OpenApi;

/// <summary>All served routes are documented.</summary>
public sealed partial class RouteInventoryTests(RegisterApiFactory service) : IClassFixture<RegisterApiFactory>
{
    // Swagger UI, the documents, what they link to, and health checks.
    private static readonly string[] UndocumentedRoutes =
    [
        "GET /health/live", "GET /health/ready", "GET /oembed", "GET /robots.txt", "GET /openapi/v1.json", "GET /openapi/CHANGELOG.md",
        "GET /llms.txt", "POST /mcp", "GET /openapi/VERSIONING.md", "GET /swagger/barriers.css", "GET /swagger/barriers.js",
        "GET /v1/freshness", // Moved: redirects to /v1/coverage.
        "GET /v1/reconcile/entities/{id}", // Redirects to the record.
    ];

    [Fact]
    public void Mapped_routes_are_the_documented_routes()
    {
        using var client = service.CreateClient();
        var served = service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("{version:apiVersion}", StringComparison.Ordinal)
                || endpoint.Metadata.GetMetadata<FixedResponseFormat>()?.Format is not (ResponseFormat.Html or ResponseFormat.Svg or ResponseFormat.Png or ResponseFormat.Xml))
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                .Select(method => $"{method} /{Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/').Replace("v{version:apiVersion}", "v1", StringComparison.Ordinal), "}").TrimEnd('/')}"))
            .Where(route => !UndocumentedRoutes.Contains(route) && !route.StartsWith("GET /docs/", StringComparison.Ordinal) && !route.StartsWith("GET /assets/", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(OpenApiContract.Current.All.Select(o => $"{o.Method} {o.Path}").Order(StringComparer.Ordinal), served);
    }

    [Theory]
    [InlineData("/appsettings.json")]
    [InlineData("/appsettings.Production.json")]
    [InlineData("/swagger/../appsettings.json")]
    [InlineData("/swagger/..%2fappsettings.json")]
    [InlineData("/docs/../../appsettings.json")]
    [InlineData("/docs/ServiceEndpoints.cs")]
    [InlineData("/RecordsApi.dll")]
    [InlineData("/RecordsApi.deps.json")]
    [InlineData("/register.db")]
    [InlineData("/.git/config")]
    [InlineData("/.env")]
    [InlineData("/web.config")]
    [InlineData("/debug")]
    [InlineData("/metrics")]
    [InlineData("/actuator")]
    [InlineData("/error")]
    [InlineData("/openapi/v2.json")]
    public async Task Settings_binaries_and_debug_pages_return_404(string address)
    {
        var response = await service.Server.SendAsync(http =>
        {
            http.Request.Method = "GET";
            http.Request.Path = address;
        });

        Assert.Equal(404, response.Response.StatusCode);
    }

    [GeneratedRegex(":[^}]*}")]
    private static partial Regex Constraint();
}

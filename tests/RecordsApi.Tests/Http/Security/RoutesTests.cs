using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using RecordsApi.Tests.Support;
using RecordsApi.Tests.Support.Documented;

namespace RecordsApi.Tests.Http.Security;

/// <summary>What is served is what is documented.</summary>
public sealed partial class RoutesTests(Service service) : IClassFixture<Service>
{
    // The page, the document, what they link to, and health: for people and for those who run the service.
    private static readonly string[] Beside =
        ["GET /", "GET /health/live", "GET /health/ready", "GET /openapi/{documentName}.json", "HEAD /openapi/{documentName}.json", "GET /swagger/barriers.css", "GET /swagger/barriers.js"];

    [Fact]
    public void Routes_served_are_the_routes_documented()
    {
        using var client = service.CreateClient();
        var served = service.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                .Select(method => $"{method} /{Constraint().Replace(endpoint.RoutePattern.RawText!.TrimStart('/').Replace("v{version:apiVersion}", "v1", StringComparison.Ordinal), "}").TrimEnd('/')}"))
            .Where(route => !Beside.Contains(route) && !route.StartsWith("GET /docs/", StringComparison.Ordinal))
            .Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(ContractDocument.Current.All.Select(o => $"{o.Method} {o.Path}").Order(StringComparer.Ordinal), served);
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
    public async Task Settings_programs_and_debug_pages_are_not_there(string address)
    {
        var answer = await service.Server.SendAsync(http =>
        {
            http.Request.Method = "GET";
            http.Request.Path = address;
        });

        Assert.Equal(404, answer.Response.StatusCode);
    }

    [GeneratedRegex(":[^}]*}")]
    private static partial Regex Constraint();
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RecordsApi.Http.Caching;
using Swashbuckle.AspNetCore.Swagger;

namespace RecordsApi.Http.OpenApi;

/// <summary>Gets the OpenAPI document, with an entity tag.</summary>
internal static class GetOpenApiDocument
{
    /// <summary>Handles <c>GET /openapi/v1.json</c>.</summary>
    public static async Task<FileContentHttpResult> HandleAsync(
        HttpContext http, OpenApiDocumentCache documents, IAsyncSwaggerProvider provider, IOptions<HostingOptions> hosting, CancellationToken cancellationToken)
    {
        var document = await documents.GetAsync(GetServer(http.Request, hosting.Value), provider, cancellationToken);
        var coding = ContentCodingNegotiation.Select(http.Request);
        var headers = http.Response.Headers;
        headers.CacheControl = "public, max-age=0, must-revalidate";
        headers.Vary = HeaderNames.AcceptEncoding;
        if (coding != ContentCodingNegotiation.Identity)
            headers.ContentEncoding = coding;
        return TypedResults.Bytes(
            document.Bodies[coding], "application/json; charset=utf-8", entityTag: new EntityTagHeaderValue($"\"{document.Tag}-{coding}\""));
    }

    // The public address; without one, the document names no host.
    private static string GetServer(HttpRequest request, HostingOptions hosting) =>
        hosting.GetPublicAddress() ?? (request.PathBase.HasValue ? request.PathBase.ToUriComponent() : "/");
}

using System.Net.Mime;
using RecordsApi.Http.Hosting;

namespace RecordsApi.Http.Security;

/// <summary>Headers that keep browsers from guessing media types and from running foreign content.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Pages run their own script only. Data addresses are images of patterns.
    private const string FreePagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; ";

    private const string PagePolicy = FreePagePolicy + "frame-ancestors 'none'";

    // Embeds are made to be shown on other sites, and have nothing that a click could do in the reader's name.
    private const string EmbedPolicy = FreePagePolicy + "frame-ancestors *";

    // Swagger UI sets styles on elements and draws its icons from data addresses.
    private const string SwaggerPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // In seconds. Without includeSubDomains, because this service does not speak for other services on subdomains.
    private const string OneYear = "max-age=31536000";

    // Shown by other sites in a frame.
    private const string PreviewPolicy = "default-src 'none'; frame-ancestors *";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    private static readonly Func<object, Task> WriteHeaders = WriteHeadersAsync;

    /// <summary>Adds the headers to every response, those of errors and stored ones too.</summary>
    public Task InvokeAsync(HttpContext http)
    {
        http.Response.OnStarting(WriteHeaders, http);
        return next(http);
    }

    private static Task WriteHeadersAsync(object state)
    {
        var http = (HttpContext)state;
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        if (http.Request.IsHttps)
            headers.StrictTransportSecurity = OneYear;
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/swagger") ? SwaggerPolicy
            : http.Request.Path.StartsWithSegments("/v1/reconcile/preview") ? PreviewPolicy
            : !IsPage(http) ? DataPolicy
            : http.Request.Path.StartsWithSegments("/embed") ? EmbedPolicy : PagePolicy;
        return Task.CompletedTask;
    }

    // A page that was not modified has no media type, and the browser takes the headers of this response for the stored one.
    private static bool IsPage(HttpContext http) =>
        ExplorerPaths.Contains(http.Request.Path) || http.Response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true;
}

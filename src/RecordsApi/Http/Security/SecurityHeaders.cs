namespace RecordsApi.Http.Security;

/// <summary>Headers that keep browsers from guessing media types and from running foreign content.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    // Swagger UI sets styles on elements and draws its icons from data addresses.
    private const string PagePolicy =
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
        headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/swagger") ? PagePolicy
            : http.Request.Path.StartsWithSegments("/v1/reconcile/preview") ? PreviewPolicy
            : DataPolicy;
        return Task.CompletedTask;
    }
}

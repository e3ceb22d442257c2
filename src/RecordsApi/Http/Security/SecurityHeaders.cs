namespace RecordsApi.Http.Security;

/// <summary>Headers that keep browsers from guessing and from running what does not belong here.</summary>
internal static class SecurityHeaders
{
    // Swagger UI sets styles on elements and draws its icons from data addresses.
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    // Seconds. Other services on subdomains are not this one's to bind.
    private const string OneYear = "max-age=31536000";

    private const string DataPolicy = "default-src 'none'; frame-ancestors 'none'";

    /// <summary>Adds them to every answer.</summary>
    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (http.Request.IsHttps)
                headers.StrictTransportSecurity = OneYear;
            headers["Referrer-Policy"] = "no-referrer";
            headers.ContentSecurityPolicy = http.Request.Path.StartsWithSegments("/swagger") ? PagePolicy : DataPolicy;
            return Task.CompletedTask;
        });
        return next(http);
    });
}

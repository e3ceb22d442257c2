namespace RecordsApi.Http;

/// <summary>Whole addresses of things the service serves.</summary>
internal static class Addresses
{
    /// <summary>
    /// Scheme, host and base path: those configured as <c>PublicAddress</c>, else those of the request, whose host is
    /// one of <c>AllowedHosts</c>.
    /// </summary>
    public static string Root(HttpContext http)
    {
        var configured = http.RequestServices.GetRequiredService<IConfiguration>()["PublicAddress"];
        return string.IsNullOrEmpty(configured)
            ? $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}"
            : configured.TrimEnd('/');
    }
}

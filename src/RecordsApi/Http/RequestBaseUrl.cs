namespace RecordsApi.Http;

/// <summary>Whole addresses of things the service serves.</summary>
internal static class RequestBaseUrl
{
    /// <summary>
    /// Scheme, host and base path: those configured as <c>PublicAddress</c>, else those of the request, whose host is
    /// one of <c>AllowedHosts</c>.
    /// </summary>
    public static string GetBaseUrl(HttpContext http) => GetBaseUrl(http.Request, http.RequestServices.GetRequiredService<IConfiguration>()["PublicAddress"]);

    /// <summary>The same, where what is configured is at hand.</summary>
    public static string GetBaseUrl(HttpRequest request, string? configured) => string.IsNullOrEmpty(configured)
        ? $"{request.Scheme}://{request.Host}{request.PathBase}"
        : configured.TrimEnd('/');
}

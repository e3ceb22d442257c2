using Microsoft.Extensions.Options;

namespace RecordsApi.Http;

/// <summary>Builds the base URL of links in responses.</summary>
internal static class RequestBaseUrl
{
    /// <summary>
    /// Scheme, host and base path: those of <see cref="HostingOptions.PublicAddress"/>, else those of the request, whose host
    /// is one of <see cref="HostingOptions.AllowedHosts"/>.
    /// </summary>
    public static string GetBaseUrl(HttpContext http) =>
        GetBaseUrl(http.Request, http.RequestServices.GetRequiredService<IOptions<HostingOptions>>().Value.GetPublicAddress());

    /// <summary>Whether the service has no public address, so that its addresses are those of a local copy.</summary>
    public static bool IsLocalCopy(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<HostingOptions>>().Value.GetPublicAddress() is null;

    /// <summary>The same, with a given public address.</summary>
    public static string GetBaseUrl(HttpRequest request, string? publicAddress) => publicAddress ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}

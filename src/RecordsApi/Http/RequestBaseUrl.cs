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

    /// <summary>The path before that of the API: that of the public address, else that of the request; empty if there is none.</summary>
    public static string GetBasePath(HttpContext http) =>
        http.RequestServices.GetRequiredService<IOptions<HostingOptions>>().Value.GetPublicPath() ?? http.Request.PathBase.ToUriComponent();

    /// <summary>Serves the paths below the public address, whether or not a proxy removes the start of them.</summary>
    public static void UsePublicPath(this IApplicationBuilder app)
    {
        if (app.ApplicationServices.GetRequiredService<IOptions<HostingOptions>>().Value.GetPublicPath() is { Length: > 0 } path)
            app.UsePathBase(PathString.FromUriComponent(path));
    }

    /// <summary>The same, with a given public address.</summary>
    public static string GetBaseUrl(HttpRequest request, string? publicAddress) => publicAddress ?? $"{request.Scheme}://{request.Host}{request.PathBase}";
}

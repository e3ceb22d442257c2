using System.Net;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security;

/// <summary>
/// Responds only to requests for the hosts of <see cref="HostingOptions.AllowedHosts"/>. The framework's own host filtering
/// responds without a problem body, and before the host that a trusted proxy forwards is known.
/// </summary>
internal static class AllowedHosts
{
    /// <summary>Turns the framework's host filtering off.</summary>
    public static IServiceCollection AddAllowedHosts(this IServiceCollection services) =>
        services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = [HostingOptions.AnyHost]);

    /// <summary>Responds with 400 to a request for another host, without repeating its name.</summary>
    public static void UseAllowedHosts(this IApplicationBuilder app)
    {
        var hosts = app.ApplicationServices.GetRequiredService<IOptions<HostingOptions>>().Value.GetAllowedHosts();
        if (hosts.Count == 0)
        {
            app.Use((http, next) =>
            {
                if (!http.Request.Host.HasValue)
                    http.Request.Host = GetLocalHost(http.Connection);
                return next(http);
            });
            return;
        }

        StringSegment[] names = [.. hosts];
        var fallback = new HostString(hosts[0].TrimStart('*', '.'));
        app.Use((http, next) =>
        {
            if (http.Request.Host is { HasValue: true, Host: var host } && HostString.MatchesAny(host, names))
                return next(http);
            http.Request.Host = fallback;
            return new ProblemResult(ProblemTypes.BadRequest, "The Host header does not name a host that this service serves.").ExecuteAsync(http);
        });
    }

    // HTTP/1.0 has no Host header: links then lead to the address that the client connected to.
    private static HostString GetLocalHost(ConnectionInfo connection) => connection.LocalIpAddress is { } address
        ? new(new IPEndPoint(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address, connection.LocalPort).ToString())
        : new("localhost");
}

using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using RecordsApi.Configuration;

namespace RecordsApi.Http.Security;

/// <summary>Limits of the server's connections, so that slow clients do not block others.</summary>
internal sealed class ServerLimits(IOptions<ServerLimitsOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    /// <summary>Sets the limits, and removes the header that names the server.</summary>
    public void Configure(KestrelServerOptions server)
    {
        var settings = options.Value;
        server.AddServerHeader = false;
        var limits = server.Limits;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(settings.HeaderSeconds);
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(settings.IdleSeconds);
        limits.MaxConcurrentConnections = settings.MaxConnections;
        limits.MaxRequestHeaderCount = RequestSizeLimits.MaxHeaders * RequestSizeLimits.ServerFactor;
        limits.MaxRequestHeadersTotalSize = RequestSizeLimits.MaxHeadersLength * RequestSizeLimits.ServerFactor;
        limits.MaxRequestLineSize = RequestSizeLimits.MaxAddressLength * RequestSizeLimits.ServerFactor;
        var slowest = new MinDataRate(settings.MinBytesPerSecond, TimeSpan.FromSeconds(settings.GraceSeconds));
        limits.MinRequestBodyDataRate = slowest;
        limits.MinResponseDataRate = slowest;
    }
}

/// <summary>Adds limits of the server's connections.</summary>
internal static class ServerLimitsExtensions
{
    /// <summary>Adds the limits.</summary>
    public static IServiceCollection AddServerLimits(this IServiceCollection services) => services
        .AddSettings<ServerLimitsOptions>(ServerLimitsOptions.Section)
        .AddSingleton<IConfigureOptions<KestrelServerOptions>, ServerLimits>();
}

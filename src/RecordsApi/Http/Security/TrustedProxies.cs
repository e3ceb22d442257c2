using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace RecordsApi.Http.Security;

/// <summary>Uses <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> of trusted proxies only (<see cref="ProxyOptions.Trusted"/>).</summary>
internal static partial class TrustedProxies
{
    private const string ForwardedFor = "X-Forwarded-For";

    /// <summary>Lets trusted proxies name the client, the scheme and the host.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app)
    {
        app.UseUnnamedProxyWarning();
        var networks = app.ApplicationServices.GetRequiredService<IOptions<ProxyOptions>>().Value.GetTrustedNetworks();
        if (networks.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in networks)
            options.KnownIPNetworks.Add(network);
        app.UseForwardedHeaders(options);
    }

    // Its clients share one address, and with it one rate limit, without anything else showing it.
    private static void UseUnnamedProxyWarning(this IApplicationBuilder app)
    {
        var log = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(TrustedProxies).FullName!);
        var networks = app.ApplicationServices.GetRequiredService<IOptions<ProxyOptions>>().Value.GetTrustedNetworks();
        var isWarned = 0;
        app.Use((http, next) =>
        {
            if (Volatile.Read(ref isWarned) == 0 && http.Request.Headers.ContainsKey(ForwardedFor) && http.Connection.RemoteIpAddress is { } address
                && !networks.Any(network => network.Contains(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address))
                && Interlocked.Exchange(ref isWarned, 1) == 0)
                LogUnnamedProxy(log, address.ToString());
            return next(http);
        });
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A request from {Address} has an X-Forwarded-For header. If that is a proxy of this service, name it in Proxy:Trusted: until then all its clients share one address and its limits")]
    private static partial void LogUnnamedProxy(ILogger logger, string address);
}

using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace RecordsApi.Http.Security;

/// <summary>Uses <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> of trusted proxies only (<see cref="ProxyOptions.Trusted"/>).</summary>
internal static class TrustedProxies
{
    /// <summary>Lets trusted proxies name the client, the scheme and the host.</summary>
    public static void UseTrustedProxies(this IApplicationBuilder app)
    {
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
}

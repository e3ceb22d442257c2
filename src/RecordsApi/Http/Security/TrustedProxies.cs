using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace RecordsApi.Http.Security;

/// <summary>
/// Believes <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> from the proxies named in <c>Proxy:Trusted</c> only:
/// addresses and networks (<c>10.0.0.0/8</c>), separated by commas. None are named unless someone does.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Lets trusted proxies tell who asks, and under which address.</summary>
    /// <exception cref="FormatException">An entry is neither an address nor a network.</exception>
    public static void UseTrustedProxies(this WebApplication app)
    {
        var named = app.Configuration["Proxy:Trusted"] ?? "";
        var networks = named.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Network).ToList();
        if (networks.Count == 0)
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        networks.ForEach(options.KnownIPNetworks.Add);
        app.UseForwardedHeaders(options);
    }

    private static System.Net.IPNetwork Network(string entry)
    {
        if (IPAddress.TryParse(entry, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        return System.Net.IPNetwork.TryParse(entry, out var network)
            ? network
            : throw new FormatException($"Proxy:Trusted: '{entry}' is neither an address such as 10.0.0.1 nor a network such as 10.0.0.0/8.");
    }
}

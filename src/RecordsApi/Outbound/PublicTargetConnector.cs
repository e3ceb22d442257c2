using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace RecordsApi.Outbound;

/// <summary>
/// Opens the connections of the requests that the service itself makes. The address is checked after the name has been resolved and is the
/// one that is connected to, so that neither a redirect nor a name that changes its address leads into a private network.
/// </summary>
internal sealed class PublicTargetConnector(IOptions<OutboundOptions> options)
{
    /// <summary>Creates the handler of an HTTP client whose requests reach public hosts only. Redirects are left to the client.</summary>
    public SocketsHttpHandler CreateHandler() => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = ConnectAsync,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        UseCookies = false,

        // A proxy would resolve the name itself.
        UseProxy = false,
    };

    private async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        if (!options.Value.AllowsPrivate(host, port))
            addresses = [.. addresses.Where(PublicAddresses.IsPublic)];
        if (addresses.Length == 0)
            throw new PrivateTargetException(host);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}

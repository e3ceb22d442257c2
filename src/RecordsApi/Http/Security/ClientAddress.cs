using System.Net;
using System.Net.Sockets;

namespace RecordsApi.Http.Security;

/// <summary>Tells those apart who ask.</summary>
internal static class ClientAddress
{
    /// <summary>The address that a request comes from; of an IPv6 address its first half.</summary>
    public static string GetPartitionKey(HttpContext http)
    {
        // Whoever has one IPv6 address has all of its last 64 bits.
        var address = http.Connection.RemoteIpAddress;
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}

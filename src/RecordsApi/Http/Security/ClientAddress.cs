using System.Net;
using System.Net.Sockets;

namespace RecordsApi.Http.Security;

/// <summary>Identifies clients by address.</summary>
internal static class ClientAddress
{
    /// <summary>Returns the address of the client; for IPv6, the first 64 bits.</summary>
    public static string GetPartitionKey(HttpContext http)
    {
        // A client with one IPv6 address usually controls its whole /64 prefix.
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

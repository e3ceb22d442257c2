using System.Net;
using System.Net.Sockets;
using IPNetwork = System.Net.IPNetwork;

namespace RecordsApi.Outbound;

/// <summary>Which IP addresses are those of a host on the public internet.</summary>
internal static class PublicAddresses
{
    // The special-purpose registries of IANA that are not globally reachable, and multicast.
    private static readonly IPNetwork[] NotPublic =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    // An address of these networks contains an IPv4 address, to which it leads: the network, and where in the address it is.
    private static readonly (IPNetwork Network, int Offset)[] Embedding = [(IPNetwork.Parse("64:ff9b::/96"), 12), (IPNetwork.Parse("2002::/16"), 2)];

    /// <summary>Whether an address is public; false for loopback, private, link-local and other special addresses.</summary>
    public static bool IsPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6 && Array.Find(Embedding, e => e.Network.Contains(plain)) is { Offset: > 0 } embedding)
            return IsPublic(new IPAddress(plain.GetAddressBytes().AsSpan(embedding.Offset, 4)));
        return !Array.Exists(NotPublic, network => network.Contains(plain));
    }
}

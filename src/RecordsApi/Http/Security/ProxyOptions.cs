using System.Net;
using RecordsApi.Configuration;

namespace RecordsApi.Http.Security;

/// <summary>Settings of the section <c>Proxy</c>: the proxies whose forwarded headers are trusted.</summary>
internal sealed class ProxyOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Proxy";

    /// <summary>
    /// The proxies whose <c>X-Forwarded-For</c>, <c>-Proto</c> and <c>-Host</c> headers are used: addresses and networks,
    /// separated by commas. None by default.
    /// </summary>
    [ProxyListFormat]
    public string Trusted { get; init; } = "";

    /// <summary>The networks of the trusted proxies.</summary>
    public IReadOnlyList<System.Net.IPNetwork> GetTrustedNetworks() => [.. Split(Trusted).Select(entry => Parse(entry)!.Value)];

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static System.Net.IPNetwork? Parse(string entry)
    {
        if (IPAddress.TryParse(entry, out var address))
            return new(address, address.GetAddressBytes().Length * 8);
        return System.Net.IPNetwork.TryParse(entry, out var network) ? network : null;
    }

    private sealed class ProxyListFormatAttribute()
        : SettingFormatAttribute("a list of addresses such as 10.0.0.1 and networks such as 10.0.0.0/8, separated by commas")
    {
        public override string? FindError(string value) =>
            Split(value).FirstOrDefault(entry => Parse(entry) is null) is { } wrong ? $"contains '{wrong}'. It must be {Allowed}." : null;
    }
}

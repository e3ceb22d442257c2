using System.Globalization;
using RecordsApi.Configuration;

namespace RecordsApi.Outbound;

/// <summary>Settings of the section <c>Outbound</c>: requests that the service itself makes.</summary>
internal sealed class OutboundOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Outbound";

    /// <summary>
    /// Hosts that may be requested although they are in a private network: names or addresses with a port, separated by commas. None by default.
    /// </summary>
    [HostListFormat]
    public string PrivateHosts { get; init; } = "";

    /// <summary>Whether a host may be requested although it is in a private network.</summary>
    public bool AllowsPrivate(string host, int port) =>
        Split(PrivateHosts).Contains(string.Create(CultureInfo.InvariantCulture, $"{host}:{port}"), StringComparer.OrdinalIgnoreCase);

    private static string[] Split(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private sealed class HostListFormatAttribute() : SettingFormatAttribute("a list of hosts with a port such as lists.internal:8080, separated by commas")
    {
        public override string? FindError(string value) =>
            Split(value).FirstOrDefault(entry => !IsHost(entry)) is { } wrong ? $"contains '{wrong}'. It must be {Allowed}." : null;

        private static bool IsHost(string entry) => entry.LastIndexOf(':') is > 0 and var colon
            && int.TryParse(entry[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is > 0 and <= 65535
            && Uri.CheckHostName(entry[..colon]) != UriHostNameType.Unknown;
    }
}

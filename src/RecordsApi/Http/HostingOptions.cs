using RecordsApi.Configuration;

namespace RecordsApi.Http;

/// <summary>Settings at the root of the configuration: under which addresses the service is reached.</summary>
internal sealed class HostingOptions
{
    /// <summary>Name of the section: these keys are at the root.</summary>
    public const string Section = "";

    /// <summary>Matches any host in <see cref="AllowedHosts"/>.</summary>
    public const string AnyHost = "*";

    /// <summary>
    /// The start of every link in a response, such as <c>https://records.example</c>; the scheme and host of each request
    /// unless set.
    /// </summary>
    [PublicAddressFormat]
    public string? PublicAddress { get; init; }

    /// <summary>
    /// The hosts that the service serves, separated by semicolons: <c>records.example</c>, <c>*.records.example</c>, or
    /// <c>*</c> for any.
    /// </summary>
    public string AllowedHosts { get; init; } = AnyHost;

    /// <summary>The public address without a slash at its end; null if none is set.</summary>
    public string? GetPublicAddress() => string.IsNullOrEmpty(PublicAddress) ? null : PublicAddress.TrimEnd('/');

    /// <summary>The path of the public address without a slash at its end, as in a URL; null if no address is set.</summary>
    public string? GetPublicPath() => GetPublicAddress() is { } address ? new Uri(address).AbsolutePath.TrimEnd('/') : null;

    /// <summary>The hosts that the service serves; empty if it serves any host.</summary>
    public IReadOnlyList<string> GetAllowedHosts()
    {
        var hosts = AllowedHosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return hosts.Contains(AnyHost) ? [] : hosts;
    }

    private sealed class PublicAddressFormatAttribute() : SettingFormatAttribute("an http or https address without a query, such as https://records.example")
    {
        public override string? FindError(string value)
        {
            var isAllowed = value.Length == 0
                || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0 && address.Fragment.Length == 0);
            return isAllowed ? null : $"is '{value}'. It must be {Allowed}.";
        }
    }
}

using System.ComponentModel.DataAnnotations;
using RecordsApi.Configuration;

namespace RecordsApi.Features.Mirrors;

/// <summary>Settings at the root of the configuration: which service this one is a mirror of.</summary>
internal sealed class MirrorOptions
{
    /// <summary>Name of the section: these keys are at the root.</summary>
    public const string Section = "";

    /// <summary>The address of the service of which this one is a read-only mirror; none unless set. <c>serve --follow ADDRESS</c> sets it.</summary>
    [SourceAddressFormat]
    public string? Follow { get; init; }

    /// <summary>After how many seconds the source is checked for a new version of the register.</summary>
    [Range(1, 86_400)]
    public int FollowSeconds { get; init; } = 60;

    /// <summary>The address of the source, without a slash at its end; null if this service is not a mirror.</summary>
    public string? GetSource() => string.IsNullOrEmpty(Follow) ? null : Follow.TrimEnd('/');

    private sealed class SourceAddressFormatAttribute() : SettingFormatAttribute("an https address without a query, such as https://records.example, or an http address of this computer")
    {
        public override string? FindError(string value) =>
            value.Length == 0 || (Uri.TryCreate(value, UriKind.Absolute, out var address) && address.Query.Length == 0 && address.Fragment.Length == 0
                && (address.Scheme == "https" || (address.Scheme == "http" && address.IsLoopback)))
                ? null : $"is '{value}'. It must be {Allowed}.";
    }
}

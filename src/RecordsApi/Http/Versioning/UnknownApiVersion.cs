using System.Text.RegularExpressions;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Versioning;

/// <summary>Rejects URLs of unknown API versions with a problem that lists the supported ones.</summary>
internal static partial class UnknownApiVersion
{
    /// <summary>The header that lists the supported versions.</summary>
    public const string SupportedVersionsHeader = "api-supported-versions";

    /// <summary>The supported versions, as in the header.</summary>
    public const string SupportedVersions = "1.0";

    /// <summary>The supported versions, as in URLs.</summary>
    public static IReadOnlyList<string> ServedVersions { get; } = ["v1"];

    /// <summary>Rejects unknown versions before routing.</summary>
    public static void UseUnknownApiVersion(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
            return next(http);
        var segment = http.Request.Path.Value?.Split('/').ElementAtOrDefault(1) ?? "";
        if (!VersionSegment().IsMatch(segment) || ServedVersions.Contains(segment, StringComparer.Ordinal))
            return next(http);
        var error = new ValidationError("version", $"Unknown API version '{segment}'.", ServedVersions, ServedVersions[^1]);
        http.Response.Headers[SupportedVersionsHeader] = SupportedVersions;
        return new ProblemResult(ProblemTypes.UnknownVersion, $"{error.Message} Supported versions: {string.Join(", ", ServedVersions)}.", ProblemErrors.From([error]))
            .ExecuteAsync(http);
    });

    [GeneratedRegex(@"^v\d[\w.-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VersionSegment();
}

using System.Text.RegularExpressions;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Http.Versioning;

/// <summary>Answers addresses of versions that do not exist with those that do.</summary>
internal static partial class UnknownApiVersion
{
    /// <summary>The header that tells the versions there are.</summary>
    public const string SupportedVersionsHeader = "api-supported-versions";

    /// <summary>The versions there are, as the header tells them.</summary>
    public const string SupportedVersions = "1.0";

    /// <summary>The versions served, as they stand in addresses.</summary>
    public static IReadOnlyList<string> ServedVersions { get; } = ["v1"];

    /// <summary>Catches them before routing.</summary>
    public static void UseUnknownApiVersion(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (http.Request.Path.StartsWithSegments("/v1", StringComparison.Ordinal))
            return next(http);
        var segment = http.Request.Path.Value?.Split('/').ElementAtOrDefault(1) ?? "";
        if (!VersionSegment().IsMatch(segment) || ServedVersions.Contains(segment, StringComparer.Ordinal))
            return next(http);
        var mistake = new ValidationError("version", $"There is no version '{segment}'.", ServedVersions, ServedVersions[^1]);
        http.Response.Headers[SupportedVersionsHeader] = SupportedVersions;
        return new ProblemResult(ProblemTypes.UnknownVersion, $"{mistake.Message} There is {string.Join(", ", ServedVersions)}.", ProblemErrors.From([mistake]))
            .ExecuteAsync(http);
    });

    [GeneratedRegex(@"^v\d[\w.-]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VersionSegment();
}

using Microsoft.Net.Http.Headers;

namespace RecordsApi.Http.Security;

/// <summary>Cross-origin requests: allowed from everywhere, for everything here is public, and never with credentials of the browser.</summary>
internal static class OpenCors
{
    private static readonly string[] ExposedHeaders =
    [
        HeaderNames.ETag, HeaderNames.Link, "X-Total-Count", "X-Register-Version", "RateLimit", "RateLimit-Policy", HeaderNames.RetryAfter,
        HeaderNames.Location, "Idempotency-Replayed", HeaderNames.WWWAuthenticate, HeaderNames.ContentDisposition, HeaderNames.ContentRange,
        HeaderNames.AcceptRanges, "api-supported-versions",
    ];

    /// <summary>Adds the policy.</summary>
    public static IServiceCollection AddOpenCors(this IServiceCollection services) => services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
        .AllowAnyOrigin().WithMethods("GET", "HEAD", "POST", "PATCH", "DELETE").AllowAnyHeader().SetPreflightMaxAge(TimeSpan.FromHours(1))
        .WithExposedHeaders(ExposedHeaders)));
}

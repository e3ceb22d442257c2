using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace RecordsApi.Http.Errors;

/// <summary>A problem response.</summary>
internal sealed class ProblemResult(
    ProblemType kind, string? detail = null, IReadOnlyDictionary<string, IReadOnlyList<ProblemErrorV1>>? errors = null)
    : IResult, IStatusCodeHttpResult, IContentTypeHttpResult, IEndpointMetadataProvider
{
    /// <summary>The media type of problems.</summary>
    public const string MediaType = "application/problem+json";

    /// <summary>The seconds of <c>Retry-After</c>: long enough not to add to an overload, short enough to retry soon after it ends.</summary>
    public const string RetryAfterSeconds = "5";

    /// <summary>Status codes with which any endpoint can fail.</summary>
    public static IReadOnlyList<int> CommonStatusCodes { get; } = [400, 404, 405, 406, 414, 429, 431, 500, 503];

    /// <inheritdoc />
    public int? StatusCode => kind.Status;

    /// <inheritdoc />
    public string? ContentType => MediaType;

    /// <summary>Documents the problem responses that any endpoint can send.</summary>
    public static void AddCommonProblems(EndpointBuilder builder)
    {
        foreach (var status in CommonStatusCodes)
            builder.Metadata.Add(new ProducesResponseTypeMetadata(status, typeof(ProblemV1), [MediaType]));
    }

    static void IEndpointMetadataProvider.PopulateMetadata(MethodInfo method, EndpointBuilder builder) => AddCommonProblems(builder);

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.RequestServices.GetRequiredService<ProblemReporter>().Report(httpContext, kind);
        var response = httpContext.Response;
        response.StatusCode = kind.Status;
        response.Headers.CacheControl = "no-store";
        if (kind.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = RetryAfterSeconds;
        var problem = new ProblemV1(
            $"{RequestBaseUrl.GetBaseUrl(httpContext)}/v1/enums/problems#{kind.Code}",
            kind.Title, kind.Status, detail ?? kind.Meaning, httpContext.Request.PathBase + httpContext.Request.Path,
            errors, Activity.Current?.Id ?? httpContext.TraceIdentifier);
        if (httpContext.RequestServices.GetService<IProblemPage>() is { } page && page.IsFor(httpContext))
            return page.WriteAsync(httpContext, problem);
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, json);
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}

using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace RecordsApi.Http.Errors;

/// <summary>Answers with a problem.</summary>
internal sealed class ProblemResult(
    ProblemType kind, string? detail = null, IReadOnlyDictionary<string, IReadOnlyList<ProblemErrorV1>>? errors = null) : IResult
{
    /// <summary>The media type of problems.</summary>
    public const string MediaType = "application/problem+json";

    // Long enough not to add to the load, short enough to be near the end of a load.
    private const string RetryAfterSeconds = "5";

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = kind.Status;
        response.Headers.CacheControl = "no-store";
        if (kind.Status == StatusCodes.Status503ServiceUnavailable)
            response.Headers.RetryAfter = RetryAfterSeconds;
        var problem = new ProblemV1(
            $"{RequestBaseUrl.GetBaseUrl(httpContext)}/v1/enums/problems#{kind.Code}",
            kind.Title, kind.Status, detail ?? kind.Meaning, httpContext.Request.PathBase + httpContext.Request.Path,
            errors, Activity.Current?.Id ?? httpContext.TraceIdentifier);
        var json = httpContext.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        var body = JsonSerializer.SerializeToUtf8Bytes(problem, json);
        response.ContentType = MediaType;
        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, httpContext.RequestAborted).AsTask();
    }
}

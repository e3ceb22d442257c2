using System.Text;
using RecordsApi.Domain.Audit;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Sends the stored response to a write, so that a repeated request receives the same bytes.</summary>
internal sealed class StoredResponseResult(int status, string? location, string? etag, string body, bool replayed) : IResult
{
    /// <summary>The header that marks a replayed response.</summary>
    public const string ReplayedHeader = "Idempotency-Replayed";

    /// <summary>Returns the same response, marked as replayed.</summary>
    public static StoredResponseResult Replay(IdempotentResponse stored) => new(stored.Status, stored.Location, stored.ETag, stored.Body, replayed: true);

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        if (location is not null)
            response.Headers.Location = location;
        if (etag is not null)
            response.Headers.ETag = etag;
        if (replayed)
            response.Headers[ReplayedHeader] = "true";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(body), httpContext.RequestAborted);
    }
}

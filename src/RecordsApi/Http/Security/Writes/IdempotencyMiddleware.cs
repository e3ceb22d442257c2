using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Limits the body size of write requests, and replays the first response to a repeated request.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, IdempotencyStore idempotencyStore)
{
    /// <summary>Passes a write on, or responds to it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<WriteEndpointMetadata>() is not { } endpoint)
        {
            await next(http);
            return;
        }

        if (await HandleAsync(http, endpoint) is { } result)
            await result.ExecuteAsync(http);
    }

    private async Task<IResult?> HandleAsync(HttpContext http, WriteEndpointMetadata endpoint)
    {
        if (!WriteRequest.HasValidIdempotencyKey(http.Request))
            return InvalidIdempotencyKey();
        if (await WriteRequest.ReadAsync(http.Request, endpoint.MaxBodyBytes, http.RequestAborted) is not { } write)
            return new ProblemResult(ProblemTypes.TooLarge, $"The request body exceeds {endpoint.MaxBodyBytes} bytes.");
        http.Features.Set(write);
        if (write.IdempotencyKey is not { } name)
        {
            await next(http);
            return null;
        }

        var keyId = http.GetEditor()!.KeyId;
        if (!idempotencyStore.TryBegin(keyId, name))
            return new ProblemResult(ProblemTypes.IdempotencyInProgress);
        try
        {
            if (await idempotencyStore.FindReplayAsync(keyId, write, http.RequestAborted) is { } replayed)
                return replayed;
            await next(http);
            return null;
        }
        catch (DbUpdateException)
        {
            // Another process may have committed a write with the same idempotency key first; this write was then rolled back.
            if (await idempotencyStore.FindReplayAsync(keyId, write, http.RequestAborted) is { } replayed)
                return replayed;
            throw;
        }
        finally
        {
            idempotencyStore.End(keyId, name);
        }
    }

    private static ProblemResult InvalidIdempotencyKey()
    {
        var error = new ValidationError(WriteRequest.IdempotencyHeader, "Must be specified once, with 1 to 255 visible ASCII characters and no spaces.");
        return new(ProblemTypes.BadRequest, $"{error.Parameter}: {error.Message}", ProblemErrors.From([error]));
    }
}

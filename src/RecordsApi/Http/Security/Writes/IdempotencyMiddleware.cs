using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Stands before what changes the register: bodies that are too long stay out, and a repetition gets the first answer.</summary>
internal sealed class IdempotencyMiddleware(RequestDelegate next, IdempotencyStore idempotencyStore)
{
    /// <summary>Lets a write through, or answers it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<WriteEndpointMetadata>() is not { } endpoint)
        {
            await next(http);
            return;
        }

        if (await HandleAsync(http, endpoint) is { } answer)
            await answer.ExecuteAsync(http);
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
            if (await idempotencyStore.FindReplayAsync(keyId, write, http.RequestAborted) is { } again)
                return again;
            await next(http);
            return null;
        }
        catch (DbUpdateException)
        {
            // Another process may have done a write of the same name in the meantime; then nothing of this one stayed.
            if (await idempotencyStore.FindReplayAsync(keyId, write, http.RequestAborted) is { } again)
                return again;
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

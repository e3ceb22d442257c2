using Microsoft.EntityFrameworkCore;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security.Writes;

/// <summary>Stands before what changes the register: bodies that are too long stay out, and a repetition gets the first answer.</summary>
internal sealed class WriteGate(RequestDelegate next, KeptAnswers answers)
{
    /// <summary>Lets a write through, or answers it.</summary>
    public async Task InvokeAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<WriteEndpoint>() is not { } endpoint)
        {
            await next(http);
            return;
        }

        if (await AnswerAtOnceAsync(http, endpoint) is { } answer)
            await answer.ExecuteAsync(http);
    }

    private async Task<IResult?> AnswerAtOnceAsync(HttpContext http, WriteEndpoint endpoint)
    {
        if (!WriteRequest.IsNamedRightly(http.Request))
            return BadName();
        if (await WriteRequest.ReadAsync(http.Request, endpoint.MostBytes, http.RequestAborted) is not { } write)
            return new ProblemResult(Problems.TooLarge, $"The body is longer than {endpoint.MostBytes} bytes, which is the most that is taken here.");
        http.Features.Set(write);
        if (write.IdempotencyKey is not { } name)
        {
            await next(http);
            return null;
        }

        var keyId = http.Editor()!.KeyId;
        if (!answers.TryBegin(keyId, name))
            return new ProblemResult(Problems.IdempotencyInProgress);
        try
        {
            if (await answers.AgainAsync(keyId, write, http.RequestAborted) is { } again)
                return again;
            await next(http);
            return null;
        }
        catch (DbUpdateException)
        {
            // Another process may have done a write of the same name in the meantime; then nothing of this one stayed.
            if (await answers.AgainAsync(keyId, write, http.RequestAborted) is { } again)
                return again;
            throw;
        }
        finally
        {
            answers.End(keyId, name);
        }
    }

    private static ProblemResult BadName()
    {
        var mistake = new QueryMistake(WriteRequest.IdempotencyHeader, "Give it once, with 1 to 255 visible ASCII characters and no spaces.");
        return new(Problems.BadRequest, $"{mistake.Parameter}: {mistake.Message}", ProblemErrors.From([mistake]));
    }
}

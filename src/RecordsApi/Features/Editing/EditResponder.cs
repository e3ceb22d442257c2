using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Http;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Reads a saved record as returned by its own endpoint.</summary>
/// <typeparam name="T">The type of record.</typeparam>
/// <param name="db">The register, including the edit.</param>
/// <param name="id">Id of the record.</param>
/// <param name="context">The response context.</param>
/// <param name="cancellationToken">Cancels the operation.</param>
internal delegate Task<T> SavedRecordReader<T>(RegisterContext db, string id, IResponseContext context, CancellationToken cancellationToken);

/// <summary>Applies edits and returns their responses.</summary>
internal sealed class EditResponder(WriteContext writing, DatasetVersionMonitor watch, IHttpContextAccessor accessor)
{
    private readonly HttpContext http = accessor.HttpContext!;

    /// <summary>Applies an edit and returns the saved record with its URL.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="collection">Name of the collection, such as <c>agreements</c>.</param>
    /// <param name="readSavedRecord">Reads the record.</param>
    /// <param name="cancellationToken">Cancels the edit; nothing is saved.</param>
    public Task<Results<StoredResponseResult, ProblemResult>> ApplyAsync<T>(RegisterEdit edit, string collection, SavedRecordReader<T> readSavedRecord, CancellationToken cancellationToken) =>
        writing.ApplyAsync(edit, async (db, done, stop) =>
        {
            var id = edit is RecordCorrection { MergeIntoId: { } into } ? into : done.Id;
            var context = await SavedRecordReaders.FindDateAsync(db, done with { Id = id }, await db.CreateResponseContextAsync(http, done.RecordedAt, stop), stop);
            var response = await db.CreateSingleAsync(await readSavedRecord(db, id, context, stop), context, stop);
            return new WriteResponse(
                StatusCodes.Status201Created, response, context.GetUrl($"{collection}/{Uri.EscapeDataString(id)}"),
                ConditionalRequest.ComputeTag(http, $"/v1/{collection}/{id}", response.Register.Version!, done.RecordedAt));
        }, ToProblem, cancellationToken);

    /// <summary>Applies a correction. <c>If-Match</c> identifies the version that the editor has read.</summary>
    public async Task<Results<StoredResponseResult, ProblemResult>> ApplyCorrectionAsync<T>(
        RecordCorrection edit, string collection, SavedRecordReader<T> readSavedRecord, CancellationToken cancellationToken)
    {
        var tags = http.Request.Headers.IfMatch;
        if (tags.Count == 0)
            return new ProblemResult(ProblemTypes.PreconditionRequired);
        if (tags is ["*"])
            return WildcardTagProblem();

        // A tag with a timestamp in the future was never issued.
        return tags is [{ } tag] && EntityTagFactory.ParseTimestamp(tag) is { } seen && seen <= watch.GetCurrent().KnownThrough
            ? await ApplyAsync(edit with { IfUnmodifiedSince = seen }, collection, readSavedRecord, cancellationToken)
            : new ProblemResult(ProblemTypes.Stale, "If-Match must contain exactly one entity tag: the ETag that you received with the record.");
    }

    private static ProblemResult WildcardTagProblem()
    {
        var error = new ValidationError(HeaderNames.IfMatch, "`*` is not allowed, because it could overwrite changes that you have not seen. Send the ETag that you received with the record.");
        return new(ProblemTypes.BadRequest, $"{error.Parameter}: {error.Message}", ProblemErrors.From([error]));
    }

    private static ProblemResult ToProblem(RejectedEdit rejectedEdit)
    {
        var kind = rejectedEdit.Reason switch
        {
            EditRejectionReason.NotFound => ProblemTypes.NotFound,
            EditRejectionReason.Stale => ProblemTypes.Stale,
            EditRejectionReason.Conflict => ProblemTypes.Conflict,
            EditRejectionReason.InvalidTransition => ProblemTypes.InvalidTransition,
            _ => ProblemTypes.InvalidRecord,
        };
        // The unknown id is in the URL, not in the body.
        return BodyProblem.Create(kind, [.. rejectedEdit.Errors.Select(m => new ValidationError(kind == ProblemTypes.NotFound ? "id" : m.Pointer, m.Message, m.Allowed, m.Nearest))]);
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Reading;
using RecordsApi.Http;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
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
internal sealed class EditResponder(WriteContext writing, IHttpContextAccessor accessor)
{
    private readonly HttpContext http = accessor.HttpContext!;

    /// <summary>Enters a record, and returns it with its URL.</summary>
    /// <param name="creation">The record.</param>
    /// <param name="kind">Kind of record.</param>
    /// <param name="readSavedRecord">Reads the record.</param>
    /// <param name="cancellationToken">Cancels the edit; nothing is saved.</param>
    /// <param name="complete">Adds to the response what the edit found out; null if there is nothing to add.</param>
    public Task<Results<StoredResponseResult, ProblemResult>> EnterAsync<T>(
        RecordCreation creation, RecordKind kind, SavedRecordReader<T> readSavedRecord, CancellationToken cancellationToken,
        Func<SingleV1<T>, AppliedEdit, object>? complete = null) =>
        ApplyAsync(creation, null, kind, readSavedRecord, cancellationToken, complete);

    /// <summary>Applies an edit, and returns the saved record with its URL.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="prepareAsync">Completes a correction from the current record; null for a new record.</param>
    /// <param name="kind">Kind of record.</param>
    /// <param name="readSavedRecord">Reads the record.</param>
    /// <param name="cancellationToken">Cancels the edit; nothing is saved.</param>
    /// <param name="complete">Adds to the response what the edit found out; null if there is nothing to add.</param>
    public Task<Results<StoredResponseResult, ProblemResult>> ApplyAsync<T>(
        RegisterEdit edit, CorrectionPreparation? prepareAsync, RecordKind kind, SavedRecordReader<T> readSavedRecord, CancellationToken cancellationToken,
        Func<SingleV1<T>, AppliedEdit, object>? complete = null) =>
        writing.ApplyAsync(edit, prepareAsync, async (db, done, stop) =>
        {
            var id = edit is RecordCorrection { MergeIntoId: { } into } ? into : done.Id;
            var context = await SavedRecordReaders.FindDateAsync(db, kind, id, await db.CreateResponseContextAsync(http, done.RecordedAt, stop), stop);
            var response = await db.CreateSingleAsync(await readSavedRecord(db, id, context, stop), context, stop);
            var path = SavedRecordReaders.GetPath(kind, id);
            return new WriteResponse(
                done.IsUnchanged ? StatusCodes.Status200OK : StatusCodes.Status201Created, complete?.Invoke(response, done) ?? response, done.IsUnchanged ? null : context.GetUrl(path),
                ConditionalRequest.ComputeTag(http, $"/v1/{path}", response.Register.Version!, done.RecordedAt));
        }, ToProblem, cancellationToken);

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
        return BodyProblem.Create(kind, [.. rejectedEdit.Errors.Select(m => new ValidationError(kind == ProblemTypes.NotFound ? "id" : m.Pointer, m.Message, m.Allowed, m.Nearest)
        {
            Candidates = m.Candidates is null ? null : [.. m.Candidates.Select(c => new ProblemCandidateV1(c.Id, c.Name, c.Score))],
        })]);
    }
}

using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RecordsApi.Data;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.Editing;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Caching;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Applies corrections: merge patches of records as GET returns them.</summary>
internal sealed class CorrectionResponder(EditResponder responder, DatasetVersionMonitor watch, IServiceProvider services, IHttpContextAccessor accessor)
{
    private const string RecordPointer = "/record";

    private readonly HttpContext http = accessor.HttpContext!;

    /// <summary>Applies a correction. <c>If-Match</c> identifies the record and the version that the editor has read.</summary>
    public async Task<Results<StoredResponseResult, ProblemResult>> ApplyAsync<TBody, TRecord>(
        RecordKind kind, string id, CorrectionBodyV1<TBody, TRecord> body, Func<TBody, ManualRecord> toRecord, SavedRecordReader<TRecord> readRecord,
        CancellationToken cancellationToken)
        where TBody : class
        where TRecord : class
    {
        var tags = http.Request.Headers.IfMatch;
        if (tags.Count == 0)
            return new ProblemResult(ProblemTypes.PreconditionRequired);
        if (tags is ["*"])
            return CreateWildcardProblem();

        // A tag with a timestamp in the future was never issued.
        if (tags is not [{ } tag] || EntityTagFactory.ParseTimestamp(tag) is not { } seen || seen > watch.GetCurrent().KnownThrough)
            return new ProblemResult(ProblemTypes.Stale, "If-Match must contain exactly one entity tag: the ETag that you received with the record.");
        var path = SavedRecordReaders.GetPath(kind, id);
        if (!EntityTagFactory.IsOfResource(tag, $"/v1/{path}"))
            return new ProblemResult(ProblemTypes.Stale, $"If-Match contains the ETag of another resource. Send the ETag that you received with /v1/{path}.");
        var edit = body.ToCorrection(kind, id) with { IfUnmodifiedSince = seen };
        try
        {
            return await responder.ApplyAsync(
                edit, body.Record is { } patch ? (db, correction, stop) => PrepareAsync(db, correction, patch, toRecord, readRecord, stop) : null, kind, readRecord, cancellationToken);
        }
        catch (InvalidPatchException invalid)
        {
            return BodyProblem.Create(ProblemTypes.InvalidBody, invalid.Errors);
        }
    }

    private async Task<RecordCorrection?> PrepareAsync<TBody, TRecord>(
        RegisterContext db, RecordCorrection correction, MergePatchV1<TBody, TRecord> patch, Func<TBody, ManualRecord> toRecord, SavedRecordReader<TRecord> readRecord,
        CancellationToken cancellationToken)
        where TBody : class
        where TRecord : class
    {
        // Read as the editor has read it, so that properties that depend on the time of the response are the same.
        var context = await SavedRecordReaders.FindDateAsync(
            db, correction.RecordKind, correction.Id, await db.CreateResponseContextAsync(http, correction.IfUnmodifiedSince!.Value, cancellationToken), cancellationToken);
        var record = await readRecord(db, correction.Id, context, cancellationToken);
        var patched = await PatchedRecord<TBody>.ApplyAsync(record!, patch, services.GetService<IValidator<TBody>>(), cancellationToken);
        if (patched.Errors.Count > 0)
            throw new InvalidPatchException([.. patched.Errors.Select(e => e with { Parameter = RecordPointer + e.Parameter })]);
        var sourceIds = patched.BeforeJson["sourceIds"]?.AsArray().Select(s => (string?)s).ToHashSet();
        return patched.IsSame && correction.SourceIds.All(s => sourceIds?.Contains(s) != false)
            ? null
            : correction with { Record = toRecord(patched.After), Before = toRecord(patched.Before) };
    }

    private static ProblemResult CreateWildcardProblem()
    {
        var error = new ValidationError(HeaderNames.IfMatch, "`*` is not allowed, because it could overwrite changes that you have not seen. Send the ETag that you received with the record.");
        return new(ProblemTypes.BadRequest, $"{error.Parameter}: {error.Message}", ProblemErrors.From([error]));
    }

    private sealed class InvalidPatchException(IReadOnlyList<ValidationError> errors) : Exception
    {
        public IReadOnlyList<ValidationError> Errors { get; } = errors;
    }
}

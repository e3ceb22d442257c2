using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using RecordsApi.Data;
using RecordsApi.Data.Audit;
using RecordsApi.Data.Editing;
using RecordsApi.Data.Reading;
using RecordsApi.Data.Versioning;
using RecordsApi.Domain.Audit;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Keys;

namespace RecordsApi.Http.Security.Writes;

/// <summary>A write request: the editor, and the audit entry and the response that are stored in the transaction of the write.</summary>
internal sealed partial class WriteContext(
    IHttpContextAccessor accessor, RegisterEditor register, IdempotencyStore idempotencyStore, AuditLog auditLog, DatasetVersionMonitor monitor, IOptions<JsonOptions> json,
    IDbContextFactory<RegisterContext> contexts, ILogger<WriteContext> log)
{
    private readonly HttpContext http = accessor.HttpContext!;
    private StoredResponseResult? storedResponse;
    private AuditEntry? storedEntry;

    /// <summary>The editor.</summary>
    public EditorIdentity Editor => http.GetEditor()!;

    /// <summary>Applies an edit.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="prepareAsync">Completes a correction from the current record; null for a new record.</param>
    /// <param name="createResponseAsync">Creates the response after the edit, in its transaction. If it throws, the edit is rolled back.</param>
    /// <param name="createRefusal">Creates the response to a rejected edit.</param>
    /// <param name="cancellationToken">Cancels the edit, which is rolled back.</param>
    public async Task<Results<StoredResponseResult, ProblemResult>> ApplyAsync(
        RegisterEdit edit, CorrectionPreparation? prepareAsync, Func<RegisterContext, AppliedEdit, CancellationToken, Task<WriteResponse>> createResponseAsync,
        Func<RejectedEdit, ProblemResult> createRefusal, CancellationToken cancellationToken)
    {
        WriteResponse? unchanged = null;
        var outcome = await register.ApplyAsync(edit, prepareAsync, Editor, async (db, done, ct) =>
        {
            if (done.IsUnchanged)
            {
                unchanged = await createResponseAsync(db, done, ct);
                return;
            }

            var what = new WriteAuditRecord(WriteAuditRecord.GetCode(done.RecordKind), done.Id, (edit as RecordCorrection)?.Reason, done.Before, done.After);
            await StoreAsync(db, what, await createResponseAsync(db, done, ct), ct);
        }, cancellationToken);
        return outcome is RejectedEdit refused ? createRefusal(refused)
            : unchanged is not null ? await RespondUnchangedAsync(unchanged, cancellationToken)
            : await GetResponseAsync();
    }

    /// <summary>Stores the audit entry and the response in the transaction of the write, as the last thing before it is committed.</summary>
    /// <exception cref="WritePreviewedException">The request is a preview; the caller rolls the write back.</exception>
    /// <exception cref="DbUpdateException">Another write with the same idempotency key was committed first; the caller rolls this one back.</exception>
    public async Task StoreAsync(RegisterContext db, WriteAuditRecord auditRecord, WriteResponse response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        var body = JsonSerializer.Serialize(response.Body, json.Value.SerializerOptions);
        if (WritePreview.IsRequested(http.Request))
            throw new WritePreviewedException(await CreatePreviewAsync(body, db, cancellationToken));
        var entry = CreateAuditEntry(auditRecord, response);
        await AuditLog.AppendInTransactionAsync(db, entry, CreateStoredResponse(response, body), idempotencyStore.RetainedSince, cancellationToken);
        (storedEntry, storedResponse) = (entry, new(response.Status, response.Location, response.ETag, body, replayed: false));
    }

    /// <summary>Returns the response to a write that changed nothing, and stores it for repeated requests.</summary>
    /// <exception cref="DbUpdateException">Another write with the same idempotency key was committed first.</exception>
    public async Task<StoredResponseResult> RespondUnchangedAsync(WriteResponse response, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(response);
        var body = JsonSerializer.Serialize(response.Body, json.Value.SerializerOptions);
        if (WritePreview.IsRequested(http.Request))
            return await CreatePreviewAsync(body, null, cancellationToken);
        if (CreateStoredResponse(response, body) is { } stored)
            await auditLog.StoreResponseAsync(stored, cancellationToken);
        return new StoredResponseResult(response.Status, response.Location, response.ETag, body, replayed: false);
    }

    private async Task<StoredResponseResult> CreatePreviewAsync(string body, RegisterContext? db, CancellationToken cancellationToken)
    {
        await using var committed = await contexts.CreateDbContextAsync(cancellationToken);
        var preview = await WritePreview.CreateBodyAsync(body, db, committed, cancellationToken);
        return new(StatusCodes.Status200OK, null, null, preview, replayed: false);
    }

    /// <summary>Returns the stored response.</summary>
    /// <exception cref="InvalidOperationException">No response was stored.</exception>
    public async Task<StoredResponseResult> GetResponseAsync()
    {
        // After a write, its client must not receive a response of the version before, from the cache or from a replica.
        await monitor.RefreshAsync();
        if (storedEntry is { } entry)
            LogWritten(entry.Thing, entry.ThingId, entry.Status, entry.Method, entry.Path, entry.KeyId);
        return storedResponse ?? throw new InvalidOperationException("A write ended without a response.");
    }

    private WriteRequest Request => http.Features.Get<WriteRequest>()!;

    private AuditEntry CreateAuditEntry(WriteAuditRecord auditRecord, WriteResponse response) => new()
    {
        At = auditLog.Now,
        KeyId = Editor.KeyId,
        KeyName = Editor.KeyName,
        RequestId = Editor.RequestId,
        Method = http.Request.Method,
        Path = LogText.Escape(http.Request.PathBase + http.Request.Path),
        Status = response.Status,
        Outcome = AuditOutcomes.Vocabulary.GetCode(AuditOutcome.Done),
        Thing = auditRecord.RecordKind,
        ThingId = auditRecord.Id,
        Reason = auditRecord.Reason,
        Before = auditRecord.Before,
        After = auditRecord.After,
    };

    private IdempotentResponse? CreateStoredResponse(WriteResponse response, string body) => Request.IdempotencyKey is not { } name ? null : new()
    {
        KeyId = Editor.KeyId,
        Key = name,
        RequestHash = Request.Hash,
        Status = response.Status,
        Location = response.Location,
        ETag = response.ETag,
        Body = body,
        CreatedAt = auditLog.Now,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Wrote {RecordKind} {Id} with {Status}: {Method} {Path}, key {KeyId}")]
    private partial void LogWritten(string? recordKind, string? id, int status, string method, string path, string? keyId);
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Versioning;
using RecordsApi.Data.Writing;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Editing;

/// <summary>Applies manual edits to the register, one at a time, each in one transaction.</summary>
public sealed class RegisterEditor(IDbContextFactory<RegisterContext> contexts, TimeProvider clock, IAgencyMatchSource agencyMatches)
{
    private static readonly JsonSerializerOptions AuditJsonOptions = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower), new ManualRecordJsonConverter(), new EdtfDateJsonConverter() },
    };

    /// <summary>Applies an edit.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="editor">The editor.</param>
    /// <param name="beforeCommit">See the other overload.</param>
    /// <param name="cancellation">Cancels the edit, which is rolled back.</param>
    public Task<EditResult> ApplyAsync(
        RegisterEdit edit, EditorIdentity editor, Func<RegisterContext, AppliedEdit, CancellationToken, Task> beforeCommit, CancellationToken cancellation) =>
        ApplyAsync(edit, null, editor, beforeCommit, cancellation);

    /// <summary>Applies an edit.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="prepareAsync">Completes a correction from the current record; null for every other edit.</param>
    /// <param name="editor">The editor.</param>
    /// <param name="beforeCommit">
    /// Runs in the same transaction after the edit, to store the audit log entry and the response. If it throws, the edit is
    /// rolled back. After an edit that changed nothing, what it stores is rolled back.
    /// </param>
    /// <param name="cancellation">Cancels the edit, which is rolled back.</param>
    /// <exception cref="InvalidOperationException">The database does not contain a register yet.</exception>
    public async Task<EditResult> ApplyAsync(
        RegisterEdit edit, CorrectionPreparation? prepareAsync, EditorIdentity editor, Func<RegisterContext, AppliedEdit, CancellationToken, Task> beforeCommit,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(beforeCommit);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await db.BeginWriteAsync(cancellation);
        var version = await DatasetVersionStore.ReadCurrentAsync(db, cancellation) ?? throw new InvalidOperationException("The database does not contain a register yet.");
        var now = clock.GetUtcNow();
        var session = new EditSession(db, TransactionTimes.GetEntryTime(version.KnownThrough, now), DateOnly.FromDateTime(now.UtcDateTime));
        try
        {
            if (edit is RecordCorrection correction)
            {
                await CorrectionGuard.ThrowIfNotCorrectableAsync(db, correction, cancellation);
                if (prepareAsync is not null)
                {
                    if (await prepareAsync(db, correction, cancellation) is not { } prepared)
                    {
                        var unchanged = new AppliedEdit(correction.RecordKind, correction.Id, version.KnownThrough, null, null) { IsUnchanged = true };
                        await beforeCommit(db, unchanged, cancellation);
                        return unchanged;
                    }

                    edit = prepared;
                }
            }

            var applied = await ExecuteAsync(edit, session, cancellation);
            await db.SaveChangesAsync(cancellation);
            await new EditSideEffects(session).WriteAsync(edit as RecordCorrection, cancellation);
            await new DatasetVersionStore(db, clock).WriteAsync(
                version.InputsHash, DatasetVersionStore.CombineHashes(version.EditsHash ?? "", $"{UtcTimestamp.Format(session.RecordedAt)} {ToAuditJson(edit)}"),
                version.FreshThrough, session.RecordedAt, session.RecordedAt, cancellation);
            await beforeCommit(db, applied, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return applied;
        }
        catch (EditRejectedException exception)
        {
            return exception.Rejection;
        }
    }

    /// <summary>Serializes a record for the audit log.</summary>
    internal static string ToAuditJson(object record) => JsonSerializer.Serialize(record, record.GetType(), AuditJsonOptions);

    private Task<AppliedEdit> ExecuteAsync(RegisterEdit edit, EditSession session, CancellationToken cancellation) => edit switch
    {
        RecordCreation { Record: SourceRecord source } => new SourceEdits(session).CreateAsync(source, cancellation),
        RecordCreation { Record: MeetingRecord meeting } => new MeetingEdits(session).CreateAsync(meeting, cancellation),
        RecordCreation { Record: DecisionRecord decision } => new DecisionEdits(session).CreateAsync(decision, cancellation),
        RecordCreation { Record: NewAgreementRecord agreement } => new AgreementEdits(session, agencyMatches).CreateAsync(agreement, cancellation),
        RecordCreation { Record: StatusEventRecord step, AgreementId: { } agreement } => new StatusEventEdits(session).CreateAsync(agreement, step, cancellation),
        RecordCorrection { Kind: CorrectionKind.Split } => throw EditSession.CreateRejection(
            EditRejectionReason.Invalid, "/kind", "To split a record, retract it and enter new records."),
        RecordCorrection { RecordKind: RecordKind.Source } correction => new SourceEdits(session).CorrectAsync(correction, cancellation),
        RecordCorrection { RecordKind: RecordKind.Meeting } correction => new MeetingEdits(session).CorrectAsync(correction, cancellation),
        RecordCorrection { RecordKind: RecordKind.Decision } correction => new DecisionEdits(session).CorrectAsync(correction, cancellation),
        RecordCorrection { RecordKind: RecordKind.Step } correction => new StatusEventEdits(session).CorrectAsync(correction, cancellation),
        RecordCorrection { RecordKind: RecordKind.Agreement } correction => new AgreementEdits(session, agencyMatches).CorrectAsync(correction, cancellation),
        RecordCorrection { RecordKind: RecordKind.Agency } correction => new AgencyEdits(session).CorrectAsync(correction, cancellation),
        _ => throw new ArgumentException($"{edit.GetType().Name} is not a supported edit.", nameof(edit)),
    };
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Register.Editing;

/// <summary>Takes the edits of people into the register, one at a time, each whole or not at all.</summary>
public sealed class RegisterEditor(IDbContextFactory<RegisterContext> contexts, TimeProvider clock, RegisterBuild build)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Carries out an edit.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="by">Who edits.</param>
    /// <param name="alongside">
    /// Written in the same transaction once the edit is done: what is kept of the request (its audit entry, its answer).
    /// If it throws, nothing of the edit stays.
    /// </param>
    /// <param name="cancellation">Breaks off; nothing of the edit stays.</param>
    /// <exception cref="InvalidOperationException">There is no register yet.</exception>
    public async Task<EditOutcome> ApplyAsync(
        Edit edit, Editor by, Func<RegisterContext, Done, CancellationToken, Task> alongside, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(alongside);
        await using var db = await contexts.CreateDbContextAsync(cancellation);
        await RegisterPragmas.ApplyAsync(db, cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var version = await RegisterVersions.CurrentAsync(db, cancellation) ?? throw new InvalidOperationException("There is no register yet.");
        var now = clock.GetUtcNow();
        var session = new EditSession(db, SaveMoments.Entry(version.KnownThrough, now), DateOnly.FromDateTime(now.UtcDateTime));
        try
        {
            var done = await CarryOutAsync(edit, session, cancellation);
            await db.SaveChangesAsync(cancellation);
            await new EditAftermath(session).WriteAsync(edit as Correcting, cancellation);
            await new RegisterVersions(db, clock).WriteAsync(
                version.InputsHash, RegisterVersions.HashOf(version.EditsHash ?? "", $"{Moment.ToText(session.Moment)} {JsonOf(edit)}"),
                version.FreshThrough, session.Moment, session.Moment, cancellation);
            await alongside(db, done, cancellation);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
            return done;
        }
        catch (EditRefusedException refusal)
        {
            return refusal.Refused;
        }
    }

    /// <summary>A record as JSON, as the audit log keeps it.</summary>
    internal static string JsonOf(object record) => JsonSerializer.Serialize(record, record.GetType(), Readable);

    private Task<Done> CarryOutAsync(Edit edit, EditSession session, CancellationToken cancellation) => edit switch
    {
        Entry { Record: SourceRecord source } => new SourceEdits(session).EnterAsync(source, cancellation),
        Entry { Record: MeetingRecord meeting } => new MeetingEdits(session).EnterAsync(meeting, cancellation),
        Entry { Record: DecisionRecord decision } => new DecisionEdits(session).EnterAsync(decision, cancellation),
        Entry { Record: AgreementEntry agreement } => new AgreementEdits(session, build).EnterAsync(agreement, cancellation),
        Entry { Record: StepRecord step, AgreementId: { } agreement } => new StepEdits(session).EnterAsync(agreement, step, cancellation),
        Correcting { Kind: CorrectionKind.Split } => throw EditSession.Refuse(
            Refusal.Invalid, "/kind", "A split is entered as a retraction of the one record and as new records for what it proved to be."),
        Correcting { Thing: RecordThing.Source } correction => new SourceEdits(session).CorrectAsync(correction, cancellation),
        Correcting { Thing: RecordThing.Meeting } correction => new MeetingEdits(session).CorrectAsync(correction, cancellation),
        Correcting { Thing: RecordThing.Decision } correction => new DecisionEdits(session).CorrectAsync(correction, cancellation),
        Correcting { Thing: RecordThing.Step } correction => new StepEdits(session).CorrectAsync(correction, cancellation),
        Correcting { Thing: RecordThing.Agreement } correction => new AgreementEdits(session, build).CorrectAsync(correction, cancellation),
        Correcting { Thing: RecordThing.Agency } correction => new AgencyEdits(session).CorrectAsync(correction, cancellation),
        _ => throw new ArgumentException($"{edit.GetType().Name} is no edit that can be carried out.", nameof(edit)),
    };
}

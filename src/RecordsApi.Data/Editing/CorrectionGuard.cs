using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Editing;

/// <summary>Rejects corrections of records that do not exist, have changed after the editor read them, or can no longer be corrected.</summary>
internal static class CorrectionGuard
{
    /// <summary>Rejects the correction if its record is unknown (404), has changed since it was read (412), or is no longer current (409).</summary>
    public static async Task ThrowIfNotCorrectableAsync(RegisterContext db, RecordCorrection edit, CancellationToken cancellation)
    {
        var found = await FindAsync(db, edit, cancellation)
            ?? throw EditSession.CreateRejection(EditRejectionReason.NotFound, "", $"The register has no {Describe(edit.RecordKind)} '{edit.Id}'.");
        if (edit.IfUnmodifiedSince is { } readAt && found.ChangedAt > readAt)
        {
            throw EditSession.CreateRejection(
                EditRejectionReason.Stale, "", $"'{edit.Id}' changed at {UtcTimestamp.Format(found.ChangedAt)}, after you read it. Read it again and correct its current version.");
        }

        if (found.WhyNot is { } reason)
            throw EditSession.CreateRejection(EditRejectionReason.Conflict, "", reason);
    }

    private static Task<Found?> FindAsync(RegisterContext db, RecordCorrection edit, CancellationToken cancellation) => edit.RecordKind switch
    {
        RecordKind.Source => FindAsync(db.Sources.Where(s => s.Id == edit.Id).Select(s => new Row(s.RecordedAt, s.RecordState)), edit, cancellation),
        RecordKind.Meeting => FindAsync(db.Meetings.Where(m => m.Id == edit.Id).Select(m => new Row(m.RecordedAt, m.RecordState)), edit, cancellation),
        RecordKind.Decision => FindAsync(db.Decisions.Where(d => d.Id == edit.Id).Select(d => new Row(d.RecordedAt, d.RecordState)), edit, cancellation),
        RecordKind.Agency => FindAsync(db.Agencies.Where(g => g.Id == edit.Id).Select(g => new Row(g.RecordedAt, g.RecordState)), edit, cancellation),
        RecordKind.Agreement => FindAgreementAsync(db, edit, cancellation),
        RecordKind.Step => FindStatusEventAsync(db, edit, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(edit)),
    };

    private static async Task<Found?> FindAsync(IQueryable<Row> rows, RecordCorrection edit, CancellationToken cancellation) =>
        await rows.FirstOrDefaultAsync(cancellation) is { } row ? new(row.RecordedAt, WhyNotCurrent(edit.Id, row.State)) : null;

    // An agreement changes with its status events.
    private static async Task<Found?> FindAgreementAsync(RegisterContext db, RecordCorrection edit, CancellationToken cancellation)
    {
        if (await db.Agreements.Where(a => a.Id == edit.Id).Select(a => new Row(a.RecordedAt, a.RecordState)).FirstOrDefaultAsync(cancellation) is not { } row)
            return null;
        var events = await db.StatusEvents.Where(e => e.AgreementId == edit.Id).Select(e => new { e.RecordedAt, e.SupersededAt }).ToListAsync(cancellation);
        return new(events.Select(e => e.SupersededAt ?? e.RecordedAt).Append(row.RecordedAt).Max(), WhyNotCurrent(edit.Id, row.State));
    }

    private static async Task<Found?> FindStatusEventAsync(RegisterContext db, RecordCorrection edit, CancellationToken cancellation) =>
        await db.StatusEvents.Where(e => e.Id == edit.Id).Select(e => new { e.RecordedAt, e.SupersededAt, e.ReplacedById }).FirstOrDefaultAsync(cancellation) is not { } found
            ? null
            : new(
                found.SupersededAt ?? found.RecordedAt,
                found.SupersededAt is null ? null : $"'{edit.Id}' was superseded.{(found.ReplacedById is null ? "" : $" Correct its replacement, '{found.ReplacedById}'.")}");

    private static string? WhyNotCurrent(string id, string state) => state == RecordStateCodes.Current ? null : $"'{id}' is {state} and cannot be corrected.";

    private static string Describe(RecordKind kind) => kind == RecordKind.Step ? "status event" : kind.ToString().ToLowerInvariant();

    private sealed record Row(DateTimeOffset RecordedAt, string State);

    private sealed record Found(DateTimeOffset ChangedAt, string? WhyNot);
}

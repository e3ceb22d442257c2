using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>
/// Merges an agreement into another one. Its status events move to the other where the resulting history is valid; its listings
/// and decisions move as well; its id redirects to the other permanently.
/// </summary>
internal sealed class AgreementMerge(EditSession session)
{
    private readonly StatusEventWriter writer = new(session);

    /// <summary>Executes the merge.</summary>
    public async Task<AppliedEdit> ExecuteAsync(RecordCorrection edit, Agreement from, CancellationToken cancellation)
    {
        var into = await ResolveTargetAsync(edit, from, cancellation);
        await MoveStatusEventsAsync(edit, into.Id, cancellation);
        foreach (var listing in await session.Db.Listings.AsNoTracking().Where(l => l.AgreementId == from.Id).ToListAsync(cancellation))
        {
            await session.SupersedeAsync<Listing>(l => l.Id == listing.Id, cancellation);
            session.Add(session.CreateRevision(listing, (nameof(Listing.AgreementId), into.Id)));
        }

        foreach (var decision in await session.Db.Decisions.AsNoTracking().Where(d => d.AgreementId == from.Id).ToListAsync(cancellation))
        {
            await session.SupersedeAsync<Decision>(d => d.Id == decision.Id, cancellation);
            session.Add(session.CreateRevision(decision, (nameof(Decision.AgreementId), into.Id), (nameof(Decision.AgencyId), into.AgencyId)));
            session.Touched.Decisions.Add(decision.Id);
        }

        await session.SupersedeAsync<Agreement>(a => a.Id == from.Id, cancellation);
        session.Add(session.CreateRevision(from, (nameof(Agreement.RecordState), RecordStateCodes.Merged), (nameof(Agreement.MergedIntoId), into.Id)));
        session.Touched.Agreements.Add(into.Id);
        return new(RecordKind.Agreement, from.Id, session.RecordedAt, RegisterEditor.ToAuditJson(from), RegisterEditor.ToAuditJson(new { mergedIntoId = into.Id }));
    }

    private async Task<Agreement> ResolveTargetAsync(RecordCorrection edit, Agreement from, CancellationToken cancellation)
    {
        if (edit.Record is not null)
            session.AddError("/record", "A merge must not have a record. Correct the remaining agreement afterwards.");
        var into = edit.MergeIntoId is not { } id || id == from.Id ? null
            : await session.Db.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.RecordState == RecordStateCodes.Current, cancellation);
        if (into is null)
            session.AddError("/mergeInto", "Must be the id of another agreement that is neither merged nor retracted.");
        else if ((from.FacilityId ?? into.FacilityId) is not null)
            session.AddError("/mergeInto", "An agreement about a detention facility cannot be merged, because the next import derives it again from what the lists say of its facility. Retract the wrong one instead.");
        else if ((into.ProgramCode, into.ModelCode, into.Counterparty) != (from.ProgramCode, from.ModelCode, from.Counterparty))
            session.AddError("/mergeInto", $"'{into.Id}' has a different program, model or counterparty and cannot be the same agreement.");
        session.ThrowIfErrors();
        return into!;
    }

    private async Task MoveStatusEventsAsync(RecordCorrection edit, string intoId, CancellationToken cancellation)
    {
        var history = await writer.LoadCurrentAsync(intoId, cancellation);
        foreach (var statusEvent in await writer.LoadCurrentAsync(edit.Id, cancellation))
        {
            var sourceIds = await writer.LoadSourceIdsAsync(statusEvent.Id, cancellation);
            var kinds = await session.ResolveSourceKindsAsync(sourceIds, "", cancellation, latest: statusEvent.Latest);
            var moved = await writer.CreateAsync(intoId, StatusEventWriter.ToRecord(statusEvent, sourceIds), kinds, new() { Disputed = statusEvent.Disputed, ChosenBy = statusEvent.ChosenBy }, cancellation);
            var fits = StatusHistoryValidator.FindFirstViolation(StatusHistoryCheck.SortChronologically([.. history, moved]).Select(e => e.Status)) is null;
            await writer.SupersedeAsync(statusEvent.Id, edit.Kind, edit.Reason, fits ? moved.Id : null, cancellation);
            if (!fits)
                continue;
            writer.Add(moved, sourceIds, new());
            history.Add(moved);
            await session.Db.SaveChangesAsync(cancellation);
        }
    }
}

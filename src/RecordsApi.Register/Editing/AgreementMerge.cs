using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>
/// Two agreements prove to be one. The steps of the one go into the life of the other where they have a place in it; its
/// listings and decisions stand for the other; its id leads there for ever.
/// </summary>
internal sealed class AgreementMerge(EditSession session)
{
    private readonly StepWriter writer = new(session);

    /// <summary>Carries it out.</summary>
    public async Task<Done> CarryOutAsync(Correcting edit, Agreement from, CancellationToken cancellation)
    {
        var into = await IntoAsync(edit, from, cancellation);
        await MoveStepsAsync(edit, into.Id, cancellation);
        foreach (var listing in await session.Db.Listings.AsNoTracking().Where(l => l.AgreementId == from.Id).ToListAsync(cancellation))
        {
            await session.CloseAsync<Listing>(l => l.Id == listing.Id, cancellation);
            session.Add(session.Anew(listing, (nameof(Listing.AgreementId), into.Id)));
        }

        foreach (var decision in await session.Db.Decisions.AsNoTracking().Where(d => d.AgreementId == from.Id).ToListAsync(cancellation))
        {
            await session.CloseAsync<Decision>(d => d.Id == decision.Id, cancellation);
            session.Add(session.Anew(decision, (nameof(Decision.AgreementId), into.Id), (nameof(Decision.AgencyId), into.AgencyId)));
            session.Touched.Decisions.Add(decision.Id);
        }

        await session.CloseAsync<Agreement>(a => a.Id == from.Id, cancellation);
        session.Add(session.Anew(from, (nameof(Agreement.RecordState), RecordState.Merged), (nameof(Agreement.MergedIntoId), into.Id)));
        session.Touched.Agreements.Add(into.Id);
        return new(RecordThing.Agreement, from.Id, session.Moment, RegisterEditor.JsonOf(from), RegisterEditor.JsonOf(new { mergedIntoId = into.Id }));
    }

    private async Task<Agreement> IntoAsync(Correcting edit, Agreement from, CancellationToken cancellation)
    {
        if (edit.Record is not null)
            session.Mistake("/record", "A merge gives no record; correct the agreement that stays afterwards.");
        var into = edit.MergeInto is not { } id || id == from.Id ? null
            : await session.Db.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.RecordState == RecordState.Current, cancellation);
        if (into is null)
            session.Mistake("/mergeInto", "It names the agreement that stays: another one, neither merged nor retracted.");
        else if ((into.ProgramCode, into.ModelCode, into.Counterparty) != (from.ProgramCode, from.ModelCode, from.Counterparty))
            session.Mistake("/mergeInto", $"'{into.Id}' is under another program, model or counterparty: it cannot be the same agreement.");
        session.RefuseMistakes();
        return into!;
    }

    private async Task MoveStepsAsync(Correcting edit, string intoId, CancellationToken cancellation)
    {
        var life = await writer.StandingAsync(intoId, cancellation);
        foreach (var step in await writer.StandingAsync(edit.Id, cancellation))
        {
            var sourceIds = await writer.SourceIdsAsync(step.Id, cancellation);
            var kinds = await session.SourcesAsync(sourceIds, "", cancellation);
            var moved = await writer.NewAsync(intoId, StepWriter.RecordOf(step, sourceIds), kinds, new() { Disputed = step.Disputed, ChosenBy = step.ChosenBy }, cancellation);
            var fits = Life.FirstViolation(LifeCheck.InOrder([.. life, moved]).Select(e => e.Status)) is null;
            await writer.CloseAsync(step.Id, edit.Kind, edit.Reason, fits ? moved.Id : null, cancellation);
            if (!fits)
                continue;
            writer.Add(moved, sourceIds, new());
            life.Add(moved);
            await session.Db.SaveChangesAsync(cancellation);
        }
    }
}

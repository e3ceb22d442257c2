using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Agencies;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using AgencyTypes = RecordsApi.Register.Model.AgencyTypes;

namespace RecordsApi.Register.Editing;

/// <summary>Agencies that people put right or merge.</summary>
internal sealed class AgencyEdits(EditSession session)
{
    /// <summary>Puts one right, merges it into another or retracts it.</summary>
    public async Task<Done> CorrectAsync(Correcting edit, CancellationToken cancellation)
    {
        var before = await session.Db.Agencies.Where(g => g.Id == edit.Id).FoundAsync("agency", edit.Id, cancellation);
        EditSession.RefuseStale(edit, before.RecordedAt);
        edit.RefuseUnlessCurrent(before.RecordState);
        await session.CheckSourcesAsync(edit, cancellation);
        var after = edit.Kind == CorrectionKind.Merge ? await MergedAsync(edit, before, cancellation)
            : edit.Retracts() ? await RetractedAsync(before, cancellation)
            : await CorrectedAsync(edit.RecordOf<AgencyDetails>(), before, cancellation);
        session.RefuseMistakes();
        await session.CloseAsync<Agency>(g => g.Id == edit.Id, cancellation);
        session.Add(after!);
        session.Touched.Agencies.Add(edit.Id);
        return new(RecordThing.Agency, edit.Id, session.Moment, RegisterEditor.JsonOf(before), after!.RecordState == RecordState.Retracted ? null : RegisterEditor.JsonOf(after));
    }

    private async Task<Agency?> MergedAsync(Correcting edit, Agency before, CancellationToken cancellation)
    {
        if (edit.Record is not null)
            session.Mistake("/record", "A merge gives no record; correct the agency that stays afterwards.");
        var into = edit.MergeInto is not { } id || id == before.Id ? null
            : await session.Db.Agencies.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id && g.RecordState == RecordState.Current, cancellation);
        if (into is null)
            session.Mistake("/mergeInto", "It names the agency that stays: another one, neither merged nor retracted.");
        else if (into.State != before.State)
            session.Mistake("/mergeInto", $"'{into.Id}' is in another state: it cannot be the same agency.");
        session.RefuseMistakes();
        await RefuseTwoAgreementsAsync(before.Id, into!.Id, cancellation);
        foreach (var tenure in await session.Db.AgencyTenures.AsNoTracking().Where(t => t.AgencyId == before.Id).ToListAsync(cancellation))
        {
            await session.KeepTenureAsync(tenure, into!.Id, cancellation);
            session.Touched.Agreements.Add(tenure.AgreementId);
        }

        foreach (var agreement in await session.Db.Agreements.AsNoTracking().Where(a => a.AgencyId == before.Id).ToListAsync(cancellation))
        {
            await session.CloseAsync<Agreement>(a => a.Id == agreement.Id, cancellation);
            session.Add(session.Anew(agreement, (nameof(Agreement.AgencyId), into!.Id)));
        }

        session.Touched.Agencies.Add(into!.Id);
        return session.Anew(before, (nameof(Agency.RecordState), RecordState.Merged), (nameof(Agency.MergedIntoId), into.Id));
    }

    /// <summary>An agency is party to one agreement under a model at a time: two that have not ended are made one first.</summary>
    private async Task RefuseTwoAgreementsAsync(string fromId, string intoId, CancellationToken cancellation)
    {
        var ended = Phases.Vocabulary.CodeOf(Phase.Ended);
        var standing = await session.Db.Agreements.AsNoTracking()
            .Where(a => (a.AgencyId == fromId || a.AgencyId == intoId) && a.RecordState == RecordState.Current && a.Phase != ended)
            .OrderBy(a => a.Id).ToListAsync(cancellation);
        foreach (var same in standing.GroupBy(a => (a.ProgramCode, a.ModelCode, a.Counterparty)))
        {
            if (same.FirstOrDefault(a => a.AgencyId == fromId) is { } from && same.FirstOrDefault(a => a.AgencyId == intoId) is { } into)
                session.Mistake("/mergeInto", $"Both are party to an agreement under '{from.ModelCode}' that has not ended: merge '{from.Id}' into '{into.Id}' first, or end one.");
        }

        session.RefuseMistakes();
    }

    private async Task<Agency?> RetractedAsync(Agency before, CancellationToken cancellation)
    {
        if (await session.Db.AgencyTenures.AnyAsync(
            t => t.AgencyId == before.Id && session.Db.Agreements.Any(a => a.Id == t.AgreementId && a.RecordState == RecordState.Current), cancellation))
            session.Mistake("", $"'{before.Id}' is party to agreements that stand: retract, correct or merge those first.");
        return session.Anew(before, (nameof(Agency.RecordState), RecordState.Retracted));
    }

    private async Task<Agency?> CorrectedAsync(AgencyDetails record, Agency before, CancellationToken cancellation)
    {
        if (!AgencySlug.CanBeMadeOf(record.Name))
            session.Mistake("/record/name", "The name has no letter or digit.");
        if (record.JurisdictionId is { } id && !await session.Db.Jurisdictions.AnyAsync(j => j.Id == id, cancellation))
            session.Mistake("/record/jurisdictionId", $"The register has no jurisdiction '{id}'; ids are Census GEOIDs.");
        var match = record.JurisdictionId == before.JurisdictionId ? before.JurisdictionMatch : record.JurisdictionId is null ? "none" : "entered";
        return session.Anew(
            before, (nameof(Agency.Name), record.Name), (nameof(Agency.Type), AgencyTypes.Vocabulary.CodeOf(record.Type)),
            (nameof(Agency.JurisdictionId), record.JurisdictionId), (nameof(Agency.JurisdictionMatch), match));
    }
}

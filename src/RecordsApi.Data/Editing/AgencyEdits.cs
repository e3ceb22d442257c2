using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Model;
using AgencyTypes = RecordsApi.Domain.Model.AgencyTypes;

namespace RecordsApi.Data.Editing;

/// <summary>Corrections and merges of agencies.</summary>
internal sealed class AgencyEdits(EditSession session)
{
    /// <summary>Corrects an agency, merges it into another or retracts it.</summary>
    public async Task<AppliedEdit> CorrectAsync(RecordCorrection edit, CancellationToken cancellation)
    {
        var before = await session.Db.Agencies.Where(g => g.Id == edit.Id).AsNoTracking().FirstAsync(cancellation);
        await session.ValidateSourcesAsync(edit, cancellation);
        var after = edit.Kind == CorrectionKind.Merge ? await CreateMergedAsync(edit, before, cancellation)
            : edit.IsRetraction() ? await CreateRetractedAsync(before, cancellation)
            : await CreateCorrectedAsync(edit.RequireRecord<AgencyDetails>(), before, cancellation);
        session.ThrowIfErrors();
        await session.SupersedeAsync<Agency>(g => g.Id == edit.Id, cancellation);
        session.Add(after!);
        session.Touched.Agencies.Add(edit.Id);
        return new(RecordKind.Agency, edit.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), after!.RecordState == RecordStateCodes.Retracted ? null : RegisterEditor.ToAuditJson(after));
    }

    private async Task<Agency?> CreateMergedAsync(RecordCorrection edit, Agency before, CancellationToken cancellation)
    {
        if (edit.Record is not null)
            session.AddError("/record", "A merge must not have a record. Correct the remaining agency afterwards.");
        var into = edit.MergeIntoId is not { } id || id == before.Id ? null
            : await session.Db.Agencies.AsNoTracking().FirstOrDefaultAsync(g => g.Id == id && g.RecordState == RecordStateCodes.Current, cancellation);
        if (into is null)
            session.AddError("/mergeInto", "Must be the id of another agency that is neither merged nor retracted.");
        else if (into.State != before.State)
            session.AddError("/mergeInto", $"'{into.Id}' is in a different state and cannot be the same agency.");
        session.ThrowIfErrors();
        await RejectOverlappingAgreementsAsync(before.Id, into!.Id, cancellation);
        foreach (var tenure in await session.Db.AgencyTenures.AsNoTracking().Where(t => t.AgencyId == before.Id).ToListAsync(cancellation))
        {
            await session.RestateTenureAsync(tenure, into!.Id, cancellation);
            session.Touched.Agreements.Add(tenure.AgreementId);
        }

        foreach (var agreement in await session.Db.Agreements.AsNoTracking().Where(a => a.AgencyId == before.Id).ToListAsync(cancellation))
        {
            await session.SupersedeAsync<Agreement>(a => a.Id == agreement.Id, cancellation);
            session.Add(session.CreateRevision(agreement, (nameof(Agreement.AgencyId), into!.Id)));
        }

        session.Touched.Agencies.Add(into!.Id);
        return session.CreateRevision(before, (nameof(Agency.RecordState), RecordStateCodes.Merged), (nameof(Agency.MergedIntoId), into.Id));
    }

    /// <summary>Rejects a merge if both agencies are party to an agreement of the same kind that has not ended.</summary>
    private async Task RejectOverlappingAgreementsAsync(string fromId, string intoId, CancellationToken cancellation)
    {
        var ended = Phases.Vocabulary.GetCode(Phase.Ended);
        var notEnded = await session.Db.Agreements.AsNoTracking()
            .Where(a => (a.AgencyId == fromId || a.AgencyId == intoId) && a.RecordState == RecordStateCodes.Current
                && session.Db.StatusEvents.Where(e => e.AgreementId == a.Id && e.SupersededAt == null)
                    .OrderByDescending(e => e.Latest).ThenByDescending(e => e.Sequence).Select(e => e.Phase).FirstOrDefault() != ended)
            .OrderBy(a => a.Id).ToListAsync(cancellation);
        foreach (var same in notEnded.GroupBy(a => (a.ProgramCode, a.ModelCode, a.Counterparty)))
        {
            if (same.FirstOrDefault(a => a.AgencyId == fromId) is { } from && same.FirstOrDefault(a => a.AgencyId == intoId) is { } into)
                session.AddError("/mergeInto", $"Both agencies have an agreement under '{from.ModelCode}' that has not ended: merge '{from.Id}' into '{into.Id}' first, or end one of them.");
        }

        session.ThrowIfErrors();
    }

    private async Task<Agency?> CreateRetractedAsync(Agency before, CancellationToken cancellation)
    {
        if (await session.Db.AgencyTenures.AnyAsync(
            t => t.AgencyId == before.Id && session.Db.Agreements.Any(a => a.Id == t.AgreementId && a.RecordState == RecordStateCodes.Current), cancellation))
            session.AddError("", $"'{before.Id}' is a party to current agreements. Retract, correct or merge those first.");
        return session.CreateRevision(before, (nameof(Agency.RecordState), RecordStateCodes.Retracted));
    }

    private async Task<Agency?> CreateCorrectedAsync(AgencyDetails record, Agency before, CancellationToken cancellation)
    {
        if (!AgencySlug.CanCreate(record.Name))
            session.AddError("/record/name", "The name must contain a letter or digit.");
        if (record.JurisdictionId is { } id && !await session.Db.Jurisdictions.AnyAsync(j => j.Id == id, cancellation))
            session.AddError("/record/jurisdictionId", $"The register has no jurisdiction '{id}'; ids are Census GEOIDs.");
        var match = record.JurisdictionId == before.JurisdictionId ? before.JurisdictionMatch : record.JurisdictionId is null ? "none" : "entered";
        var type = AgencyTypes.Vocabulary.GetCode(record.Type);
        var reason = ServedJurisdiction.FindReason(ParsedAgencyName.Parse(before.State, record.Name), type, record.JurisdictionId, match);
        return session.CreateRevision(
            before, (nameof(Agency.Name), record.Name), (nameof(Agency.Type), type),
            (nameof(Agency.JurisdictionId), record.JurisdictionId), (nameof(Agency.JurisdictionMatch), match),
            (nameof(Agency.Serves), reason is null ? record.JurisdictionId : null),
            (nameof(Agency.ServesReason), reason is { } code ? ServesReasons.Vocabulary.GetCode(code) : null));
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Manual entries and corrections of agreements.</summary>
internal sealed class AgreementEdits(EditSession session, IAgencyMatchSource agencyMatches)
{
    // Revisions from lists are numbered from 1; manual revisions are numbered above them, so that they count as newer.
    private const int FirstManualRevision = 1001;

    /// <summary>Creates an agreement with its first status event, and its agency if the register does not contain it.</summary>
    public async Task<AppliedEdit> CreateAsync(NewAgreementRecord record, CancellationToken cancellation)
    {
        var steps = new StatusEventEdits(session);
        var resolved = await new AgencyResolver(session, agencyMatches).FindOrAddAsync(record, cancellation);
        if (!await session.Db.Models.AnyAsync(m => m.Code == record.Model && m.ProgramCode == record.Program, cancellation))
        {
            session.AddError("/model", $"'{record.Model}' is not a model of the program '{record.Program}'.",
                await session.Db.Models.Where(m => m.ProgramCode == record.Program).OrderBy(m => m.Code).Select(m => m.Code).ToListAsync(cancellation));
        }

        var kinds = await steps.ValidateAsync(null, record.FirstStatusEvent, "/firstStatusEvent", cancellation, record.Program);
        ValidateSignedOn(record.SignedOn, record.Program, "/signedOn");
        if (record.FirstStatusEvent.DisputesEventId is not null)
            session.AddError("/firstStatusEvent/disputesEventId", "The first status event of an agreement cannot dispute another one.");
        session.ThrowIfErrors();

        var (agency, match) = resolved!.Value;
        var (ordinal, predecessor) = await AllocateOrdinalAsync(agency, record, cancellation);
        var id = $"{agency.Id}-{record.Program}-{record.Model}-{ordinal.ToString(CultureInfo.InvariantCulture)}";
        var validFrom = record.FirstStatusEvent.OccurredOn.Earliest ?? record.FirstStatusEvent.OccurredOn.Latest ?? session.Today;
        var agreement = new Agreement
        {
            Id = id,
            AgencyId = agency.Id,
            ProgramCode = record.Program,
            ModelCode = record.Model,
            Counterparty = record.Counterparty,
            Ordinal = ordinal,
            PredecessorId = predecessor,
            RecordState = RecordStateCodes.Current,
            Entered = true,
            RecordedAt = session.RecordedAt,
        };
        session.Add(agreement);
        session.Add(new AgencyTenure
        {
            AgreementId = id,
            Ordinal = 1,
            AgencyId = agency.Id,
            ValidFrom = validFrom,
            RecordedAt = session.RecordedAt,
            Basis = "entered",
            Entered = true,
            EnteredName = record.AgencyName,
            NameMatch = record.AgencyName is null ? null : AgencyNameMatches.Vocabulary.GetCode(match),
        });
        AddSignedDay(id, FirstManualRevision, record.SignedOn);
        AddDocuments(id, record.Documents, validFrom);
        await session.Db.SaveChangesAsync(cancellation);
        await steps.AddAsync(id, record.FirstStatusEvent, kinds, "/firstStatusEvent", cancellation);
        session.Touched.Agreements.Add(id);
        var found = new FoundAgency(record.AgencyId ?? record.AgencyName!, agency.Id, agency.Name, match);
        return new(RecordKind.Agreement, id, session.RecordedAt, null, ToAuditJson(record, found)) { Agency = found };
    }

    /// <summary>The record as entered, with the agency that it was entered for, so that a wrong match can be found in the audit log.</summary>
    private static string ToAuditJson(NewAgreementRecord record, FoundAgency agency)
    {
        var entry = JsonNode.Parse(RegisterEditor.ToAuditJson(record))!.AsObject();
        entry["agencyMatch"] = JsonNode.Parse(RegisterEditor.ToAuditJson(agency));
        return RegisterEditor.ToAuditJson(entry);
    }

    /// <summary>Corrects an agreement, merges it into another or retracts it.</summary>
    public async Task<AppliedEdit> CorrectAsync(RecordCorrection edit, CancellationToken cancellation)
    {
        var before = await session.Db.Agreements.Where(a => a.Id == edit.Id).AsNoTracking().FirstAsync(cancellation);
        await session.ValidateSourcesAsync(edit, cancellation);
        session.Touched.Agreements.Add(edit.Id);
        if (edit.Kind == CorrectionKind.Merge)
            return await new AgreementMerge(session).ExecuteAsync(edit, before, cancellation);
        if (edit.IsRetraction())
            return await RetractAsync(edit, before, cancellation);

        var record = edit.RequireRecord<AgreementDetails>();
        if (record.SignedOn != (edit.Before as AgreementDetails)?.SignedOn)
            ValidateSignedOn(record.SignedOn, before.ProgramCode, "/record/signedOn");
        await ValidateAgencyAsync(before, record.AgencyId, cancellation);
        if (record.PredecessorId is { } id && (id == edit.Id || !await session.Db.Agreements.AnyAsync(a => a.Id == id, cancellation)))
            session.AddError("/record/predecessorId", $"The register has no other agreement '{id}'.");
        var documents = await session.Db.Documents.AsNoTracking().Where(d => d.AgreementId == edit.Id).ToListAsync(cancellation);
        foreach (var missing in documents.Where(d => !d.Entered && !record.Documents.Any(n => (n.Kind, n.Url) == (d.Kind, d.Url))))
            session.AddError("/record/documents", $"{missing.Url} comes from {missing.PublicationId} and cannot be removed. Include it as well.");
        session.ThrowIfErrors();
        await ApplyCorrectionAsync(before, record, documents, cancellation);
        return new(RecordKind.Agreement, edit.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), RegisterEditor.ToAuditJson(record));
    }

    /// <summary>Adds an error for an agency of an agreement about a facility, which has none, and where another agreement has no current one.</summary>
    private async Task ValidateAgencyAsync(Agreement agreement, string? agencyId, CancellationToken cancellation)
    {
        if (agreement.FacilityId is { } facilityId)
        {
            if (agencyId is not null)
                session.AddError("/record/agencyId", $"The agreement is about the detention facility '{facilityId}' and has no agency. Omit this property, or send null.");
        }
        else if (agencyId is null)
        {
            session.AddError("/record/agencyId", "Required: only an agreement about a detention facility has no agency.");
        }
        else if (!await session.Db.Agencies.AnyAsync(g => g.Id == agencyId && g.RecordState == RecordStateCodes.Current, cancellation))
        {
            session.AddError("/record/agencyId", $"The register has no current agency '{agencyId}'.");
        }
    }

    private async Task ApplyCorrectionAsync(Agreement before, AgreementDetails record, List<AgreementDocument> documents, CancellationToken cancellation)
    {
        var id = before.Id;
        var tenure = before.FacilityId is null ? await session.GetLatestTenureAsync(id, cancellation) : null;
        await session.SupersedeAsync<Agreement>(a => a.Id == id, cancellation);
        session.Add(session.CreateRevision(before, (nameof(Agreement.AgencyId), record.AgencyId), (nameof(Agreement.PredecessorId), record.PredecessorId)));
        if (tenure is not null && record.AgencyId is { } agencyId)
            await session.RestateTenureAsync(tenure, agencyId, cancellation);
        var days = await session.Db.SignedDays.AsNoTracking().Where(s => s.AgreementId == id).OrderBy(s => s.Revision).ToListAsync(cancellation);
        if (record.SignedOn != days.LastOrDefault()?.SignedOn)
            AddSignedDay(id, Math.Max(FirstManualRevision, (days.LastOrDefault()?.Revision ?? 0) + 1), record.SignedOn);
        foreach (var gone in documents.Where(d => d.Entered && !record.Documents.Any(n => (n.Kind, n.Url) == (d.Kind, d.Url))))
            await session.SupersedeAsync<AgreementDocument>(d => d.AgreementId == id && d.Kind == gone.Kind && d.Url == gone.Url, cancellation);
        AddDocuments(
            id, record.Documents.Where(n => !documents.Exists(d => (n.Kind, n.Url) == (d.Kind, d.Url))), tenure?.ValidFrom ?? await FindFirstDateAsync(id, cancellation));
    }

    // An agreement about a facility has no tenure. It is known from the date by which its first status began.
    private async Task<DateOnly> FindFirstDateAsync(string id, CancellationToken cancellation) =>
        (await new StatusEventWriter(session).LoadCurrentAsync(id, cancellation)).FirstOrDefault()?.Latest is { } latest && latest <= session.Today ? latest : session.Today;

    private async Task<AppliedEdit> RetractAsync(RecordCorrection edit, Agreement before, CancellationToken cancellation)
    {
        session.ThrowIfErrors();
        var writer = new StatusEventWriter(session);
        foreach (var step in await writer.LoadCurrentAsync(edit.Id, cancellation))
            await writer.SupersedeAsync(step.Id, edit.Kind, edit.Reason, null, cancellation);
        await session.SupersedeAsync<Agreement>(a => a.Id == edit.Id, cancellation);
        session.Add(session.CreateRevision(before, (nameof(Agreement.RecordState), RecordStateCodes.Retracted)));
        return new(RecordKind.Agreement, edit.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), null);
    }

    /// <summary>
    /// Returns the ordinal of a new agreement of an agency under a model, and its predecessor. Rejects the agreement if an earlier
    /// one has not ended.
    /// </summary>
    private async Task<(int Ordinal, string? PredecessorId)> AllocateOrdinalAsync(Agency agency, NewAgreementRecord record, CancellationToken cancellation)
    {
        var prefix = $"{agency.Id}-{record.Program}-{record.Model}-";
        var last = await session.Db.Agreements.IgnoreQueryFilters().Where(a => a.Id.StartsWith(prefix)).OrderByDescending(a => a.Ordinal)
            .AsNoTracking().FirstOrDefaultAsync(cancellation);
        var sameParties = await session.Db.Agreements.AsNoTracking()
            .Where(a => a.AgencyId == agency.Id && a.ProgramCode == record.Program && a.ModelCode == record.Model && a.RecordState == RecordStateCodes.Current)
            .OrderByDescending(a => a.Ordinal).ToListAsync(cancellation);
        foreach (var existing in sameParties)
        {
            var status = (await new StatusEventWriter(session).LoadCurrentAsync(existing.Id, cancellation)).LastOrDefault()?.Status;
            if (status is not null && Transitions.GetAllowedNext(AgreementStatuses.Vocabulary.Parse(status)).Count > 0)
                throw EditSession.CreateRejection(EditRejectionReason.Conflict, "", $"The agency already has this agreement, '{existing.Id}' ({status}). Add status events to it.");
        }

        var predecessor = record.PredecessorId ?? sameParties.FirstOrDefault()?.Id;
        if (predecessor is not null && !await session.Db.Agreements.AnyAsync(a => a.Id == predecessor, cancellation))
            throw EditSession.CreateRejection(EditRejectionReason.Invalid, "/predecessorId", $"The register has no agreement '{predecessor}'.");
        return ((last?.Ordinal ?? 0) + 1, predecessor);
    }

    private void ValidateSignedOn(DateOnly? signedOn, string program, string pointer)
    {
        if (signedOn is { } day && CalendarRules.FindEventProblem(day, day, program, session.Today) is { } problem)
            session.AddError(pointer, problem);
    }

    private void AddSignedDay(string agreementId, int revision, DateOnly? day)
    {
        if (day is { } signedOn)
            session.Add(new SignedDay { AgreementId = agreementId, Revision = revision, SignedOn = signedOn, ValidFrom = signedOn, RecordedAt = session.RecordedAt, Entered = true });
    }

    private void AddDocuments(string agreementId, IEnumerable<DocumentRecord> documents, DateOnly validFrom)
    {
        foreach (var document in documents)
        {
            session.Add(new AgreementDocument
            {
                AgreementId = agreementId,
                Kind = document.Kind,
                Url = document.Url,
                ValidFrom = validFrom,
                RecordedAt = session.RecordedAt,
                Entered = true,
            });
        }
    }
}

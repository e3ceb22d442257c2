using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>Agreements that people enter and put right.</summary>
internal sealed class AgreementEdits(EditSession session, RegisterBuild build)
{
    // What lists print counts its revisions from 1; what a person entered stands above it.
    private const int FirstEnteredRevision = 1001;

    /// <summary>Enters one with the first step of its life, and its agency where the register does not hold it.</summary>
    public async Task<Done> EnterAsync(AgreementEntry record, CancellationToken cancellation)
    {
        var steps = new StepEdits(session);
        var agency = await new AgencyFinder(session, build).FindOrAddAsync(record, cancellation);
        if (!await session.Db.Models.AnyAsync(m => m.Code == record.Model && m.ProgramCode == record.Program, cancellation))
        {
            session.Mistake("/model", $"'{record.Model}' is no model of the program '{record.Program}'.",
                await session.Db.Models.Where(m => m.ProgramCode == record.Program).OrderBy(m => m.Code).Select(m => m.Code).ToListAsync(cancellation));
        }

        var kinds = await steps.CheckAsync(null, record.FirstStep, "/firstStep", cancellation);
        if (record.FirstStep.DisputesStepId is not null)
            session.Mistake("/firstStep/disputesStepId", "The first step of a life disputes nothing.");
        session.RefuseMistakes();

        var (ordinal, predecessor) = await PlaceAsync(agency!, record, cancellation);
        var id = $"{agency!.Id}-{record.Program}-{record.Model}-{ordinal.ToString(CultureInfo.InvariantCulture)}";
        var fromDay = record.FirstStep.OccurredOn.Earliest ?? record.FirstStep.OccurredOn.Latest ?? session.Today;
        var agreement = new Agreement
        {
            Id = id,
            AgencyId = agency.Id,
            ProgramCode = record.Program,
            ModelCode = record.Model,
            Counterparty = record.Counterparty,
            Ordinal = ordinal,
            PredecessorId = predecessor,
            Status = "unknown",
            Phase = "uncertain",
            StatusSince = "",
            StatusSinceEarliest = fromDay,
            StatusSinceLatest = fromDay,
            StatusBasis = "reported",
            Confidence = "low",
            RecordState = RecordState.Current,
            Entered = true,
            RecordedAt = session.Moment,
        };
        session.Add(agreement);
        session.Add(new AgencyTenure
        {
            AgreementId = id,
            Turn = 1,
            AgencyId = agency.Id,
            FromDay = fromDay,
            RecordedAt = session.Moment,
            Basis = "entered",
            Entered = true,
        });
        AddSignedDay(id, FirstEnteredRevision, record.SignedOn);
        AddDocuments(id, record.Documents, fromDay);
        await session.Db.SaveChangesAsync(cancellation);
        await steps.AddAsync(id, record.FirstStep, kinds, "/firstStep", cancellation);
        session.Touched.Agreements.Add(id);
        return new(RecordThing.Agreement, id, session.Moment, null, RegisterEditor.JsonOf(record));
    }

    /// <summary>Puts one right, merges it into another or retracts it.</summary>
    public async Task<Done> CorrectAsync(Correcting edit, CancellationToken cancellation)
    {
        var before = await session.Db.Agreements.Where(a => a.Id == edit.Id).FoundAsync("agreement", edit.Id, cancellation);
        EditSession.RefuseStale(edit, await ChangedAtAsync(before, cancellation));
        edit.RefuseUnlessCurrent(before.RecordState);
        await session.CheckSourcesAsync(edit, cancellation);
        session.Touched.Agreements.Add(edit.Id);
        if (edit.Kind == CorrectionKind.Merge)
            return await new AgreementMerge(session).CarryOutAsync(edit, before, cancellation);
        if (edit.Retracts())
            return await RetractAsync(edit, before, cancellation);

        var record = edit.RecordOf<AgreementDetails>();
        var agency = await session.Db.Agencies.AsNoTracking().FirstOrDefaultAsync(g => g.Id == record.AgencyId && g.RecordState == RecordState.Current, cancellation);
        if (agency is null)
            session.Mistake("/record/agencyId", $"The register has no agency '{record.AgencyId}' that stands.");
        if (record.PredecessorId is { } id && (id == edit.Id || !await session.Db.Agreements.AnyAsync(a => a.Id == id, cancellation)))
            session.Mistake("/record/predecessorId", $"The register has no other agreement '{id}'.");
        var documents = await session.Db.Documents.AsNoTracking().Where(d => d.AgreementId == edit.Id).ToListAsync(cancellation);
        foreach (var missing in documents.Where(d => !d.Entered && !record.Documents.Any(n => (n.Kind, n.Url) == (d.Kind, d.Url))))
            session.Mistake("/record/documents", $"{missing.Url} was read from {missing.PublicationId} and stays: name it too.");
        session.RefuseMistakes();
        await RewriteAsync(before, record, documents, cancellation);
        return new(RecordThing.Agreement, edit.Id, session.Moment, RegisterEditor.JsonOf(before), RegisterEditor.JsonOf(record));
    }

    private async Task RewriteAsync(Agreement before, AgreementDetails record, List<AgreementDocument> documents, CancellationToken cancellation)
    {
        var id = before.Id;
        var tenure = await session.LastTenureAsync(id, cancellation);
        await session.CloseAsync<Agreement>(a => a.Id == id, cancellation);
        session.Add(session.Anew(before, (nameof(Agreement.AgencyId), record.AgencyId), (nameof(Agreement.PredecessorId), record.PredecessorId)));
        await session.KeepTenureAsync(tenure, record.AgencyId, cancellation);
        var days = await session.Db.SignedDays.AsNoTracking().Where(s => s.AgreementId == id).OrderBy(s => s.Revision).ToListAsync(cancellation);
        if (record.SignedOn != days.LastOrDefault()?.SignedOn)
            AddSignedDay(id, Math.Max(FirstEnteredRevision, (days.LastOrDefault()?.Revision ?? 0) + 1), record.SignedOn);
        foreach (var gone in documents.Where(d => d.Entered && !record.Documents.Any(n => (n.Kind, n.Url) == (d.Kind, d.Url))))
            await session.CloseAsync<AgreementDocument>(d => d.AgreementId == id && d.Kind == gone.Kind && d.Url == gone.Url, cancellation);
        AddDocuments(id, record.Documents.Where(n => !documents.Exists(d => (n.Kind, n.Url) == (d.Kind, d.Url))), tenure.FromDay);
    }

    private async Task<Done> RetractAsync(Correcting edit, Agreement before, CancellationToken cancellation)
    {
        session.RefuseMistakes();
        var writer = new StepWriter(session);
        foreach (var step in await writer.StandingAsync(edit.Id, cancellation))
            await writer.CloseAsync(step.Id, edit.Kind, edit.Reason, null, cancellation);
        await session.CloseAsync<Agreement>(a => a.Id == edit.Id, cancellation);
        session.Add(session.Anew(before, (nameof(Agreement.RecordState), RecordState.Retracted)));
        return new(RecordThing.Agreement, edit.Id, session.Moment, RegisterEditor.JsonOf(before), null);
    }

    /// <summary>The number of a new agreement of an agency under a model, and the one before it; refuses a second one beside one that stands.</summary>
    private async Task<(int Ordinal, string? PredecessorId)> PlaceAsync(Agency agency, AgreementEntry record, CancellationToken cancellation)
    {
        var prefix = $"{agency.Id}-{record.Program}-{record.Model}-";
        var last = await session.Db.Agreements.IgnoreQueryFilters().Where(a => a.Id.StartsWith(prefix)).OrderByDescending(a => a.Ordinal)
            .AsNoTracking().FirstOrDefaultAsync(cancellation);
        var held = await session.Db.Agreements.AsNoTracking()
            .Where(a => a.AgencyId == agency.Id && a.ProgramCode == record.Program && a.ModelCode == record.Model && a.RecordState == RecordState.Current)
            .OrderByDescending(a => a.Ordinal).ToListAsync(cancellation);
        foreach (var there in held)
        {
            var status = (await new StepWriter(session).StandingAsync(there.Id, cancellation)).LastOrDefault()?.Status;
            if (status is not null && Transitions.AllowedFrom(Statuses.Vocabulary.Parse(status)).Count > 0)
                throw EditSession.Refuse(Refusal.Conflict, "", $"The agency has this agreement already, '{there.Id}', {status}: add steps to it.");
        }

        var predecessor = record.PredecessorId ?? held.FirstOrDefault()?.Id;
        if (predecessor is not null && !await session.Db.Agreements.AnyAsync(a => a.Id == predecessor, cancellation))
            throw EditSession.Refuse(Refusal.Invalid, "/predecessorId", $"The register has no agreement '{predecessor}'.");
        return ((last?.Ordinal ?? 0) + 1, predecessor);
    }

    private async Task<DateTimeOffset> ChangedAtAsync(Agreement agreement, CancellationToken cancellation)
    {
        var steps = await session.Db.StatusEvents.Where(e => e.AgreementId == agreement.Id)
            .Select(e => new { e.RecordedAt, e.SupersededAt }).ToListAsync(cancellation);
        return steps.Select(e => e.SupersededAt ?? e.RecordedAt).Append(agreement.RecordedAt).Max();
    }

    private void AddSignedDay(string agreementId, int revision, DateOnly? day)
    {
        if (day is { } signedOn)
            session.Add(new SignedDay { AgreementId = agreementId, Revision = revision, SignedOn = signedOn, FromDay = signedOn, RecordedAt = session.Moment, Entered = true });
    }

    private void AddDocuments(string agreementId, IEnumerable<DocumentRecord> documents, DateOnly fromDay)
    {
        foreach (var document in documents)
        {
            session.Add(new AgreementDocument
            {
                AgreementId = agreementId,
                Kind = document.Kind,
                Url = document.Url,
                FromDay = fromDay,
                RecordedAt = session.Moment,
                Entered = true,
            });
        }
    }
}

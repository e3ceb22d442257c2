using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Agencies;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Decisions;

namespace RecordsApi.Register.Editing;

/// <summary>Decisions that people enter and put right, with the steps that they are.</summary>
internal sealed class DecisionEdits(EditSession session)
{
    private readonly StepEdits steps = new(session);
    private readonly StepWriter writer = new(session);

    /// <summary>Enters one, and the step that follows from it.</summary>
    public async Task<Done> EnterAsync(DecisionRecord record, CancellationToken cancellation)
    {
        var (place, kinds) = await CheckAsync(record, "", cancellation);
        session.RefuseMistakes();
        var stem = $"{AgencySlug.From(place!.State ?? "us", place.Name)}-{record.DecidedOn.Latest:yyyy-MM-dd}-{DecisionKinds.Vocabulary.CodeOf(record.Kind)}";
        var taken = await session.Db.Decisions.IgnoreQueryFilters().Where(d => d.Id.StartsWith(stem)).Select(d => d.Id).ToHashSetAsync(cancellation);
        var decision = await ToDecisionAsync(Numbered.Free(stem, taken, first: $"{stem}-1"), record, place.State ?? "US", cancellation);
        session.Add(decision);
        AddSources(decision.Id, record.SourceIds);
        session.Touched.Decisions.Add(decision.Id);
        await session.Db.SaveChangesAsync(cancellation);
        await AddStepAsync(decision, record, kinds, "", cancellation);
        return new(RecordThing.Decision, decision.Id, session.Moment, null, RegisterEditor.JsonOf(decision));
    }

    /// <summary>Puts one right, or retracts it; the step that followed from it goes with it.</summary>
    public async Task<Done> CorrectAsync(Correcting edit, CancellationToken cancellation)
    {
        edit.RefuseMerge();
        var before = await session.Db.Decisions.Where(d => d.Id == edit.Id).FoundAsync("decision", edit.Id, cancellation);
        EditSession.RefuseStale(edit, before.RecordedAt);
        edit.RefuseUnlessCurrent(before.RecordState);
        await session.CheckSourcesAsync(edit, cancellation);
        var step = await session.Db.StatusEvents.AsNoTracking()
            .FirstOrDefaultAsync(e => e.DecisionId == edit.Id && e.SupersededAt == null, cancellation);
        var record = edit.Retracts() ? null : edit.RecordOf<DecisionRecord>();
        var (_, kinds) = record is null ? (null, []) : await CheckAsync(record, "/record", cancellation);
        session.RefuseMistakes();

        var after = record is null ? session.Anew(before, (nameof(Decision.RecordState), RecordState.Retracted)) : await ToDecisionAsync(edit.Id, record, before.State, cancellation);
        await session.CloseAsync<Decision>(d => d.Id == edit.Id, cancellation);
        session.Add(after);
        if (record is not null)
        {
            await session.CloseAsync<DecisionSource>(s => s.DecisionId == edit.Id, cancellation);
            AddSources(edit.Id, record.SourceIds.Concat(edit.SourceIds).Distinct(StringComparer.Ordinal));
        }

        session.Touched.Decisions.Add(edit.Id);
        await session.Db.SaveChangesAsync(cancellation);
        await ReplaceStepAsync(edit, step, after, record, kinds, cancellation);
        return new(RecordThing.Decision, edit.Id, session.Moment, RegisterEditor.JsonOf(before), record is null ? null : RegisterEditor.JsonOf(after));
    }

    private async Task AddStepAsync(
        Decision decision, DecisionRecord record, IReadOnlyList<SourceKind> kinds, string at, CancellationToken cancellation)
    {
        if (record is not { IsStep: true, AgreementId: { } agreementId })
            return;
        await steps.CurrentAgreementAsync(agreementId, cancellation);
        var life = await writer.StandingAsync(agreementId, cancellation);
        if (StepOf(decision, record, life) is { } step)
            await steps.AddAsync(agreementId, step, kinds, at, cancellation);
    }

    private async Task ReplaceStepAsync(
        Correcting edit, StatusEvent? step, Decision after, DecisionRecord? record, IReadOnlyList<SourceKind> kinds, CancellationToken cancellation)
    {
        if (step is null)
        {
            if (record is not null)
                await AddStepAsync(after, record, kinds, "/record", cancellation);
            return;
        }

        var life = (await writer.StandingAsync(step.AgreementId, cancellation)).FindAll(e => e.Id != step.Id);
        var followed = record is { IsStep: true, AgreementId: not null } ? StepOf(after, record, life) : null;
        if (followed is null && life.Count == 0)
            throw EditSession.Refuse(Refusal.Conflict, "", $"The step that followed from it, {step.Id}, is the only one of its agreement: retract the agreement first.");
        if (followed is null || record!.AgreementId != step.AgreementId)
        {
            LifeCheck.RefuseViolation(life, null, "");
            await writer.CloseAsync(step.Id, edit.Kind, edit.Reason, null, cancellation);
            session.Touched.Agreements.Add(step.AgreementId);
            if (followed is not null)
                await AddStepAsync(after, record!, kinds, "/record", cancellation);
            return;
        }

        var added = await writer.NewAsync(step.AgreementId, followed, kinds, new() { LinkedEventId = step.LinkedEventId }, cancellation);
        LifeCheck.RefuseViolation([.. life, added], added, "/record");
        await writer.CloseAsync(step.Id, edit.Kind, edit.Reason, added.Id, cancellation);
        writer.Add(added, followed.SourceIds, new());
    }

    private static StepRecord? StepOf(Decision decision, DecisionRecord record, List<StatusEvent> life)
    {
        var now = life.FindLast(e => e.Latest <= decision.Latest);
        return DecisionStep.StatusOf(decision.Purpose, decision.Outcome, decision.Kind, now?.Phase == "in-force", disputed: false) is not { } status
            || status == AgreementStatus.Active && now?.Phase == "in-force"
            ? null
            : new StepRecord
            {
                Status = status,
                OccurredOn = record.DecidedOn,
                DecisionId = decision.Id,
                InitiatedBy = record.Body,
                Note = record.Note,
                SourceIds = record.SourceIds,
            };
    }

    private async Task<(Jurisdiction? Place, IReadOnlyList<SourceKind> Kinds)> CheckAsync(DecisionRecord record, string at, CancellationToken cancellation)
    {
        var place = await session.Db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Id == record.JurisdictionId, cancellation);
        if (place is null)
            session.Mistake($"{at}/jurisdictionId", $"The register has no jurisdiction '{record.JurisdictionId}'; ids are Census GEOIDs.");
        if (record.DecidedOn.Earliest > session.Today)
            session.Mistake($"{at}/decidedOn", $"The day lies ahead of today, {session.Today:yyyy-MM-dd} (UTC): enter the decision when it is taken.");
        if (record.AgreementId is { } id && !await session.Db.Agreements.AnyAsync(a => a.Id == id && a.RecordState == RecordState.Current, cancellation))
            session.Mistake($"{at}/agreementId", $"The register has no agreement '{id}' that stands.");
        if (record.MeetingId is { } meetingId)
        {
            var heldOn = await session.Db.Meetings.Where(m => m.Id == meetingId && m.RecordState == RecordState.Current)
                .Select(m => (DateOnly?)m.HeldOn).FirstOrDefaultAsync(cancellation);
            if (heldOn is null)
                session.Mistake($"{at}/meetingId", $"The register has no meeting '{meetingId}'; enter it first.");
            else if (heldOn < record.DecidedOn.Earliest || heldOn > record.DecidedOn.Latest)
                session.Mistake($"{at}/decidedOn", $"The meeting was held on {heldOn:yyyy-MM-dd}.");
        }

        return (place, await session.SourcesAsync(record.SourceIds, $"{at}/sourceIds", cancellation));
    }

    private void AddSources(string decisionId, IEnumerable<string> sourceIds)
    {
        foreach (var source in sourceIds)
            session.Add(new DecisionSource { DecisionId = decisionId, SourceId = source, RecordedAt = session.Moment, Entered = true });
    }

    private async Task<Decision> ToDecisionAsync(string id, DecisionRecord record, string usps, CancellationToken cancellation) => new()
    {
        Id = id,
        JurisdictionId = record.JurisdictionId,
        State = usps,
        AgencyId = record.AgreementId is null ? null
            : await session.Db.Agreements.Where(a => a.Id == record.AgreementId).Select(a => a.AgencyId).FirstOrDefaultAsync(cancellation),
        AgreementId = record.AgreementId,
        MeetingId = record.MeetingId,
        Body = record.Body,
        Kind = DecisionKinds.Vocabulary.CodeOf(record.Kind),
        Outcome = DecisionOutcomes.Vocabulary.CodeOf(record.Outcome),
        Purpose = DecisionPurposes.Vocabulary.CodeOf(record.Purpose),
        DecidedOn = record.DecidedOn.ToString(),
        Earliest = record.DecidedOn.Earliest ?? DateOnly.MinValue,
        Latest = record.DecidedOn.Latest ?? DateOnly.MaxValue,
        Yes = record.Yes ?? Counted(record, MemberVote.Yes),
        No = record.No ?? Counted(record, MemberVote.No),
        Absent = record.Absent ?? Counted(record, MemberVote.Absent),
        Abstain = record.Abstain ?? Counted(record, MemberVote.Abstain),
        Recused = record.Recused ?? Counted(record, MemberVote.Recused),
        Mover = record.Mover,
        Seconder = record.Seconder,
        RollCall = RollCallVote.Write(record.RollCall),
        FinalOn = record.FinalOn,
        MatterFile = record.MatterFile,
        Note = record.Note,
        RecordState = RecordState.Current,
        Entered = true,
        RecordedAt = session.Moment,
    };

    private static int? Counted(DecisionRecord record, MemberVote vote) => record.RollCall.Count == 0 ? null
        : record.RollCall.Count(v => v.Vote == MemberVotes.Vocabulary.CodeOf(vote));
}

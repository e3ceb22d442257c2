using Microsoft.EntityFrameworkCore;
using RecordsApi.Register.Lifecycle;
using RecordsApi.Register.Model;

namespace RecordsApi.Register.Editing;

/// <summary>Steps in the lives of agreements that people enter and put right.</summary>
internal sealed class StepEdits(EditSession session)
{
    private static readonly AgreementStatus[] ByDecision = [AgreementStatus.Deferred, AgreementStatus.Approved, AgreementStatus.Rejected];

    private readonly StepWriter writer = new(session);

    /// <summary>Enters one.</summary>
    public async Task<Done> EnterAsync(string agreementId, StepRecord record, CancellationToken cancellation)
    {
        await CurrentAgreementAsync(agreementId, cancellation);
        var kinds = await CheckAsync(agreementId, record, "", cancellation);
        var disputed = record.DisputesStepId is { } id
            ? await session.Db.StatusEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.AgreementId == agreementId && e.SupersededAt == null, cancellation)
            : null;
        if (record.DisputesStepId is not null && disputed is null)
            session.Mistake("/disputesStepId", $"No step '{record.DisputesStepId}' of {agreementId} stands; name one that does.");
        session.RefuseMistakes();
        return disputed is null
            ? await AddAsync(agreementId, record, kinds, "", cancellation)
            : await new StepDispute(session, writer).EnterAsync(disputed, record, kinds, cancellation);
    }

    /// <summary>Adds a step whose record was checked, where the life allows it.</summary>
    public async Task<Done> AddAsync(
        string agreementId, StepRecord record, IReadOnlyCollection<SourceKind> kinds, string at, CancellationToken cancellation)
    {
        var step = await writer.NewAsync(agreementId, record, kinds, new(), cancellation);
        LifeCheck.RefuseViolation([.. await writer.StandingAsync(agreementId, cancellation), step], step, at);
        writer.Add(step, record.SourceIds, new());
        return new(RecordThing.Step, step.Id, session.Moment, null, RegisterEditor.JsonOf(step));
    }

    /// <summary>Puts one right, or retracts it. The new step has an id of its own, to which the old one points.</summary>
    public async Task<Done> CorrectAsync(Correcting edit, CancellationToken cancellation)
    {
        edit.RefuseMerge();
        var before = await session.Db.StatusEvents.Where(e => e.Id == edit.Id).FoundAsync("status event", edit.Id, cancellation);
        EditSession.RefuseStale(edit, before.SupersededAt ?? before.RecordedAt);
        if (before.SupersededAt is not null)
            throw EditSession.Refuse(Refusal.Conflict, "", $"'{edit.Id}' no longer stands{(before.ReplacedById is null ? "" : $": correct '{before.ReplacedById}', which took its place")}.");
        await CurrentAgreementAsync(before.AgreementId, cancellation);
        await session.CheckSourcesAsync(edit, cancellation);
        var others = (await writer.StandingAsync(before.AgreementId, cancellation)).FindAll(e => e.Id != edit.Id);
        if (edit.Retracts())
        {
            if (others.Count == 0)
                session.Mistake("", "It is the only step of its agreement: retract the agreement instead.");
            session.RefuseMistakes();
            LifeCheck.RefuseViolation(others, null, "");
            await CloseAsync(edit, null, cancellation);
            session.Touched.Agreements.Add(before.AgreementId);
            return new(RecordThing.Step, edit.Id, session.Moment, RegisterEditor.JsonOf(before), null);
        }

        var record = edit.RecordOf<StepRecord>();
        if (record.DisputesStepId is not null)
            session.Mistake("/record/disputesStepId", "A correction says what is right; enter a dispute as a step of its own.");
        var sourceIds = record.SourceIds.Concat(edit.SourceIds).Distinct(StringComparer.Ordinal).ToList();
        await CheckAsync(before.AgreementId, record, "/record", cancellation);
        var kinds = await session.SourcesAsync(sourceIds, "/record/sourceIds", cancellation);
        session.RefuseMistakes();
        var after = await writer.NewAsync(before.AgreementId, record, kinds, new() { LinkedEventId = before.LinkedEventId }, cancellation);
        LifeCheck.RefuseViolation([.. others, after], after, "/record");
        await CloseAsync(edit, after.Id, cancellation);
        writer.Add(after, sourceIds, new());
        return new(RecordThing.Step, after.Id, session.Moment, RegisterEditor.JsonOf(before), RegisterEditor.JsonOf(after));
    }

    /// <summary>The agreement, if steps can be added to it.</summary>
    public async Task<Agreement> CurrentAgreementAsync(string agreementId, CancellationToken cancellation)
    {
        var agreement = await session.Db.Agreements.Where(a => a.Id == agreementId).FoundAsync("agreement", agreementId, cancellation);
        return agreement.RecordState == RecordState.Current ? agreement : throw EditSession.Refuse(
            Refusal.Conflict, "", agreement.MergedIntoId is { } into ? $"'{agreementId}' was merged into '{into}': add the step there." : $"'{agreementId}' is retracted.");
    }

    /// <summary>Checks a step's record; the kinds of its sources.</summary>
    public async Task<IReadOnlyList<SourceKind>> CheckAsync(string? agreementId, StepRecord record, string at, CancellationToken cancellation)
    {
        if (record.OccurredOn.Earliest > session.Today)
            session.Mistake($"{at}/occurredOn", $"The day lies ahead of today, {session.Today:yyyy-MM-dd} (UTC): the register holds what happened.");
        if (record.Status == AgreementStatus.Terminated != record.EndCause is not null)
            session.Mistake($"{at}/endCause", "A termination has a cause, and nothing else has.", [.. EndCauses.Vocabulary.Terms.Select(t => t.Value)]);
        if (record.Status == AgreementStatus.Delisted)
            session.Mistake($"{at}/status", "'delisted' is concluded from published lists alone, never entered.");
        if (ByDecision.Contains(record.Status) && record.DecisionId is null)
            session.Mistake($"{at}/decisionId", $"'{Statuses.Vocabulary.CodeOf(record.Status)}' needs the decision that made it: enter the decision, and the step follows from it.");
        if (record.DecisionId is { } id)
        {
            var decision = await session.Db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.RecordState == RecordState.Current, cancellation);
            if (decision is null)
                session.Mistake($"{at}/decisionId", $"The register has no decision '{id}'; enter it first.");
            else if (decision.AgreementId is { } other && agreementId is not null && other != agreementId)
                session.Mistake($"{at}/decisionId", $"The decision is about {other}.");
        }

        return await session.SourcesAsync(record.SourceIds, $"{at}/sourceIds", cancellation);
    }

    private Task CloseAsync(Correcting edit, string? replacedBy, CancellationToken cancellation) =>
        writer.CloseAsync(edit.Id, edit.Kind, edit.Reason, replacedBy, cancellation);
}

using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Manual entries and corrections of decisions, and of the status events that follow from them.</summary>
internal sealed class DecisionEdits(EditSession session)
{
    private readonly StatusEventEdits statusEvents = new(session);
    private readonly StatusEventWriter writer = new(session);

    /// <summary>Creates a decision, and the status event that follows from it.</summary>
    public async Task<AppliedEdit> CreateAsync(DecisionRecord record, CancellationToken cancellation)
    {
        var (place, kinds) = await ValidateAsync(record, "", cancellation);
        session.ThrowIfErrors();
        var stem = $"{AgencySlug.Create(place!.State ?? "us", place.Name)}-{record.DecidedOn.Latest:yyyy-MM-dd}-{DecisionKinds.Vocabulary.CodeOf(record.Kind)}";
        var taken = await session.Db.Decisions.IgnoreQueryFilters().Where(d => d.Id.StartsWith(stem)).Select(d => d.Id).ToHashSetAsync(cancellation);
        var decision = await ToDecisionAsync(UniqueIds.FindFree(stem, taken, first: $"{stem}-1"), record, place.State ?? "US", null, cancellation);
        session.Add(decision);
        AddSources(decision.Id, record.SourceIds);
        session.Touched.Decisions.Add(decision.Id);
        await session.Db.SaveChangesAsync(cancellation);
        await AddStatusEventAsync(decision, record, kinds, "", cancellation);
        return new(RecordKind.Decision, decision.Id, session.RecordedAt, null, RegisterEditor.ToAuditJson(decision));
    }

    /// <summary>Corrects or retracts a decision; the status event that followed from it is corrected or retracted as well.</summary>
    public async Task<AppliedEdit> CorrectAsync(RecordCorrection edit, CancellationToken cancellation)
    {
        edit.RejectMerge();
        var before = await session.Db.Decisions.Where(d => d.Id == edit.Id).AsNoTracking().FirstAsync(cancellation);
        await session.ValidateSourcesAsync(edit, cancellation);
        var step = await session.Db.StatusEvents.AsNoTracking()
            .FirstOrDefaultAsync(e => e.DecisionId == edit.Id && e.SupersededAt == null, cancellation);
        var record = edit.IsRetraction() ? null : edit.RequireRecord<DecisionRecord>();
        var (_, kinds) = record is null ? (null, []) : await session.ValidateAsync(record, edit.Before, r => ValidateAsync(r, "/record", cancellation));
        session.ThrowIfErrors();

        var after = record is null ? session.CreateRevision(before, (nameof(Decision.RecordState), RecordStateCodes.Retracted)) : await ToDecisionAsync(edit.Id, record, before.State, before, cancellation);
        await session.SupersedeAsync<Decision>(d => d.Id == edit.Id, cancellation);
        session.Add(after);
        if (record is not null)
        {
            await session.SupersedeAsync<DecisionSource>(s => s.DecisionId == edit.Id, cancellation);
            AddSources(edit.Id, record.SourceIds.Concat(edit.SourceIds).Distinct(StringComparer.Ordinal));
        }

        session.Touched.Decisions.Add(edit.Id);
        await session.Db.SaveChangesAsync(cancellation);
        await ReplaceStatusEventAsync(edit, step, after, record, kinds, cancellation);
        return new(RecordKind.Decision, edit.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), record is null ? null : RegisterEditor.ToAuditJson(after));
    }

    private async Task AddStatusEventAsync(
        Decision decision, DecisionRecord record, IReadOnlyList<SourceKind> kinds, string pointer, CancellationToken cancellation)
    {
        if (record is not { AgreementId: { } agreementId } || record.CreatesStatusEvent == false)
            return;
        await statusEvents.GetCurrentAgreementAsync(agreementId, cancellation);
        var history = await writer.LoadCurrentAsync(agreementId, cancellation);
        if (ToStatusEventRecord(decision, record, history) is { } statusEvent)
            await statusEvents.AddAsync(agreementId, statusEvent, kinds, pointer, cancellation);
    }

    private async Task ReplaceStatusEventAsync(
        RecordCorrection edit, StatusEvent? statusEvent, Decision after, DecisionRecord? record, IReadOnlyList<SourceKind> kinds, CancellationToken cancellation)
    {
        if (statusEvent is null)
        {
            if (record is not null && !await HadNoStatusEventByChoiceAsync(edit, record, after, cancellation))
                await AddStatusEventAsync(after, record, kinds, "/record", cancellation);
            return;
        }

        var history = (await writer.LoadCurrentAsync(statusEvent.AgreementId, cancellation)).FindAll(e => e.Id != statusEvent.Id);
        var followed = record is { AgreementId: not null } && record.CreatesStatusEvent != false ? ToStatusEventRecord(after, record, history) : null;
        var isMoved = followed is null || record!.AgreementId != statusEvent.AgreementId;
        if (isMoved && history.Count == 0)
            throw EditSession.CreateRejection(EditRejectionReason.Conflict, "", $"Its status event, {statusEvent.Id}, is the only one of its agreement. Retract the agreement first.");
        if (isMoved)
        {
            StatusHistoryCheck.ThrowIfInvalid(history, null, "");
            await writer.SupersedeAsync(statusEvent.Id, edit.Kind, edit.Reason, null, cancellation);
            session.Touched.Agreements.Add(statusEvent.AgreementId);
            if (followed is not null)
                await AddStatusEventAsync(after, record!, kinds, "/record", cancellation);
            return;
        }

        if (followed is null)
            return;
        var asBefore = StatusEventWriter.ToRecord(statusEvent, await writer.LoadSourceIdsAsync(statusEvent.Id, cancellation));
        if (RegisterEditor.ToAuditJson(asBefore) == RegisterEditor.ToAuditJson(followed with { SourceIds = [.. followed.SourceIds.Order(StringComparer.Ordinal)] }))
            return;
        var extras = await writer.LoadExtrasAsync(statusEvent, followed, cancellation);
        var added = await writer.CreateAsync(statusEvent.AgreementId, followed, kinds, extras, cancellation);
        StatusHistoryCheck.ThrowIfInvalid([.. history, added], added, "/record");
        await writer.SupersedeAsync(statusEvent.Id, edit.Kind, edit.Reason, added.Id, cancellation);
        writer.Add(added, followed.SourceIds, extras);
    }

    /// <summary>Whether the decision has no status event although one would follow from it, and the correction does not ask for one.</summary>
    private async Task<bool> HadNoStatusEventByChoiceAsync(RecordCorrection edit, DecisionRecord record, Decision after, CancellationToken cancellation) =>
        record.CreatesStatusEvent is null && edit.Before is DecisionRecord { AgreementId: { } agreementId } earlier
        && ToStatusEventRecord(
            await ToDecisionAsync(edit.Id, earlier, after.State, null, cancellation), earlier, await writer.LoadCurrentAsync(agreementId, cancellation)) is not null;

    private static StatusEventRecord? ToStatusEventRecord(Decision decision, DecisionRecord record, List<StatusEvent> history)
    {
        var isInForce = Phases.IsInForce(history.FindLast(e => e.Latest <= decision.Latest)?.Phase);
        return DecisionStatusRule.GetResultingStatus(decision.Purpose, decision.Outcome, decision.Kind, isInForce, disputed: false) is not { } status
            || (status == AgreementStatus.Active && isInForce)
            ? null
            : new StatusEventRecord
            {
                Status = status,
                OccurredOn = record.DecidedOn,
                DecisionId = decision.Id,
                InitiatedBy = record.Body,
                Note = record.Note,
                SourceIds = record.SourceIds,
            };
    }

    private async Task<(Jurisdiction? Place, IReadOnlyList<SourceKind> Kinds)> ValidateAsync(DecisionRecord record, string pointer, CancellationToken cancellation)
    {
        var place = await session.Db.Jurisdictions.AsNoTracking().FirstOrDefaultAsync(j => j.Id == record.JurisdictionId, cancellation);
        if (place is null && record.JurisdictionId is not null)
            session.AddError($"{pointer}/jurisdictionId", $"The register has no jurisdiction '{record.JurisdictionId}'; ids are Census GEOIDs.");
        var agreement = record.AgreementId is not { } id ? null
            : await session.Db.Agreements.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id && a.RecordState == RecordStateCodes.Current, cancellation);
        if (record.AgreementId is not null && agreement is null)
            session.AddError($"{pointer}/agreementId", $"The register has no current agreement '{record.AgreementId}'.");
        if (agreement is not null)
            await ValidateCompetenceAsync(record.JurisdictionId, agreement.AgencyId, pointer, cancellation);
        if (CalendarRules.FindEventProblem(record.DecidedOn.Earliest, record.DecidedOn.Latest, agreement?.ProgramCode, session.Today) is { } day)
            session.AddError($"{pointer}/decidedOn", day);
        if (record.FinalOn is { } final && record.DecidedOn.Earliest is { } decided && final < decided)
            session.AddError($"{pointer}/finalOn", $"Must not be earlier than the decision, {decided:yyyy-MM-dd}.");
        else if (record.FinalOn is { } planned && CalendarRules.FindPlannedDayProblem(planned, session.Today) is { } problem)
            session.AddError($"{pointer}/finalOn", problem);
        if (record.MeetingId is { } meetingId)
        {
            var meeting = await session.Db.Meetings.AsNoTracking().FirstOrDefaultAsync(m => m.Id == meetingId && m.RecordState == RecordStateCodes.Current, cancellation);
            var heldOn = meeting?.HeldOn;
            if (meeting is not null && meeting.JurisdictionId != record.JurisdictionId && meeting.JurisdictionId is not null)
                session.AddError($"{pointer}/meetingId", $"It was a meeting of {meeting.Body} ({meeting.JurisdictionId}), not of a body of {record.JurisdictionId}.");
            if (heldOn is null)
                session.AddError($"{pointer}/meetingId", $"The register has no meeting '{meetingId}'. Enter it first.");
            else if (heldOn < record.DecidedOn.Earliest || heldOn > record.DecidedOn.Latest)
                session.AddError($"{pointer}/decidedOn", $"Must be the date of the meeting, {heldOn:yyyy-MM-dd}.");
        }

        return (place, await session.ResolveSourceKindsAsync(record.SourceIds, $"{pointer}/sourceIds", cancellation, record.DecidedOn));
    }

    /// <summary>Adds an error if the jurisdiction neither is nor contains the one that the agency serves, nor lies in it.</summary>
    private async Task ValidateCompetenceAsync(string? jurisdictionId, string agencyId, string pointer, CancellationToken cancellation)
    {
        var served = await session.Db.Agencies.Where(g => g.Id == agencyId).Select(g => g.Serves).FirstOrDefaultAsync(cancellation);
        if (served is null || jurisdictionId is null || served == jurisdictionId || await session.Db.JurisdictionAncestors.AnyAsync(
            x => (x.JurisdictionId == served && x.AncestorId == jurisdictionId) || (x.JurisdictionId == jurisdictionId && x.AncestorId == served), cancellation))
            return;
        session.AddError(
            $"{pointer}/jurisdictionId", $"Its bodies do not decide for '{agencyId}': {jurisdictionId} neither is nor contains the jurisdiction that the agency serves, {served}, nor lies in it.");
    }

    private void AddSources(string decisionId, IEnumerable<string> sourceIds)
    {
        foreach (var source in sourceIds)
            session.Add(new DecisionSource { DecisionId = decisionId, SourceId = source, RecordedAt = session.RecordedAt, Entered = true });
    }

    private async Task<Decision> ToDecisionAsync(string id, DecisionRecord record, string state, Decision? before, CancellationToken cancellation) => new()
    {
        Id = id,
        JurisdictionId = record.JurisdictionId,
        State = state,
        AgencyId = record.AgreementId is null ? before?.AgreementId is null ? before?.AgencyId : null
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
        Yes = record.Yes ?? CountVotes(record, MemberVote.Yes),
        No = record.No ?? CountVotes(record, MemberVote.No),
        Absent = record.Absent ?? CountVotes(record, MemberVote.Absent),
        Abstain = record.Abstain ?? CountVotes(record, MemberVote.Abstain),
        Recused = record.Recused ?? CountVotes(record, MemberVote.Recused),
        Mover = record.Mover,
        Seconder = record.Seconder,
        RollCall = RollCallVote.Serialize(record.RollCall),
        FinalOn = record.FinalOn,
        MatterFile = record.MatterFile,
        Note = record.Note,
        Certainty = record.Certainty,
        Disputed = before?.Disputed ?? false,
        RecordState = RecordStateCodes.Current,
        Entered = true,
        RecordedAt = session.RecordedAt,
    };

    private static int? CountVotes(DecisionRecord record, MemberVote vote) => record.RollCall.Count == 0 ? null
        : record.RollCall.Count(v => v.Vote == MemberVotes.Vocabulary.CodeOf(vote));
}

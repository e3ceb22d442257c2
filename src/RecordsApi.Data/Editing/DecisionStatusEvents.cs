using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>The status events that follow from decisions.</summary>
internal sealed class DecisionStatusEvents(EditSession session)
{
    private readonly StatusEventEdits statusEvents = new(session);
    private readonly StatusEventWriter writer = new(session);

    /// <summary>Adds the status event that follows from a decision, if one does and it is wanted.</summary>
    public async Task AddAsync(
        Decision decision, DecisionRecord record, IReadOnlyList<SourceKind> kinds, string pointer, CancellationToken cancellation)
    {
        if (record is not { AgreementId: { } agreementId } || record.CreatesStatusEvent == false)
            return;
        await statusEvents.GetCurrentAgreementAsync(agreementId, cancellation);
        var history = await writer.LoadCurrentAsync(agreementId, cancellation);
        if (ToStatusEventRecord(decision, record, history) is { } statusEvent)
            await statusEvents.AddAsync(agreementId, statusEvent, kinds, pointer, cancellation);
    }

    /// <summary>Makes the status event of a decision that of the corrected decision.</summary>
    /// <param name="edit">The correction.</param>
    /// <param name="statusEvent">The current status event of the decision; null if it has none.</param>
    /// <param name="after">The corrected decision.</param>
    /// <param name="record">The decision as entered; null if it is retracted.</param>
    /// <param name="kinds">Kinds of its sources.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task ReplaceAsync(
        RecordCorrection edit, StatusEvent? statusEvent, Decision after, DecisionRecord? record, IReadOnlyList<SourceKind> kinds, CancellationToken cancellation)
    {
        if (statusEvent is null)
        {
            if (record is not null && !await HadNoStatusEventByChoiceAsync(edit, record, after, cancellation))
                await AddAsync(after, record, kinds, "/record", cancellation);
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
                await AddAsync(after, record!, kinds, "/record", cancellation);
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
            await session.CreateDecisionAsync(edit.Id, earlier, after.State, null, cancellation), earlier, await writer.LoadCurrentAsync(agreementId, cancellation)) is not null;

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
}

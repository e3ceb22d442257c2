using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Editing;
using RecordsApi.Domain.Entry;
using RecordsApi.Domain.Lifecycle;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Editing;

/// <summary>Manual entries and corrections of status events.</summary>
internal sealed class StatusEventEdits(EditSession session)
{
    private static readonly AgreementStatus[] StatusesRequiringDecision = [AgreementStatus.Deferred, AgreementStatus.Approved, AgreementStatus.Rejected];

    private readonly StatusEventWriter writer = new(session);

    /// <summary>Creates a status event.</summary>
    public async Task<AppliedEdit> CreateAsync(string agreementId, StatusEventRecord record, CancellationToken cancellation)
    {
        await GetCurrentAgreementAsync(agreementId, cancellation);
        var kinds = await ValidateAsync(agreementId, record, "", cancellation);
        var disputed = record.DisputesEventId is { } id
            ? await session.Db.StatusEvents.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.AgreementId == agreementId && e.SupersededAt == null, cancellation)
            : null;
        if (record.DisputesEventId is not null && disputed is null)
            session.AddError("/disputesEventId", $"{agreementId} has no current status event '{record.DisputesEventId}'. Use the id of a current status event.");
        session.ThrowIfErrors();
        return disputed is null
            ? await AddAsync(agreementId, record, kinds, "", cancellation)
            : await new StatusEventDispute(session, writer).CreateAsync(disputed, record, kinds, cancellation);
    }

    /// <summary>Adds an event with a validated record; rejects it if the transition is not allowed.</summary>
    public async Task<AppliedEdit> AddAsync(
        string agreementId, StatusEventRecord record, IReadOnlyCollection<SourceKind> kinds, string pointer, CancellationToken cancellation)
    {
        var step = await writer.CreateAsync(agreementId, record, kinds, new(), cancellation);
        StatusHistoryCheck.ThrowIfInvalid([.. await writer.LoadCurrentAsync(agreementId, cancellation), step], step, pointer);
        writer.Add(step, record.SourceIds, new());
        return new(RecordKind.Step, step.Id, session.RecordedAt, null, RegisterEditor.ToAuditJson(step));
    }

    /// <summary>Corrects or retracts an event. The corrected event has a new id, to which the old event refers.</summary>
    public async Task<AppliedEdit> CorrectAsync(RecordCorrection edit, CancellationToken cancellation)
    {
        edit.RejectMerge();
        var before = await session.Db.StatusEvents.Where(e => e.Id == edit.Id).AsNoTracking().FirstAsync(cancellation);
        await GetCurrentAgreementAsync(before.AgreementId, cancellation);
        await session.ValidateSourcesAsync(edit, cancellation);
        var others = (await writer.LoadCurrentAsync(before.AgreementId, cancellation)).FindAll(e => e.Id != edit.Id);
        if (edit.IsRetraction())
        {
            if (others.Count == 0)
                session.AddError("", "This is the only status event of its agreement. Retract the agreement instead.");
            session.ThrowIfErrors();
            StatusHistoryCheck.ThrowIfInvalid(others, null, "");
            await SupersedeAsync(edit, null, cancellation);
            session.Touched.Agreements.Add(before.AgreementId);
            return new(RecordKind.Step, edit.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), null);
        }

        var record = edit.RequireRecord<StatusEventRecord>();
        if (record.DisputesEventId is not null)
            session.AddError("/record/disputesEventId", "A correction cannot be a dispute. Enter the dispute as a new status event.");
        var sourceIds = record.SourceIds.Concat(edit.SourceIds).Distinct(StringComparer.Ordinal).ToList();
        await session.ValidateAsync(record, edit.Before, r => ValidateAsync(before.AgreementId, r, "/record", cancellation));
        var kinds = await session.ResolveSourceKindsAsync(sourceIds, "/record/sourceIds", cancellation, latest: record.OccurredOn.Latest);
        session.ThrowIfErrors();
        var extras = await writer.LoadExtrasAsync(before, record, cancellation);
        var after = await writer.CreateAsync(before.AgreementId, record, kinds, extras, cancellation);
        StatusHistoryCheck.ThrowIfInvalid([.. others, after], after, "/record");
        await SupersedeAsync(edit, after.Id, cancellation);
        writer.Add(after, sourceIds, extras);
        return new(RecordKind.Step, after.Id, session.RecordedAt, RegisterEditor.ToAuditJson(before), RegisterEditor.ToAuditJson(after));
    }

    /// <summary>Returns an agreement; rejects the edit if it was merged or retracted.</summary>
    public async Task<Agreement> GetCurrentAgreementAsync(string agreementId, CancellationToken cancellation)
    {
        var agreement = await session.Db.Agreements.Where(a => a.Id == agreementId).FirstOrNotFoundAsync("agreement", agreementId, cancellation);
        return agreement.RecordState == RecordStateCodes.Current ? agreement : throw EditSession.CreateRejection(
            EditRejectionReason.Conflict, "", agreement.MergedIntoId is { } into ? $"'{agreementId}' was merged into '{into}'. Add the status event there." : $"'{agreementId}' is retracted.");
    }

    /// <summary>Validates a record and returns the kinds of its sources.</summary>
    /// <param name="agreementId">The agreement; null for the first event of a new one.</param>
    /// <param name="record">The event.</param>
    /// <param name="pointer">JSON pointer to the event in the request body.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <param name="program">The program of a new agreement.</param>
    public async Task<IReadOnlyList<SourceKind>> ValidateAsync(
        string? agreementId, StatusEventRecord record, string pointer, CancellationToken cancellation, string? program = null)
    {
        program ??= await session.Db.Agreements.Where(a => a.Id == agreementId).Select(a => a.ProgramCode).FirstOrDefaultAsync(cancellation);
        if (CalendarRules.FindEventProblem(record.OccurredOn.Earliest, record.OccurredOn.Latest, program, session.Today) is { } day)
            session.AddError($"{pointer}/occurredOn", day);
        if (record.Status == AgreementStatus.Terminated != record.EndCause is not null)
            session.AddError($"{pointer}/endCause", "Required if the status is 'terminated', and not allowed otherwise.", [.. EndCauses.Vocabulary.Terms.Select(t => t.Value)]);
        if (record.Status == AgreementStatus.Delisted)
            session.AddError($"{pointer}/status", "'delisted' is inferred from published lists only and cannot be entered.");
        if (StatusesRequiringDecision.Contains(record.Status) && record.DecisionId is null)
            session.AddError($"{pointer}/decisionId", $"'{AgreementStatuses.Vocabulary.GetCode(record.Status)}' requires a decision. Enter the decision; it creates the status event.");
        if (record.DecisionId is { } id)
        {
            var decision = await session.Db.Decisions.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id && d.RecordState == RecordStateCodes.Current, cancellation);
            if (decision is null)
                session.AddError($"{pointer}/decisionId", $"The register has no decision '{id}'. Enter it first.");
            else if (decision.AgreementId is { } other && agreementId is not null && other != agreementId)
                session.AddError($"{pointer}/decisionId", $"The decision is about a different agreement, {other}.");
        }

        return await session.ResolveSourceKindsAsync(record.SourceIds, $"{pointer}/sourceIds", cancellation, record.OccurredOn);
    }

    private Task SupersedeAsync(RecordCorrection edit, string? replacedBy, CancellationToken cancellation) =>
        writer.SupersedeAsync(edit.Id, edit.Kind, edit.Reason, replacedBy, cancellation);
}

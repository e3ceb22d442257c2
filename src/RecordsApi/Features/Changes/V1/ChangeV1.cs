namespace RecordsApi.Features.Changes.V1;

/// <summary>One thing the register learned.</summary>
/// <param name="Sequence" example="8841">Place in the log, from 1, without gaps: the order in which this register learned things.</param>
/// <param name="Id" example="8841">The same as text.</param>
/// <param name="Kind" example="status-added">What kind of change; see <c>/v1/enums/change-kind</c>.</param>
/// <param name="RecordedAt" example="2025-07-03T21:00:00.000Z">Moment from which it could be known (UTC).</param>
/// <param name="EnteredAt" example="2025-07-03T21:00:00.000Z">Moment at which this register took it in (UTC); the same as <c>recordedAt</c> for what it was first built from.</param>
/// <param name="Thing" example="agreement">The kind of record it is about; see <c>/v1/enums/changed-thing</c>.</param>
/// <param name="ThingId" example="fl-hialeah-police-department-287g-task-force-1">Id of that record.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement it is about; null if none.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency it is about, of an agreement the one that was party to it by then; null if none.</param>
/// <param name="State" example="FL">USPS code of the state; null if it is about none.</param>
/// <param name="Status" example="active">Status that the step gives; null if it is about no step.</param>
/// <param name="OccurredOn" example="2025-07-02">When the step, the decision or the meeting was, EDTF level 1; null for others.</param>
/// <param name="AgreementStatus" example="active">Status of the agreement once this is taken in, by every step that stands; null if it has none yet.</param>
/// <param name="Before" example="pending">What stood before, in short: of a new step, the status that it follows.</param>
/// <param name="After" example="active">What stands now, in short; null where something is gone.</param>
/// <param name="Reason">Why, where that is known.</param>
/// <param name="CorrectionKind">Why a person put it right; see <c>/v1/enums/correction-kind</c>; null where nobody did.</param>
/// <param name="StatusEventId" example="fl-hialeah-police-department-287g-task-force-1-e2">The step; null if it is about none.</param>
/// <param name="DecisionId">The decision it is about or rests on.</param>
/// <param name="PublicationId" example="ice-participating-2025-07-03">The publication it is about or was read from.</param>
/// <param name="SourceIds">Ids of its sources.</param>
/// <param name="Summary" example="Hialeah Police Department (task-force): active since 2025-07-02, after pending.">The same in plain English.</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record ChangeV1(
    long Sequence, string Id, string Kind, DateTimeOffset RecordedAt, DateTimeOffset EnteredAt,
    string Thing, string ThingId, string? AgreementId, string? AgencyId, string? State,
    string? Status, string? OccurredOn, string? AgreementStatus, string? Before, string? After, string? Reason,
    string? CorrectionKind, string? StatusEventId, string? DecisionId, string? PublicationId, IReadOnlyList<string> SourceIds,
    string Summary, ChangeLinksV1 Links, string Citation);

/// <summary>Where more about a change is.</summary>
/// <param name="Self">The change.</param>
/// <param name="Thing">The record it is about; null where it is gone.</param>
public sealed record ChangeLinksV1(string Self, string? Thing);

using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Changes.V1;

/// <summary>An entry of the change log.</summary>
/// <param name="Sequence" example="8841">Sequence number in the log, ascending in the order in which this register recorded changes. Details are numbered, too.</param>
/// <param name="Id" example="8841">The sequence number as text.</param>
/// <param name="Kind" example="status-added">Kind of change; see <c>/v1/enums/change-kind</c>.</param>
/// <param name="RecordedAt" example="2025-07-03T21:00:00.000Z">Timestamp at which it was recorded (UTC).</param>
/// <param name="EnteredAt" example="2025-07-03T21:00:00.000Z">Timestamp at which this register entered the change (UTC). Equal to <c>recordedAt</c> for the data from which the register was first built.</param>
/// <param name="Thing" example="agreement">Type of the changed record; see <c>/v1/enums/changed-thing</c>.</param>
/// <param name="ThingId" example="fl-hialeah-police-department-287g-task-force-1">Id of the changed record.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The related agreement; null if there is none, or if a new agency came with several.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The related agency (for an agreement, its party at that time); null if there is none.</param>
/// <param name="AgencyName" example="Hialeah Police Department">Current name of the agency.</param>
/// <param name="FacilityId">The related detention facility; null if there is none.</param>
/// <param name="FacilityName">Current name of the facility.</param>
/// <param name="Model" example="task-force">Model of the agreement; null if there is none.</param>
/// <param name="State" example="FL">USPS code of the related state; null if there is none.</param>
/// <param name="Status" example="active">Status set by the status event, or by the last one in the details; null if there is none.</param>
/// <param name="OccurredOn" example="2025-07-02">Date of that status event, or of the decision or meeting (EDTF level 1); null for other changes.</param>
/// <param name="AgreementStatus" example="active">Status of the agreement after this change, from all current status events; null if it has none yet.</param>
/// <param name="Before" example="pending">Short form of the earlier value; for a new status event, the preceding status.</param>
/// <param name="After" example="active">Short form of the new value; null if something was removed.</param>
/// <param name="Reason">Reason, if known.</param>
/// <param name="CorrectionKind">Kind of correction by an editor; see <c>/v1/enums/correction-kind</c>; null if it is not one.</param>
/// <param name="StatusEventId" example="fl-hialeah-police-department-287g-task-force-1-e2">The status event; null if the change is not about one.</param>
/// <param name="DecisionId">The decision that it is about or based on.</param>
/// <param name="PublicationId" example="ice-participating-2025-07-03">The publication that it is about or was read from.</param>
/// <param name="SourceIds">Source ids.</param>
/// <param name="Summary" example="Hialeah Police Department (task-force): active since 2025-07-02, after pending.">Description in plain English.</param>
/// <param name="Details">What came with it, in order; empty for most entries.</param>
/// <param name="PartOf">The entry in whose details this one is; null unless it was requested by its own number.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record ChangeV1(
    long Sequence, string Id, string Kind, DateTimeOffset RecordedAt, DateTimeOffset EnteredAt,
    string Thing, string ThingId, string? AgreementId, string? AgencyId, string? AgencyName, string? FacilityId, string? FacilityName, string? Model, string? State,
    string? Status, string? OccurredOn, string? AgreementStatus, string? Before, string? After, string? Reason,
    string? CorrectionKind, string? StatusEventId, string? DecisionId, string? PublicationId, IReadOnlyList<string> SourceIds,
    string Summary, IReadOnlyList<ChangeDetailV1> Details, long? PartOf, ChangeLinksV1 Links, string Citation) : ICitable<ChangeV1>
{
    CitedRecord ICitable.Describe() => new(
        "change", Id, $"changes/{Id}", Summary.TrimEnd('.'), null, RecordedAt.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), CitedTimes.None)
    {
        SourceIds = SourceIds,
    };

    ChangeV1 ICitable<ChangeV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>Links of a change.</summary>
/// <param name="Self">The change.</param>
/// <param name="Thing">The changed record; null if it was removed.</param>
public sealed record ChangeLinksV1(string Self, string? Thing);

/// <summary>A change that came with another one.</summary>
/// <param name="Sequence" example="8842">Sequence number in the log.</param>
/// <param name="Kind" example="signed-day-added">Kind of change; see <c>/v1/enums/change-kind</c>.</param>
/// <param name="Thing" example="agreement">Type of the changed record; see <c>/v1/enums/changed-thing</c>.</param>
/// <param name="ThingId" example="fl-hialeah-police-department-287g-task-force-1">Id of the changed record.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The related agreement; null if there is none.</param>
/// <param name="Status">Status set by the status event; null if it is not about one.</param>
/// <param name="OccurredOn">Date of the status event, decision or meeting (EDTF level 1); null for other changes.</param>
/// <param name="AgreementStatus" example="active">Status of the agreement after this change, from all current status events.</param>
/// <param name="StatusEventId">The status event; null if it is not about one.</param>
/// <param name="Before">Short form of the earlier value.</param>
/// <param name="After" example="2025-07-02">Short form of the new value; null if something was removed.</param>
/// <param name="Summary" example="Hialeah Police Department (task-force): printed as signed on 2025-07-02.">Description in plain English.</param>
public sealed record ChangeDetailV1(
    long Sequence, string Kind, string Thing, string ThingId, string? AgreementId, string? Status, string? OccurredOn,
    string? AgreementStatus, string? StatusEventId, string? Before, string? After, string Summary);

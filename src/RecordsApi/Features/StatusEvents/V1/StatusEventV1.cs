using System.Text.Json.Serialization;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Citations;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents.V1;

/// <summary>A status event of an agreement.</summary>
/// <param name="Id" example="fl-hialeah-police-department-287g-task-force-1-e2">Id. Never reused.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency that is party to the agreement.</param>
/// <param name="AgencyName" example="Hialeah Police Department">Name of the agency.</param>
/// <param name="State" example="FL">USPS code of the state of the agency.</param>
/// <param name="CountyIds" example="[&quot;12086&quot;]">GEOIDs of the counties of the agency, ascending; empty if there are none or they are unknown.</param>
/// <param name="Model" example="task-force">Model of the agreement.</param>
/// <param name="Status" example="active">Status that begins with this event; see <c>/v1/enums/agreement-status</c>.</param>
/// <param name="Phase" example="in-force">Phase of the status; see <c>/v1/enums/phase</c>.</param>
/// <param name="OccurredOn" example="2025-07-02">When it happened (EDTF level 1).</param>
/// <param name="Earliest" example="2025-07-02">Earliest possible date; null where none is known, because <c>occurredOn</c> begins with <c>..</c>.</param>
/// <param name="Latest" example="2025-07-02">Latest possible date. The status event takes effect on this date.</param>
/// <param name="Basis" example="listed">How it is known; see <c>/v1/enums/basis</c>.</param>
/// <param name="Confidence" example="medium">How well its sources support it; see <c>/v1/enums/confidence</c>.</param>
/// <param name="Disputed" example="false">Whether sources disagree about it.</param>
/// <param name="DecisionId">The decision that caused it; null if there is none.</param>
/// <param name="PublicationId" example="ice-participating-2025-07-03">The publication from which it was derived; null if there is none.</param>
/// <param name="LinkedEventId">The related status event: for a return to the list, the delisting; null if there is none.</param>
/// <param name="SuccessorId">The agreement that replaces this one; null unless the status is <c>superseded</c>.</param>
/// <param name="EndCause">Cause of a termination; see <c>/v1/enums/end-cause</c>.</param>
/// <param name="InitiatedBy">Who initiated it.</param>
/// <param name="Note">Additional information.</param>
/// <param name="RecordedAt" example="2025-07-03T21:00:00.000Z">Timestamp at which it was recorded (UTC).</param>
/// <param name="SupersededAt">Timestamp at which it was superseded (UTC); null if it is current at the requested timestamp.</param>
/// <param name="Backfilled" example="false">Whether this register recorded it later than its source was published.</param>
/// <param name="CorrectionKind">Kind of the correction that superseded it; see <c>/v1/enums/correction-kind</c>; null if there is none.</param>
/// <param name="CorrectionReason">Reason given for the correction.</param>
/// <param name="ReplacedById">The status event that replaced it; null if there is none.</param>
/// <param name="ChosenBy">The rule that selected the published assertion if sources disagree; see <c>/v1/enums/dispute-rule</c>; null if they do not.</param>
/// <param name="Assertions">The assertions of the sources if they disagree, with the published one first; empty if they do not.</param>
/// <param name="SourceIds">Source ids.</param>
/// <param name="Sources">Its sources; only with <c>include=sources</c> and in the history of an agreement.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record StatusEventV1(
    string Id, string AgreementId, string? AgencyId, string? AgencyName, string? State, IReadOnlyList<string> CountyIds, string? Model, string Status, string Phase, string OccurredOn, DateOnly? Earliest, DateOnly Latest,
    string Basis, string Confidence, bool Disputed, string? DecisionId, string? PublicationId, string? LinkedEventId,
    string? SuccessorId, string? EndCause, string? InitiatedBy, string? Note, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt,
    bool Backfilled, string? CorrectionKind, string? CorrectionReason, string? ReplacedById, string? ChosenBy,
    IReadOnlyList<AssertionV1> Assertions, IReadOnlyList<string> SourceIds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SourceV1>? Sources, LinksV1 Links, string Citation) : ICitable<StatusEventV1>
{
    CitedRecord ICitable.Describe() => new("status event", Id, $"status-events/{Id}", $"{AgreementId}: {Status}", InitiatedBy, OccurredOn, CitedTimes.KnownAt)
    {
        SourceIds = SourceIds,
    };

    StatusEventV1 ICitable<StatusEventV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>What some sources assert about a disputed status event.</summary>
/// <param name="Status" example="active">Status according to these sources.</param>
/// <param name="OccurredOn" example="2025-07-02">When it happened, according to these sources (EDTF level 1).</param>
/// <param name="Basis" example="listed">Basis of the assertion.</param>
/// <param name="SourceIds">Ids of these sources.</param>
/// <param name="Note">Additional information.</param>
public sealed record AssertionV1(string Status, string OccurredOn, string Basis, IReadOnlyList<string> SourceIds, string? Note);

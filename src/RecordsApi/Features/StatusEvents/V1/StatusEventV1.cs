using System.Text.Json.Serialization;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents.V1;

/// <summary>One step in an agreement's life.</summary>
/// <param name="Id" example="fl-hialeah-police-department-287g-task-force-1-e2">Id, never reused.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement.</param>
/// <param name="Status" example="active">Status from here on; see <c>/v1/enums/agreement-status</c>.</param>
/// <param name="Phase" example="in-force">Phase of the status; see <c>/v1/enums/phase</c>.</param>
/// <param name="OccurredOn" example="2025-07-02">When it happened in the world, EDTF level 1.</param>
/// <param name="Earliest" example="2025-07-02">Earliest day that allows.</param>
/// <param name="Latest" example="2025-07-02">Latest day that allows; from this day on the step counts.</param>
/// <param name="Basis" example="listed">How it is known; see <c>/v1/enums/basis</c>.</param>
/// <param name="Confidence" example="medium">How well its sources carry it; see <c>/v1/enums/confidence</c>.</param>
/// <param name="Disputed" example="false">Whether sources disagree on it.</param>
/// <param name="DecisionId">The decision that made it; null if none did.</param>
/// <param name="PublicationId" example="ice-participating-2025-07-03">The publication it was read from; null if none.</param>
/// <param name="LinkedEventId">The step it answers: for a return to the list, the delisting; null if none.</param>
/// <param name="EndCause">Cause of a termination; see <c>/v1/enums/end-cause</c>.</param>
/// <param name="InitiatedBy">Who brought it about.</param>
/// <param name="Note">What a reader should know beside it.</param>
/// <param name="RecordedAt" example="2025-07-03T21:00:00.000Z">Moment from which it could be known (UTC).</param>
/// <param name="SupersededAt">Moment from which it no longer stands (UTC); null while it stands at the moment asked about.</param>
/// <param name="Backfilled" example="false">Whether it was recorded here later than its source was published.</param>
/// <param name="CorrectionKind">Why a person closed it; see <c>/v1/enums/correction-kind</c>; null while it stands, and where none did.</param>
/// <param name="CorrectionReason">The reason that person gave.</param>
/// <param name="ReplacedById">The step that took its place; null while it stands, and where none did.</param>
/// <param name="ChosenBy">The rule that chose what is published where sources disagree; see <c>/v1/enums/dispute-rule</c>; null where they do not.</param>
/// <param name="Assertions">What the sources say where they disagree, the published assertion first; empty where they do not.</param>
/// <param name="SourceIds">Ids of its sources.</param>
/// <param name="Sources">Its sources whole: with <c>include=sources</c>, and in an agreement's history.</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record StatusEventV1(
    string Id, string AgreementId, string Status, string Phase, string OccurredOn, DateOnly Earliest, DateOnly Latest,
    string Basis, string Confidence, bool Disputed, string? DecisionId, string? PublicationId, string? LinkedEventId,
    string? EndCause, string? InitiatedBy, string? Note, DateTimeOffset RecordedAt, DateTimeOffset? SupersededAt,
    bool Backfilled, string? CorrectionKind, string? CorrectionReason, string? ReplacedById, string? ChosenBy,
    IReadOnlyList<AssertionV1> Assertions, IReadOnlyList<string> SourceIds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SourceV1>? Sources, LinksV1 Links, string Citation);

/// <summary>What some sources say of a step on which others disagree.</summary>
/// <param name="Status" example="active">Status as they tell it.</param>
/// <param name="OccurredOn" example="2025-07-02">When it happened, as they tell it; EDTF level 1.</param>
/// <param name="Basis" example="listed">How it is known by them.</param>
/// <param name="SourceIds">Ids of those sources.</param>
/// <param name="Note">What a reader should know beside it.</param>
public sealed record AssertionV1(string Status, string OccurredOn, string Basis, IReadOnlyList<string> SourceIds, string? Note);

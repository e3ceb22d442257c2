using System.Text.Json.Serialization;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;

namespace RecordsApi.Features.Agreements.V1;

/// <summary>An agreement as it stood at the two times asked about.</summary>
/// <param name="Id" example="fl-hialeah-police-department-287g-task-force-1">Id; it stays when the agreement passes to another agency.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Counterparty" example="ICE">The other party.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency that was party to it.</param>
/// <param name="AgencyName" example="Hialeah Police Department">Name of the agency.</param>
/// <param name="AgencyType" example="police">Type of the agency; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="JurisdictionId" example="1230000">GEOID of the agency's jurisdiction; null where it is not known.</param>
/// <param name="JurisdictionName" example="Hialeah">Name of the jurisdiction.</param>
/// <param name="Level" example="place">Level of the jurisdiction; see <c>/v1/enums/jurisdiction-level</c>.</param>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="CountyIds">GEOIDs of the counties the jurisdiction lies in, or is.</param>
/// <param name="Status" example="active">Status; see <c>/v1/enums/agreement-status</c>.</param>
/// <param name="Phase" example="in-force">Phase of the status; see <c>/v1/enums/phase</c>.</param>
/// <param name="InForce" example="true">Whether the phase is <c>in-force</c>.</param>
/// <param name="InForceSince" example="2025-07-02">Day since which it has been in force without a break, whatever its status in that time; null where it is not in force. A step whose date is an interval counts from the interval's last day.</param>
/// <param name="StatusSince" example="2025-07-02">When the status began, EDTF level 1.</param>
/// <param name="StatusBasis" example="listed">How that is known; see <c>/v1/enums/basis</c>.</param>
/// <param name="Certainty" example="certain"><c>possible</c> when the day asked about lies inside the imprecise date of a step, so that the step may have been taken already.</param>
/// <param name="SignedOn" example="2025-07-02">Day of the last signature, as last printed by then.</param>
/// <param name="FirstListedOn" example="2025-04-03">Day of the first publication of any list that carried it.</param>
/// <param name="LastListedOn" example="2025-12-30">Day of the last publication of any list that carried it by then.</param>
/// <param name="Listed" example="true">Whether the newest accepted publication of either list carried it.</param>
/// <param name="Disputed" example="false">Whether sources disagree on any of its steps.</param>
/// <param name="Confidence" example="medium">How well the status is carried by its sources; see <c>/v1/enums/confidence</c>.</param>
/// <param name="RecordState" example="current">State of the record; see <c>/v1/enums/record-state</c>.</param>
/// <param name="PredecessorId">The agreement of the same parties that had ended before it; null if there is none.</param>
/// <param name="Documents">Documents linked by then, the oldest link first.</param>
/// <param name="SourceIds">Sources of the step that set the status.</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it as it stood at these two times.</param>
/// <param name="Agency">The agency, with <c>include=agency</c>.</param>
/// <param name="Jurisdiction">Its jurisdiction, with <c>include=jurisdiction</c>; null where it is not known.</param>
/// <param name="History">The steps of its life that stand, with <c>include=history</c>.</param>
/// <param name="Decisions">The decisions on it, with <c>include=decisions</c>.</param>
/// <param name="Sources">The sources of the step that set the status, with <c>include=sources</c>.</param>
public sealed record AgreementV1(
    string Id, string Program, string Model, string Counterparty,
    string AgencyId, string AgencyName, string AgencyType,
    string? JurisdictionId, string? JurisdictionName, string? Level, string State, IReadOnlyList<string> CountyIds,
    string Status, string Phase, bool InForce, DateOnly? InForceSince, string StatusSince, string StatusBasis, string Certainty,
    DateOnly? SignedOn, DateOnly? FirstListedOn, DateOnly? LastListedOn, bool Listed,
    bool Disputed, string Confidence, string RecordState, string? PredecessorId,
    IReadOnlyList<DocumentV1> Documents, IReadOnlyList<string> SourceIds, AgreementLinksV1 Links, string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AgencyV1? Agency = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JurisdictionV1? Jurisdiction = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StatusEventV1>? History = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DecisionV1>? Decisions = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SourceV1>? Sources = null);

/// <summary>A document of an agreement.</summary>
/// <param name="Kind" example="agreement"><c>agreement</c> or <c>addendum</c>.</param>
/// <param name="Url" example="https://www.ice.gov/doclib/287gMOA/HialeahPDFL_7.2.25.pdf">Its address.</param>
public sealed record DocumentV1(string Kind, string Url);

/// <summary>Where more about an agreement is.</summary>
/// <param name="Self">The agreement.</param>
/// <param name="History">Its steps, each with its sources.</param>
/// <param name="Listings">The rows that stood for it.</param>
/// <param name="Decisions">Decisions about it.</param>
public sealed record AgreementLinksV1(string Self, string History, string Listings, string Decisions);

using System.Text.Json.Serialization;
using RecordsApi.Features.Agencies.V1;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Agreements.V1;

/// <summary>An agreement on the requested date, as known at the requested timestamp.</summary>
/// <param name="Id" example="fl-hialeah-police-department-287g-task-force-1">Id. Stays the same if the agreement passes to another agency.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Counterparty" example="ICE">The other party.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency that is a party to it on the requested date; null where no source names one, as for most agreements about a facility.</param>
/// <param name="AgencyName" example="Hialeah Police Department">Name of the agency.</param>
/// <param name="AgencyType" example="police">Type of the agency; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="FacilityId">The detention facility that it is about; null for an agreement that is about none. The jurisdiction is then the county or place in which the facility is.</param>
/// <param name="FacilityName">Name of the facility.</param>
/// <param name="PartyId">GEOID of the county, city or state that owns the facility, and so is the party to the agreement; null where no list says that one of them does, and for an agreement of an agency.</param>
/// <param name="PartyName">Name of that jurisdiction.</param>
/// <param name="PartyLevel">Level of that jurisdiction; see <c>/v1/enums/jurisdiction-level</c>.</param>
/// <param name="JurisdictionId" example="1230000">GEOID of the agency's jurisdiction; null if unknown.</param>
/// <param name="JurisdictionName" example="Hialeah">Name of the jurisdiction.</param>
/// <param name="Level" example="place">Level of the jurisdiction; see <c>/v1/enums/jurisdiction-level</c>.</param>
/// <param name="State" example="FL">USPS code of the state of the agency or the facility.</param>
/// <param name="CountyIds">GEOIDs of all counties in which the jurisdiction lies, or of the county that it is.</param>
/// <param name="NoCountyReason">Why there is no county, and no point in GeoJSON; see <c>/v1/enums/no-county-reason</c>. Null if there is one.</param>
/// <param name="Status" example="active">Status; see <c>/v1/enums/agreement-status</c>.</param>
/// <param name="Phase" example="in-force">Phase of the status; see <c>/v1/enums/phase</c>.</param>
/// <param name="InForce" example="true">Whether the agreement is in force, which means that its phase is <c>in-force</c>.</param>
/// <param name="InForceSince" example="2025-07-02">Date since which it has been in force without interruption; null if it is not in force. A status event whose date is an interval counts from the last day of the interval.</param>
/// <param name="StatusSince" example="2025-07-02">When the status began (EDTF level 1).</param>
/// <param name="StatusBasis" example="listed">How the status is known; see <c>/v1/enums/basis</c>.</param>
/// <param name="Certainty" example="certain"><c>possible</c> if the requested date is within the imprecise date of a later status event, which may already have happened; otherwise <c>certain</c>.</param>
/// <param name="SignedOn" example="2025-07-02">Date of the last signature, as last printed by the requested date.</param>
/// <param name="SignedPrintedOn" example="2016-07-02">The date as printed, if the lists prove it impossible and it was read as <c>signedOn</c>; otherwise null.</param>
/// <param name="SignedNote">How the date was read, or why <c>statusSince</c> differs from it; null if there is nothing to say.</param>
/// <param name="FirstListedOn" example="2025-04-03">Date of the first publication that listed it; for an agreement about a facility, the day of the data of the first list that shows people held there.</param>
/// <param name="LastListedOn" example="2025-12-30">Date of the last publication that listed it by the requested date; for an agreement about a facility, the day of the data of the last list that shows people held there.</param>
/// <param name="Listed" example="true">Whether the newest accepted publication of either list contains it; for an agreement about a facility, whether the newest list shows people held there. Lists of facilities leave out those that held nobody, so that <c>false</c> is no end.</param>
/// <param name="Disputed" example="false">Whether sources disagree about any of its status events.</param>
/// <param name="Confidence" example="medium">How well the status is supported by its sources; see <c>/v1/enums/confidence</c>.</param>
/// <param name="RecordState" example="current">State of the record; see <c>/v1/enums/record-state</c>.</param>
/// <param name="PredecessorId">The earlier agreement of the same parties under the same model, which has ended or was delisted before this one was signed; null if there is none.</param>
/// <param name="SupersededById">The agreement that replaced this one, when the agency signed one under another model or anew; null unless the status is <c>superseded</c>.</param>
/// <param name="DelistedFrom">What the publisher stopped listing, as the phase before: <c>in-force</c> for an agreement in force, <c>forming</c> for an application; null unless the status is <c>delisted</c>.</param>
/// <param name="Documents">Documents linked by the requested date, oldest link first.</param>
/// <param name="SourceIds">Source ids of the status event that set the status.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation for this date and knowledge timestamp.</param>
/// <param name="Agency">The agency; only with <c>include=agency</c>.</param>
/// <param name="Jurisdiction">The jurisdiction of the agency, null if unknown; only with <c>include=jurisdiction</c>.</param>
/// <param name="History">Its current status events; only with <c>include=history</c>.</param>
/// <param name="Decisions">The decisions about it; only with <c>include=decisions</c>.</param>
/// <param name="Sources">The sources of the status event that set the status; only with <c>include=sources</c>.</param>
public sealed record AgreementV1(
    string Id, string Program, string Model, string Counterparty,
    string? AgencyId, string? AgencyName, string? AgencyType, string? FacilityId, string? FacilityName,
    string? PartyId, string? PartyName, string? PartyLevel,
    string? JurisdictionId, string? JurisdictionName, string? Level, string State, IReadOnlyList<string> CountyIds, string? NoCountyReason,
    string Status, string Phase, bool InForce, DateOnly? InForceSince, string StatusSince, string StatusBasis, string Certainty,
    DateOnly? SignedOn, DateOnly? SignedPrintedOn, string? SignedNote, DateOnly? FirstListedOn, DateOnly? LastListedOn, bool Listed,
    bool Disputed, string Confidence, string RecordState, string? PredecessorId, string? SupersededById, string? DelistedFrom,
    IReadOnlyList<DocumentV1> Documents, IReadOnlyList<string> SourceIds, AgreementLinksV1 Links, string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AgencyV1? Agency = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JurisdictionV1? Jurisdiction = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StatusEventV1>? History = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<DecisionV1>? Decisions = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<SourceV1>? Sources = null) : ICitable<AgreementV1>
{
    CitedRecord ICitable.Describe() => new(
        "agreement", Id, $"agreements/{Id}", $"{Program} agreement ({Model}): {Status}", $"{AgencyName ?? FacilityName} and {Counterparty}", StatusSince, CitedTimes.Both)
    {
        SourceIds = SourceIds,
    };

    AgreementV1 ICitable<AgreementV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>A document of an agreement.</summary>
/// <param name="Kind" example="agreement"><c>agreement</c> or <c>addendum</c>.</param>
/// <param name="Url" example="https://www.ice.gov/doclib/287gMOA/HialeahPDFL_7.2.25.pdf">URL of the document.</param>
/// <param name="Remark">What the file name says otherwise than the agreement: publishers sometimes link the document of another agency, state or model. Null if nothing.</param>
public sealed record DocumentV1(string Kind, string Url, string? Remark);

/// <summary>Links of an agreement.</summary>
/// <param name="Self">The agreement.</param>
/// <param name="History">Its status events with their sources.</param>
/// <param name="Listings">The rows of published lists that show it.</param>
/// <param name="Decisions">Decisions about it.</param>
/// <param name="Feed">Changes to it, as an Atom feed.</param>
public sealed record AgreementLinksV1(string Self, string History, string Listings, string Decisions, string Feed);

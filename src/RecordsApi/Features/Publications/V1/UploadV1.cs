using System.Text.Json.Serialization;
using RecordsApi.Features.Facilities.V1;

namespace RecordsApi.Features.Publications.V1;

/// <summary>The result of uploading a workbook.</summary>
/// <param name="Known" example="false">Whether the register already had the same file under the same name; in that case nothing was changed.</param>
/// <param name="Publication">The publication; null if it is a list of detention facilities.</param>
/// <param name="FacilityPublication">The publication, if it is a list of detention facilities.</param>
/// <param name="Rows" example="1102">Number of printed rows.</param>
/// <param name="NewAgreements" example="3">Number of agreements added.</param>
/// <param name="Renamed" example="1">Number of rows with a different agency name than in the previous listing of the agreement.</param>
/// <param name="Ended">Agreements that were delisted or ended, with details.</param>
/// <param name="CellProblems">Cells that could not be read: file, row, cell and expected value.</param>
/// <param name="Notes">Additional information about the file.</param>
public sealed record UploadV1(
    bool Known, PublicationV1? Publication,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FacilityPublicationV1? FacilityPublication, int Rows, int NewAgreements, int Renamed, IReadOnlyList<string> Ended,
    IReadOnlyList<string> CellProblems, IReadOnlyList<string> Notes);

/// <summary>A ruling on a doubtful case.</summary>
/// <param name="Verdict" example="accepted">For a publication <c>accepted</c> or <c>quarantined</c>; for a rename <c>same</c> or <c>different</c>, or <c>open</c> to withdraw the ruling.</param>
/// <param name="Reason" example="The publisher confirmed the list.">Reason, stored with the ruling.</param>
public sealed record ReviewBodyV1(string Verdict, string Reason);

/// <summary>Two names that may or may not belong to the same agency, body or facility: of two rows of lists, or of a decisions file and what the register knows.</summary>
/// <param name="Id" example="e1c197b95876a765">Id.</param>
/// <param name="Key" example="FL|Hialeah PD|Hialeah Police Department">The state and the two names, which identify the item on the command line.</param>
/// <param name="PublicationId" example="ice-participating-2025-06-17-pm">The publication in which the second appeared; null for a name in a decisions file, and for facilities.</param>
/// <param name="VanishedAgreementId">The agreement that disappeared from the list; null for a name in a decisions file, and for facilities.</param>
/// <param name="VanishedName">Last printed name of that agreement's agency; for a name in a decisions file, the known name; for facilities, the name, address, city and DETLOC that were printed first.</param>
/// <param name="AppearedAgreementId">The agreement that appeared on the list; null for a name in a decisions file, and for facilities.</param>
/// <param name="AppearedName">Printed name of that agreement's agency; for a decisions file, the agency or body that it names; for facilities, the name, address, city and DETLOC of the row.</param>
/// <param name="DecisionId">The decision that the decisions file reports; null for rows of lists.</param>
/// <param name="AgencyId">The agency that has the known name, or that the body decided about; null for rows of lists.</param>
/// <param name="VanishedFacilityId">The facility that has the first name; null unless the names are those of facilities.</param>
/// <param name="VanishedObservationId">The row that first printed that name, as an observation of the facility; null unless the names are those of facilities.</param>
/// <param name="AppearedFacilityId">The facility that has the second name, which is the same one after the ruling <c>same</c>; null unless the names are those of facilities.</param>
/// <param name="AppearedObservationId">The row that first printed that name, as an observation of the facility; null unless the names are those of facilities.</param>
/// <param name="Doubt">Why the match is doubtful. For a name in a decisions file and for facilities, also what it counts as until reviewed.</param>
/// <param name="State" example="open"><c>open</c>: treated as the same until reviewed, unless <c>doubt</c> says otherwise. <c>same</c> or <c>different</c>: the ruling.</param>
/// <param name="Reason">Reason for the ruling; null while it is open.</param>
/// <param name="Rulings">All rulings on it, the newest last.</param>
/// <param name="Links">Related links.</param>
public sealed record ReviewItemV1(
    string Id, string Key, string? PublicationId, string? VanishedAgreementId, string VanishedName, string? AppearedAgreementId,
    string AppearedName, string? DecisionId, string? AgencyId, string? VanishedFacilityId, string? VanishedObservationId,
    string? AppearedFacilityId, string? AppearedObservationId, string Doubt, string State, string? Reason, IReadOnlyList<RulingV1> Rulings,
    ReviewItemLinksV1 Links);

/// <summary>A ruling on a review item.</summary>
/// <param name="Verdict" example="same"><c>same</c>, <c>different</c>, or <c>open</c> where a ruling was withdrawn.</param>
/// <param name="Reason" example="The agency uses both names on its website.">Reason.</param>
/// <param name="RuledOn" example="2026-01-15">Date of the ruling (UTC).</param>
public sealed record RulingV1(string Verdict, string Reason, DateOnly RuledOn);

/// <summary>Links of a review item.</summary>
/// <param name="Self">The review item.</param>
/// <param name="History">Status events of the agreement that disappeared; null for a name in a decisions file.</param>
/// <param name="Decision">The decision that the decisions file reports; null for rows of lists.</param>
public sealed record ReviewItemLinksV1(string Self, string? History, string? Decision);

using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Agreements.V1;

/// <summary>A row carried unchanged by consecutive accepted publications of a list. An observation, not a status.</summary>
/// <param name="Id" example="ice-participating-2025-07-03-r4">Id, from the first publication and the row number in it.</param>
/// <param name="List" example="participating"><c>participating</c> or <c>pending</c>.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement that the row shows.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency that the row names.</param>
/// <param name="AgencyName" example="Hialeah Police Department">Name of the agency.</param>
/// <param name="State" example="FL">USPS code of the state of the agency; if it is unknown, the one read from the row.</param>
/// <param name="CountyIds" example="[&quot;12086&quot;]">GEOIDs of the counties of the agency, ascending; empty if there are none or they are unknown.</param>
/// <param name="Model" example="task-force">Model of the agreement; without one, the one read from the row.</param>
/// <param name="Join" example="from-pending">How it was matched to the agreement: <c>first</c>, <c>same-name</c>, <c>same-document</c>, <c>same-signed-day</c>, <c>alike</c>, <c>alias</c> or <c>from-pending</c>.</param>
/// <param name="FirstPublicationId" example="ice-participating-2025-07-03">First publication that carries the row.</param>
/// <param name="LastPublicationId" example="ice-participating-2025-12-30">Last publication that carries the row.</param>
/// <param name="FirstListedOn" example="2025-07-03">Date of the first publication.</param>
/// <param name="LastListedOn" example="2025-12-30">Date of the last publication.</param>
/// <param name="Printed">Cells as printed.</param>
/// <param name="Read">Values read from the cells.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record ListingV1(
    string Id, string List, string? AgreementId, string? AgencyId, string? AgencyName, string? State, IReadOnlyList<string> CountyIds, string? Model, string? Join,
    string FirstPublicationId, string LastPublicationId, DateOnly FirstListedOn, DateOnly LastListedOn,
    PrintedCellsV1 Printed, ReadCellsV1 Read, ListingLinksV1 Links, string Citation) : ICitable<ListingV1>
{
    CitedRecord ICitable.Describe() => new(
        "listing", Id, $"publications/{FirstPublicationId}/rows", $"{Printed.Agency ?? "row"} on the {List} list", null, $"{FirstListedOn:yyyy-MM-dd}/{LastListedOn:yyyy-MM-dd}", CitedTimes.None);

    ListingV1 ICitable<ListingV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>Links of a listing.</summary>
/// <param name="FirstPublication">First publication that carries the row.</param>
/// <param name="LastPublication">Last publication that carries the row.</param>
/// <param name="History">Status events of the agreement; null if the row could not be read.</param>
public sealed record ListingLinksV1(string FirstPublication, string LastPublication, string? History);

/// <summary>The cells of a row as printed; null if the column is missing or the cell is empty.</summary>
/// <param name="State" example="FLORIDA">STATE.</param>
/// <param name="Agency" example="Hialeah Police Department">LAW ENFORCEMENT AGENCY.</param>
/// <param name="Type" example="Municipality">TYPE.</param>
/// <param name="County" example="Miami-Dade">COUNTY.</param>
/// <param name="SupportType" example="Task Force Model">SUPPORT TYPE.</param>
/// <param name="Signed" example="45840">SIGNED; Excel dates are given as their serial number.</param>
/// <param name="Moa" example="Link">MOA.</param>
/// <param name="MoaLink">Link of the MOA cell, without wrappers.</param>
/// <param name="Addendum">ADDENDUM.</param>
/// <param name="AddendumLink">Link of the ADDENDUM cell, without wrappers.</param>
public sealed record PrintedCellsV1(
    string? State, string? Agency, string? Type, string? County, string? SupportType, string? Signed,
    string? Moa, string? MoaLink, string? Addendum, string? AddendumLink);

/// <summary>Values read from the cells of a row; null if a cell could not be read.</summary>
/// <param name="State" example="FL">USPS code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="SignedOn" example="2025-07-02">Signing date.</param>
public sealed record ReadCellsV1(string? State, string? Model, DateOnly? SignedOn);

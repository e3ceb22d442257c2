namespace RecordsApi.Features.Agreements.V1;

/// <summary>A row printed alike in consecutive accepted publications of one list. An observation, never a status by itself.</summary>
/// <param name="Id" example="ice-participating-2025-07-03-r4">Id: the first publication and the row in it.</param>
/// <param name="List" example="participating"><c>participating</c> or <c>pending</c>.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement it stands for.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency it names.</param>
/// <param name="Join" example="from-pending">How it was joined to the agreement: <c>first</c>, <c>same-name</c>, <c>same-document</c>, <c>same-signed-day</c>, <c>alike</c>, <c>alias</c> or <c>from-pending</c>.</param>
/// <param name="FirstPublicationId" example="ice-participating-2025-07-03">First publication of the run.</param>
/// <param name="LastPublicationId" example="ice-participating-2025-12-30">Last publication of the run.</param>
/// <param name="FirstListedOn" example="2025-07-03">Day of the first.</param>
/// <param name="LastListedOn" example="2025-12-30">Day of the last.</param>
/// <param name="Printed">The cells as printed.</param>
/// <param name="Read">What was made of them.</param>
/// <param name="Links">Where more about it is.</param>
/// <param name="Citation">How to cite it.</param>
public sealed record ListingV1(
    string Id, string List, string? AgreementId, string? AgencyId, string? Join,
    string FirstPublicationId, string LastPublicationId, DateOnly FirstListedOn, DateOnly LastListedOn,
    PrintedCellsV1 Printed, ReadCellsV1 Read, ListingLinksV1 Links, string Citation);

/// <summary>Where more about a listing is.</summary>
/// <param name="FirstPublication">First publication of the run.</param>
/// <param name="LastPublication">Last publication of the run.</param>
/// <param name="History">Steps in the life of the agreement; null where the row could not be read.</param>
public sealed record ListingLinksV1(string FirstPublication, string LastPublication, string? History);

/// <summary>The cells of a row as printed; null where the column is absent or the cell empty.</summary>
/// <param name="State" example="FLORIDA">STATE.</param>
/// <param name="Agency" example="Hialeah Police Department">LAW ENFORCEMENT AGENCY.</param>
/// <param name="Type" example="Municipality">TYPE.</param>
/// <param name="County" example="Miami-Dade">COUNTY.</param>
/// <param name="SupportType" example="Task Force Model">SUPPORT TYPE.</param>
/// <param name="Signed" example="45840">SIGNED; an Excel serial as its number.</param>
/// <param name="Moa" example="Link">MOA.</param>
/// <param name="MoaLink">Link of the MOA cell, freed of wrappers.</param>
/// <param name="Addendum">ADDENDUM.</param>
/// <param name="AddendumLink">Link of the ADDENDUM cell, freed of wrappers.</param>
public sealed record PrintedCellsV1(
    string? State, string? Agency, string? Type, string? County, string? SupportType, string? Signed,
    string? Moa, string? MoaLink, string? Addendum, string? AddendumLink);

/// <summary>What was made of the cells of a row; null where a cell could not be read.</summary>
/// <param name="State" example="FL">USPS code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="SignedOn" example="2025-07-02">Signing day.</param>
public sealed record ReadCellsV1(string? State, string? Model, DateOnly? SignedOn);

namespace RecordsApi.Features.Facilities.V1;

/// <summary>A row of a publication of facilities, as printed and as read.</summary>
/// <param name="PublicationId" example="ice-detention-statistics-2025-08-29">The publication.</param>
/// <param name="RowNumber" example="17">Row of the worksheet, from 1. Where a list is divided among worksheets, rows are numbered on.</param>
/// <param name="Printed">Cells as printed.</param>
/// <param name="Read">Values read from the cells; null if the publication is not accepted.</param>
/// <param name="FacilityId" example="fl-krome-north-spc">The facility that the row shows; null if the publication is not accepted, or the row cannot be read.</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record FacilityPublicationRowV1(
    string PublicationId, int RowNumber, PrintedFacilityV1 Printed, ReadFacilityV1? Read, string? FacilityId, FacilityRowLinksV1 Links, string Citation);

/// <summary>The cells of a row as printed; null where the list has no such column or the cell is empty.</summary>
/// <param name="Detloc" example="KRO">Code of the facility.</param>
/// <param name="Name" example="KROME NORTH SERVICE PROCESSING CENTER">Name.</param>
/// <param name="Address" example="18201 SW 12TH ST">Address.</param>
/// <param name="City" example="MIAMI">City.</param>
/// <param name="County" example="MIAMI-DADE">County.</param>
/// <param name="State" example="FL">State.</param>
/// <param name="Zip" example="33194">ZIP code.</param>
/// <param name="FieldOffice" example="MIA">Area of responsibility (AOR).</param>
/// <param name="Type" example="IGSA">Type, in the column Type.</param>
/// <param name="TypeDetailed" example="SPC">Type, in the column Type Detailed.</param>
/// <param name="Sexes" example="Female/Male">Male/Female.</param>
/// <param name="Owner" example="COUNTY">Facility Owner.</param>
/// <param name="Operator" example="COUNTY (SHERIFF)">Facility Operator.</param>
/// <param name="Capacity" example="200">Capacity.</param>
/// <param name="PerDiem" example="$111.92">Per diem rate.</param>
/// <param name="ContractStart" example="10/1/2015">Contract initiation; a date that the workbook stores as a number as Excel shows it, month first.</param>
/// <param name="ContractEnd" example="9/30/2020">Contract expiration, in the same form.</param>
/// <param name="LevelA" example="45.1020408163265">Average daily population of classification level A.</param>
/// <param name="LevelB" example="20.5">Average daily population of classification level B.</param>
/// <param name="LevelC" example="31.25">Average daily population of classification level C.</param>
/// <param name="LevelD" example="26.6">Average daily population of classification level D.</param>
/// <param name="AveragePopulation" example="123.45">Average daily population of a fiscal year, where the list has a column of it.</param>
/// <param name="GuaranteedMinimum" example="150">Guaranteed minimum.</param>
public sealed record PrintedFacilityV1(
    string? Detloc, string? Name, string? Address, string? City, string? County, string? State, string? Zip, string? FieldOffice, string? Type, string? TypeDetailed,
    string? Sexes, string? Owner, string? Operator, string? Capacity, string? PerDiem, string? ContractStart, string? ContractEnd, string? LevelA, string? LevelB,
    string? LevelC, string? LevelD, string? AveragePopulation, string? GuaranteedMinimum);

/// <summary>The values read from a row.</summary>
/// <param name="ObservedOn" example="2025-08-25">Day of the data.</param>
/// <param name="Type" example="spc">Type; see <c>/v1/enums/facility-type</c>. Null if it cannot be read.</param>
/// <param name="AveragePopulation" example="123.45">Average daily population; null if the list does not give it.</param>
/// <param name="GuaranteedMinimum" example="150">Guaranteed minimum; null where none is printed.</param>
/// <param name="Match" example="address">How the row was matched to the facility.</param>
/// <param name="Note">What was corrected or cannot be read; null if there is nothing to say.</param>
public sealed record ReadFacilityV1(DateOnly ObservedOn, string? Type, double? AveragePopulation, int? GuaranteedMinimum, string Match, string? Note);

/// <summary>Links of a row.</summary>
/// <param name="Publication">The publication.</param>
/// <param name="Facility">The facility; null if there is none.</param>
public sealed record FacilityRowLinksV1(string Publication, string? Facility);

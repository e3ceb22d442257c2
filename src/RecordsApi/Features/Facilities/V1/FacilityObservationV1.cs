namespace RecordsApi.Features.Facilities.V1;

/// <summary>What one list says of one facility.</summary>
/// <param name="Id" example="ice-detention-statistics-2025-08-29-r17">Id.</param>
/// <param name="FacilityId" example="fl-krome-north-spc">The facility.</param>
/// <param name="ObservedOn" example="2025-08-25">Day of the data: that of the data pull, or that of publication if none is printed.</param>
/// <param name="FiscalYear" example="2025">US fiscal year that the average population refers to.</param>
/// <param name="Name" example="KROME NORTH SERVICE PROCESSING CENTER">The name as printed.</param>
/// <param name="Type" example="spc">Type as read; see <c>/v1/enums/facility-type</c>. Null if it cannot be read.</param>
/// <param name="TypePrinted" example="SPC">Type as printed.</param>
/// <param name="TypeConfidence" example="medium">How well the type is supported; null if there is no type.</param>
/// <param name="FieldOffice" example="MIA">ICE field office as printed.</param>
/// <param name="AveragePopulation" example="123.45">Average daily population in the fiscal year up to the day of the data; null if the list does not give it.</param>
/// <param name="GuaranteedMinimum" example="150">Number of people for whom ICE pays at least; null where none is printed.</param>
/// <param name="Match" example="address">How the row was matched to the facility: <c>first</c>, <c>detloc</c>, <c>address</c>, <c>name</c>, <c>alike</c> or <c>ruling</c>.</param>
/// <param name="Note">What was corrected or cannot be read in the row; null if there is nothing to say.</param>
/// <param name="PublicationId" example="ice-detention-statistics-2025-08-29">The publication.</param>
/// <param name="RowNumber" example="17">Row of the worksheet, from 1.</param>
/// <param name="RecordedAt" example="2025-08-29T00:00:00.000Z">Timestamp at which it was recorded (UTC).</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
public sealed record FacilityObservationV1(
    string Id, string FacilityId, DateOnly ObservedOn, int? FiscalYear, string Name, string? Type, string? TypePrinted, string? TypeConfidence, string? FieldOffice,
    double? AveragePopulation, int? GuaranteedMinimum, string Match, string? Note, string PublicationId, int RowNumber, DateTimeOffset RecordedAt,
    FacilityObservationLinksV1 Links, string Citation);

/// <summary>Links of an observation.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Publication">The publication.</param>
public sealed record FacilityObservationLinksV1(string Facility, string Publication);

using System.Text.Json.Serialization;
using RecordsApi.Http.Citations;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>A place where people are detained, as ICE's lists printed it last on or before the date of the query.</summary>
/// <param name="Id" example="fl-krome-north-spc">Id. Never changes, even if the facility is renamed.</param>
/// <param name="Detloc" example="KRO">ICE's code of the facility (DETLOC); null where no list gives it.</param>
/// <param name="Name" example="KROME NORTH SERVICE PROCESSING CENTER">Name as printed.</param>
/// <param name="Type" example="spc">Type as read; see <c>/v1/enums/facility-type</c>. Null if it cannot be read.</param>
/// <param name="TypePrinted" example="SPC">Type as printed.</param>
/// <param name="TypeConfidence" example="medium">How well the type is supported: <c>low</c> where the list prints it also for facilities whose type is unknown. Null if there is no type.</param>
/// <param name="Note">What was corrected or cannot be read in the row; null if there is nothing to say.</param>
/// <param name="Address" example="18201 SW 12TH ST">Street address of the facility, as printed in the newest list that gives it.</param>
/// <param name="City" example="MIAMI">City as printed in the newest list that gives it.</param>
/// <param name="State" example="FL">USPS code of the state or territory.</param>
/// <param name="Zip" example="33194">ZIP code as printed in the newest list that gives it.</param>
/// <param name="PlaceId" example="1245000">GEOID of the place that the city names; null where none or several have the name.</param>
/// <param name="CountyId" example="12086">GEOID of the county; null where it is not certain.</param>
/// <param name="CountyBasis" example="place">How the county is known: <c>printed</c>, or <c>place</c> where it contains the place. Null where it is not known.</param>
/// <param name="JurisdictionId" example="1245000">GEOID of the place, or else of the county, whose point GeoJSON has; addresses are not located. Null where neither is known.</param>
/// <param name="FieldOffice" example="MIA">ICE field office responsible for the facility, as printed.</param>
/// <param name="Owner" example="COUNTY">Who owns it, as printed; null where no list says so.</param>
/// <param name="OwnerPublicationId" example="ice-facility-list-2017-11-06">The list that printed the owner last; null where none does.</param>
/// <param name="PartyId" example="12086">GEOID of the owner, where a list prints that a county, a city or the state owns it, and its place and its name tell which; null otherwise. That government makes the agreements about it.</param>
/// <param name="PartyName" example="Miami-Dade County">Name of that jurisdiction.</param>
/// <param name="PartyLevel" example="county">Level of that jurisdiction; see <c>/v1/enums/jurisdiction-level</c>.</param>
/// <param name="Operator" example="COUNTY (SHERIFF)">Who operates it, as printed; null where no list says so.</param>
/// <param name="FirstObservedOn" example="2019-11-04">Day of the data of the first list that prints it.</param>
/// <param name="LastObservedOn" example="2025-08-25">Day of the data of the last list that prints it, on or before the date of the query. Being absent from later lists is not an end.</param>
/// <param name="FiscalYear" example="2025">US fiscal year that the average population refers to.</param>
/// <param name="AveragePopulation" example="123.45">Average daily population in that fiscal year up to <c>lastObservedOn</c>; null if the list does not give it.</param>
/// <param name="GuaranteedMinimum" example="150">Number of people for whom ICE pays at least, in the list of <c>lastObservedOn</c>; null where none is printed.</param>
/// <param name="PublicationId" example="ice-detention-statistics-2025-08-29">The list of <c>lastObservedOn</c>.</param>
/// <param name="Names">Names that lists printed by the date of the query, oldest first.</param>
/// <param name="Terms">Terms of the agreement or contract that lists printed by the date of the query, oldest first.</param>
/// <param name="RecordedAt" example="2025-08-29T00:00:00.000Z">Timestamp at which this version of the record was recorded (UTC).</param>
/// <param name="Links">Related links.</param>
/// <param name="Citation">Citation.</param>
/// <param name="Populations">The average daily population in each list with data of the date of the query or earlier, oldest first; only with <c>include=populations</c>.</param>
public sealed record FacilityV1(
    string Id, string? Detloc, string Name, string? Type, string? TypePrinted, string? TypeConfidence, string? Note, string? Address, string? City, string State,
    string? Zip, string? PlaceId, string? CountyId, string? CountyBasis, string? JurisdictionId, string? FieldOffice, string? Owner, string? OwnerPublicationId,
    string? PartyId, string? PartyName, string? PartyLevel, string? Operator,
    DateOnly FirstObservedOn, DateOnly LastObservedOn, int? FiscalYear, double? AveragePopulation, int? GuaranteedMinimum, string PublicationId,
    IReadOnlyList<FacilityNameV1> Names, IReadOnlyList<FacilityTermV1> Terms, DateTimeOffset RecordedAt, FacilityLinksV1 Links, string Citation,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FacilityPopulationV1>? Populations = null) : ICitable<FacilityV1>
{
    CitedRecord ICitable.Describe() => new("facility", Id, $"facilities/{Id}", $"{Name}, {State}", null, null, CitedTimes.Both);

    FacilityV1 ICitable<FacilityV1>.WithCitation(string citation) => this with { Citation = citation };
}

/// <summary>How many people a list shows in a facility.</summary>
/// <param name="ObservedOn" example="2025-08-25">Day of the data.</param>
/// <param name="AveragePopulation" example="123.45">Average daily population in the fiscal year up to that day. It starts anew each October.</param>
public sealed record FacilityPopulationV1(DateOnly ObservedOn, double AveragePopulation);

/// <summary>A printed name of a facility.</summary>
/// <param name="Name" example="KROME NORTH SERVICE PROCESSING CENTER">The name as printed, with white space collapsed.</param>
/// <param name="FirstSeenOn" example="2019-11-04">Day of the data of the first list that prints it.</param>
/// <param name="LastSeenOn" example="2025-08-25">Day of the data of the last list that prints it, on or before the date of the query.</param>
public sealed record FacilityNameV1(string Name, DateOnly FirstSeenOn, DateOnly LastSeenOn);

/// <summary>A term of the agreement or contract of a facility, from when to when lists print it.</summary>
/// <param name="FacilityId" example="fl-krome-north-spc">The facility.</param>
/// <param name="Kind" example="guaranteed-minimum">Kind of term; see <c>/v1/enums/facility-term</c>.</param>
/// <param name="Printed" example="150">The value as printed.</param>
/// <param name="Number" example="150">The value as a number: people, or US dollars a day; null if it is a date or cannot be read as one number.</param>
/// <param name="Date" example="2015-10-01">The value as a date; null if it is a number or cannot be read as a date.</param>
/// <param name="FirstSeenOn" example="2021-05-03">Day of the data of the first list that prints this value after another one or none.</param>
/// <param name="LastSeenOn" example="2025-08-25">Day of the data of the last list that prints it, on or before the date of the query.</param>
/// <param name="Confidence" example="high">How well the term is supported: <c>high</c>, <c>medium</c> or <c>low</c>. What ICE calls "best known" is at most medium.</param>
/// <param name="PublicationId" example="ice-detention-statistics-2021-05-05">The first list that prints it.</param>
/// <param name="Note">What to know about it; null if there is nothing to say.</param>
public sealed record FacilityTermV1(
    string FacilityId, string Kind, string Printed, double? Number, DateOnly? Date, DateOnly FirstSeenOn, DateOnly LastSeenOn, string Confidence, string PublicationId,
    string? Note);

/// <summary>Links of a facility.</summary>
/// <param name="Self">The facility.</param>
/// <param name="Observations">What each list says of it.</param>
/// <param name="Publication">The list of <c>lastObservedOn</c>.</param>
/// <param name="Feed">Changes to it and the agreement about it, as an Atom feed.</param>
public sealed record FacilityLinksV1(string Self, string Observations, string Publication, string Feed);

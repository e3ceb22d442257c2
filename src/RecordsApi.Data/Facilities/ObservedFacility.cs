using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Facilities;

/// <summary>A facility with the last observation of it by a date, as known at a timestamp.</summary>
/// <param name="Facility">The facility.</param>
/// <param name="Latest">What the last list that prints it says.</param>
/// <param name="FirstObservedOn">Day of the data of the first list that prints it.</param>
/// <param name="Observations">What every list says of it, by date; those of one day in the order of their publications.</param>
/// <param name="Names">The names under which it was printed by the date.</param>
/// <param name="Terms">The terms of its agreement or contract that were printed by the date.</param>
/// <param name="CountyIds">GEOIDs of the county of the facility, or, where it is not certain, of all counties of its place.</param>
public sealed record ObservedFacility(
    Facility Facility, FacilityObservation Latest, DateOnly FirstObservedOn, IReadOnlyList<FacilityObservation> Observations,
    IEnumerable<SeenName> Names, IEnumerable<SeenTerm> Terms, IReadOnlyList<string> CountyIds);

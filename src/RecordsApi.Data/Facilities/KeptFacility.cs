using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Facilities;

/// <summary>Everything that was recorded of a facility at any time.</summary>
/// <param name="Versions">The facility.</param>
/// <param name="Observations">What lists say of it, by date; those of one day in the order of their publications.</param>
/// <param name="Names">The names under which it was printed.</param>
/// <param name="Terms">The terms of its agreement or contract.</param>
internal sealed record KeptFacility(Facility[] Versions, FacilityObservation[] Observations, FacilityName[] Names, FacilityTerm[] Terms)
{
    /// <summary>The facility on a day, as known at a timestamp; null if it was not known then, or if no list had printed it by the day.</summary>
    public ObservedFacility? FindObservedBy(DateOnly day, DateTimeOffset knownAt)
    {
        if (Array.Find(Versions, IsKnown) is not { } facility)
            return null;
        var observations = FindObservations(knownAt);
        return Array.FindLast(observations, observation => observation.ObservedOn <= day) is { } latest
            ? new(facility, latest, observations[0].ObservedOn, observations, Names.Where(IsKnown), Terms.Where(IsKnown))
            : null;

        bool IsKnown(ITemporalFact fact) => fact.IsKnownAt(knownAt);
    }

    /// <summary>What lists say of it, as known at a timestamp, by date.</summary>
    public FacilityObservation[] FindObservations(DateTimeOffset knownAt) =>
        Array.TrueForAll(Observations, observation => observation.IsKnownAt(knownAt)) ? Observations : Array.FindAll(Observations, observation => observation.IsKnownAt(knownAt));
}

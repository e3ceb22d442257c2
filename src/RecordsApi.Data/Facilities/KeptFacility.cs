using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Facilities;

/// <summary>Everything that was recorded of a facility at any time.</summary>
/// <param name="Versions">The facility.</param>
/// <param name="Observations">What lists say of it, by date; those of one day in the order of their publications.</param>
/// <param name="Names">The names under which it was printed.</param>
/// <param name="Terms">The terms of its agreement or contract.</param>
/// <param name="TermDays">Days of the data of lists that print a term of a kind, of this facility or another one.</param>
/// <param name="CountiesOfPlaces">The counties of the places of facilities whose county is not certain.</param>
internal sealed record KeptFacility(
    Facility[] Versions, FacilityObservation[] Observations, FacilityName[] Names, FacilityTerm[] Terms, IReadOnlySet<(string Kind, DateOnly Day)> TermDays,
    ILookup<string, string> CountiesOfPlaces)
{
    private static readonly string GuaranteedMinimum = FacilityTermKinds.Vocabulary.GetCode(FacilityTermKind.GuaranteedMinimum);
    private static readonly string Low = Confidences.Vocabulary.GetCode(Confidence.Low);
    private static readonly string Medium = Confidences.Vocabulary.GetCode(Confidence.Medium);

    /// <summary>The facility on a day, as known at a timestamp; null if it was not known then, or if no list had printed it by the day.</summary>
    public ObservedFacility? FindObservedBy(DateOnly day, DateTimeOffset knownAt)
    {
        if (Array.Find(Versions, version => version.IsKnownAt(knownAt)) is not { } facility)
            return null;
        var observations = FindObservations(knownAt);
        return Array.FindLast(observations, observation => observation.ObservedOn <= day) is { } latest
            ? new(
                facility, latest, observations[0].ObservedOn, observations, FindNames(observations, day, knownAt), FindTerms(observations, day, knownAt),
                FindCounties(facility))
            : null;
    }

    /// <summary>What lists say of it, as known at a timestamp, by date.</summary>
    public FacilityObservation[] FindObservations(DateTimeOffset knownAt) =>
        Array.TrueForAll(Observations, observation => observation.IsKnownAt(knownAt)) ? Observations : Array.FindAll(Observations, observation => observation.IsKnownAt(knownAt));

    private IReadOnlyList<string> FindCounties(Facility facility) => facility.CountyId is { } county
        ? [county]
        : facility.PlaceId is { } place ? [.. CountiesOfPlaces[place]] : [];

    private IEnumerable<SeenName> FindNames(FacilityObservation[] observations, DateOnly day, DateTimeOffset knownAt) => Names
        .Where(name => name.IsKnownAt(knownAt) && name.FirstSeenOn <= day)
        .Select(name => new SeenName(
            name.Name, name.FirstSeenOn, FindLastDay(observations, day, name.FirstSeenOn, name.LastSeenOn, o => o.NamePrinted == name.Name)));

    private IEnumerable<SeenTerm> FindTerms(FacilityObservation[] observations, DateOnly day, DateTimeOffset knownAt)
    {
        var terms = Array.FindAll(Terms, term => term.IsKnownAt(knownAt) && term.FirstSeenOn <= day);
        foreach (var term in terms)
        {
            var lastDay = FindLastDay(observations, day, term.FirstSeenOn, term.LastSeenOn, o => Prints(o, term));

            // Only the list after it makes a value doubtful, which before it was as good as any other.
            var isDoubted = term.Confidence == Low && Array.Exists(terms, next => next.Kind == term.Kind && next.FirstSeenOn > term.LastSeenOn);
            yield return term.Confidence == Low && !isDoubted ? new(term, lastDay, Medium, null) : new(term, lastDay, term.Confidence, term.Note);
        }
    }

    private bool Prints(FacilityObservation observation, FacilityTerm term) => term.Kind == GuaranteedMinimum && term.Number is not null
        ? observation.GuaranteedMinimum == term.Number
        : TermDays.Contains((term.Kind, observation.ObservedOn));

    private static DateOnly FindLastDay(FacilityObservation[] observations, DateOnly day, DateOnly first, DateOnly last, Func<FacilityObservation, bool> prints) =>
        Array.FindLast(observations, o => o.ObservedOn <= day && o.ObservedOn >= first && o.ObservedOn <= last && (o.ObservedOn == last || prints(o)))?.ObservedOn ?? first;
}

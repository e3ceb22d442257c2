using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>Finds jurisdictions by name with the indexes by which imports locate agencies.</summary>
internal sealed class JurisdictionNameMatcher(IReadOnlyList<JurisdictionFact> jurisdictions)
{
    private const string TownshipKind = " township";

    private readonly CountyIndex counties = new(jurisdictions);
    private readonly PlaceIndex places = new(jurisdictions);
    private readonly ILookup<string, JurisdictionFact> statesByKey = jurisdictions.Where(j => j.Level == JurisdictionLevelCodes.State)
        .ToLookup(j => NameNormalizer.ToKey(j.Name), StringComparer.Ordinal);

    /// <summary>Returns the county of a state that a name means, misspelled or not; null if there is none.</summary>
    public JurisdictionFact? FindCounty(string state, string name) => counties.Find(state, name) ?? counties.FindSimilar(state, name);

    /// <summary>Returns the states and territories of a name.</summary>
    public IEnumerable<JurisdictionFact> FindStates(string name) => statesByKey[NameNormalizer.ToKey(name)];

    /// <summary>Returns the jurisdictions of a state that a name means, and whether their names are the same or similar.</summary>
    public IEnumerable<(JurisdictionFact Jurisdiction, ResolveReason Reason)> Find(string state, string name)
    {
        var words = string.Join(' ', NameNormalizer.Tokenize(name));
        if (words.Length == 0)
            return [];

        // The index has county subdivisions without their kind.
        var isTownship = words.EndsWith(TownshipKind, StringComparison.Ordinal);
        IEnumerable<JurisdictionFact?> same =
            [counties.Find(state, words), .. places.FindPlaces(state, words), .. places.FindSubdivisions(state, isTownship ? words[..^TownshipKind.Length] : words)];
        IEnumerable<JurisdictionFact?> similar =
            [counties.FindSimilar(state, words), .. places.FindVariants(state, words), .. places.FindSimilar(state, words), .. places.FindByPrefix(state, words)];
        return same.OfType<JurisdictionFact>().Select(place => (place, ResolveReason.SameName))
            .Concat(similar.OfType<JurisdictionFact>().Select(place => (place, ResolveReason.SimilarName)))
            .DistinctBy(found => found.place.Id);
    }
}

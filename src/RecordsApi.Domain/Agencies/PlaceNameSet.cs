using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>The names of the real places and counties of each state, to distinguish a misspelling from another place.</summary>
public sealed class PlaceNameSet
{
    private readonly HashSet<(string State, string Key)> placeKeys = [];
    private readonly HashSet<(string State, string Key)> countyKeys = [];
    private readonly HashSet<(string State, string Key)> severalKeys = [];

    /// <summary>Creates the set from counties, places and county subdivisions.</summary>
    public PlaceNameSet(IEnumerable<JurisdictionFact> jurisdictions)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        var parents = new Dictionary<(string State, string Key), string>();
        foreach (var fact in jurisdictions.Where(fact => fact.State is not null && fact.Id.Length > 2))
        {
            var words = NameNormalizer.Tokenize(fact.Name);
            var key = (fact.State!, NameNormalizer.ToKey(words));
            placeKeys.Add(key);
            if (fact.Level == JurisdictionLevelCodes.County)
            {
                key = (fact.State!, NameNormalizer.ToKey(CountyIndex.RemoveCountyKind(words)));
                placeKeys.Add(key);
                countyKeys.Add(key);
            }
            else if (fact.ParentIds is [var parent, ..] && !parents.TryAdd(key, parent) && parents[key] != parent)
            {
                severalKeys.Add(key);
            }
        }
    }

    /// <summary>Returns whether the state has a county or place of this name, ignoring its kind.</summary>
    public bool Contains(string stateUsps, string name) => placeKeys.Contains((stateUsps, NameNormalizer.ToKey(name)));

    /// <summary>Returns whether the state has places of this name in several counties, ignoring their kind.</summary>
    public bool ContainsSeveral(string stateUsps, string name) =>
        severalKeys.Contains((stateUsps, NameNormalizer.ToKey(name)));

    /// <summary>Returns whether a name without "County" is that of a county of the state.</summary>
    public bool ContainsCounty(string stateUsps, string name) => countyKeys.Contains((stateUsps, NameNormalizer.ToKey(name)));

    /// <summary>
    /// Returns whether the place in an agency's name exists in its state; for a county's agency, a county. "Somerville County"
    /// does not exist although there is a Somerville city.
    /// </summary>
    public bool ContainsPlaceOf(ParsedAgencyName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.MentionsCounty ? ContainsCounty(name.State, name.CoreName) : Contains(name.State, name.CoreName);
    }
}

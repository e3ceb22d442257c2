using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Agencies;

/// <summary>The names of the real places and counties of each state, to tell a slip of the pen from another place.</summary>
public sealed class PlaceVocabulary
{
    private readonly HashSet<(string State, string Key)> _known = [];
    private readonly HashSet<(string State, string Key)> _counties = [];

    /// <summary>Takes the names of counties, places and county subdivisions.</summary>
    public PlaceVocabulary(IEnumerable<JurisdictionFact> jurisdictions)
    {
        ArgumentNullException.ThrowIfNull(jurisdictions);
        foreach (var fact in jurisdictions.Where(fact => fact.State is not null && fact.Id.Length > 2))
        {
            var words = NameWords.Of(fact.Name);
            _known.Add((fact.State!, NameWords.Key(words)));
            if (fact.Level == JurisdictionLevels.County)
            {
                _known.Add((fact.State!, NameWords.Key(CountyNames.Bare(words))));
                _counties.Add((fact.State!, NameWords.Key(CountyNames.Bare(words))));
            }
        }
    }

    /// <summary>Whether the state has a county or place of this name, its kind left out.</summary>
    public bool Contains(string stateUsps, string name) => _known.Contains((stateUsps, NameWords.Key(name)));

    /// <summary>Whether a name, without "County", is that of a county of the state.</summary>
    public bool ContainsCounty(string stateUsps, string name) => _counties.Contains((stateUsps, NameWords.Key(name)));

    /// <summary>
    /// Whether the place an agency's name says is one of its state; of a county's agency, a county: "Somerville County"
    /// is none because there is a Somerville city.
    /// </summary>
    public bool Knows(AgencyName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.SaysCounty ? ContainsCounty(name.State, name.Core) : Contains(name.State, name.Core);
    }
}

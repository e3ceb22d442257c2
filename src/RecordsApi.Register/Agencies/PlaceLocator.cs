using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Agencies;

/// <summary>Finds the place or county subdivision that an agency's name names.</summary>
internal sealed class PlaceLocator(IReadOnlyList<JurisdictionFact> facts, FbiIndex fbi)
{
    private static readonly (JurisdictionFact?, string) Nowhere = (null, MatchHow.None);

    private readonly PlaceIndex _index = new(facts);

    /// <summary>The place named; the county chooses where several have the name.</summary>
    public (JurisdictionFact?, string) Locate(AgencyName name, JurisdictionFact? county)
    {
        if (name.Core.Length == 0)
            return Nowhere;
        var places = _index.Places(name.State, name.Core);
        var subdivisions = _index.Subdivisions(name.State, name.Core);
        var (first, second) = name.SaysTownship ? (subdivisions, places) : (places, subdivisions);
        if (first.Count == 0)
            first = second;
        if (first.Count == 0)
            return Near(name, county);
        var inCounty = In(first, county);
        if (inCounty.Count == 0 && !name.SaysTownship && In(second, county) is [var other])
            return (other, MatchHow.NameAndCounty);
        if (first.Count == 1)
            return (first[0], MatchHow.NameAndState);
        if (inCounty.Count == 1)
            return (inCounty[0], MatchHow.NameAndCounty);
        return name.Type == AgencyTypes.Police ? ByFbi(name, inCounty.Count > 1 ? inCounty : first) : Nowhere;
    }

    /// <summary>The place at the head or the end of an institution's name.</summary>
    public (JurisdictionFact?, string) Within(AgencyName name, JurisdictionFact? county)
    {
        var words = name.Core.Split(' ');
        for (var length = words.Length - 1; length > 0; length--)
        {
            foreach (var part in new[] { words[..length], words[^length..] })
            {
                var places = _index.Places(name.State, string.Join(' ', part));
                var fitting = county is null ? places : In(places, county);
                if (fitting.Count == 1 && !part.Contains("college") && !part.Contains("university"))
                    return (fitting[0], MatchHow.PlaceInName);
            }
        }
        return Nowhere;
    }

    private (JurisdictionFact?, string) Near(AgencyName name, JurisdictionFact? county)
    {
        var near = _index.Near(name.State, name.Core);
        if (near.Count == 0)
            near = _index.Longer(name.State, name.Core);
        var inCounty = In(near, county);
        if (inCounty.Count > 0)
            near = inCounty;
        if (near.Count > 1)
            near = [.. near.Where(fact => (fact.Level == JurisdictionLevels.CountySubdivision) == name.SaysTownship)];
        return near.Count == 1 ? (near[0], MatchHow.NearName) : Nowhere;
    }

    private (JurisdictionFact?, string) ByFbi(AgencyName name, IReadOnlyList<JurisdictionFact> candidates)
    {
        var counties = fbi.OfPlace(name.State, AgencyTypes.Police, name.Core)
            .Where(entry => entry.Name.SaysTownship == name.SaysTownship)
            .SelectMany(entry => entry.Agency.CountyIds)
            .ToHashSet(StringComparer.Ordinal);
        var fitting = candidates.Where(fact => fact.ParentIds.Any(counties.Contains)).ToList();
        return fitting.Count == 1 ? (fitting[0], MatchHow.FbiName) : Nowhere;
    }

    private static IReadOnlyList<JurisdictionFact> In(IReadOnlyList<JurisdictionFact> places, JurisdictionFact? county) =>
        county is null ? [] : [.. places.Where(place => place.ParentIds.Contains(county.Id))];
}

using RecordsApi.Domain.Geography;

namespace RecordsApi.Domain.Agencies;

/// <summary>Finds the place or county subdivision that an agency's name contains.</summary>
internal sealed class PlaceLocator(IReadOnlyList<JurisdictionFact> facts, FbiAgencyIndex fbi)
{
    private static readonly (JurisdictionFact?, string) NotFound = (null, MatchMethod.None);

    private readonly PlaceIndex placeIndex = new(facts);

    /// <summary>Returns the place; if several have the name, the county decides.</summary>
    public (JurisdictionFact?, string) Locate(ParsedAgencyName name, JurisdictionFact? county)
    {
        if (name.CoreName.Length == 0)
            return NotFound;
        var places = placeIndex.FindPlaces(name.State, name.CoreName);
        var subdivisions = placeIndex.FindSubdivisions(name.State, name.CoreName);
        var (first, second) = name.MentionsTownship ? (subdivisions, places) : (places, subdivisions);
        if (first.Count == 0)
            first = second;
        if (first.Count == 0)
            return LocateSimilar(name, county);
        var inCounty = FilterByCounty(first, county);
        if (inCounty.Count == 0 && !name.MentionsTownship && FilterByCounty(second, county) is [var other])
            return (other, MatchMethod.NameAndCounty);
        if (first.Count == 1)
            return (first[0], MatchMethod.NameAndState);
        if (inCounty.Count == 1)
            return (inCounty[0], MatchMethod.NameAndCounty);
        return name.Type == AgencyTypeCodes.Police ? LocateByFbi(name, inCounty.Count > 1 ? inCounty : first) : NotFound;
    }

    /// <summary>Returns the places and county subdivisions with exactly this name.</summary>
    public IReadOnlyList<JurisdictionFact> FindNamed(ParsedAgencyName name) => name.CoreName.Length == 0 ? []
        : [.. placeIndex.FindPlaces(name.State, name.CoreName), .. placeIndex.FindSubdivisions(name.State, name.CoreName)];

    /// <summary>Returns whether a name joins the names of two places: "Monmouth Winthrop".</summary>
    public bool NamesTwoPlaces(string state, string name)
    {
        var words = name.Split(' ');
        return Enumerable.Range(1, words.Length - 1).Any(at => IsPlace(words[..at]) && IsPlace(words[at..]));

        bool IsPlace(string[] part)
        {
            var text = string.Join(' ', part);
            return placeIndex.FindPlaces(state, text).Count > 0 || placeIndex.FindSubdivisions(state, text).Count > 0;
        }
    }

    /// <summary>Returns the place at the beginning or the end of an institution's name.</summary>
    public (JurisdictionFact?, string) LocateWithinName(ParsedAgencyName name, JurisdictionFact? county)
    {
        var words = name.CoreName.Split(' ');
        for (var length = words.Length - 1; length > 0; length--)
        {
            foreach (var part in new[] { words[..length], words[^length..] })
            {
                var places = placeIndex.FindPlaces(name.State, string.Join(' ', part));
                var fitting = county is null ? places : FilterByCounty(places, county);
                if (fitting.Count == 1 && !part.Contains("college") && !part.Contains("university"))
                    return (fitting[0], MatchMethod.PlaceInName);
            }
        }
        return NotFound;
    }

    private (JurisdictionFact?, string) LocateSimilar(ParsedAgencyName name, JurisdictionFact? county)
    {
        var similar = placeIndex.FindVariants(name.State, name.CoreName);
        if (similar.Count == 0)
            similar = placeIndex.FindSimilar(name.State, name.CoreName);
        if (similar.Count == 0)
            similar = placeIndex.FindByPrefix(name.State, name.CoreName);
        var inCounty = FilterByCounty(similar, county);
        if (inCounty.Count > 0)
            similar = inCounty;
        if (similar.Count > 1)
            similar = [.. similar.Where(fact => (fact.Level == JurisdictionLevelCodes.CountySubdivision) == name.MentionsTownship)];
        return similar.Count == 1 ? (similar[0], MatchMethod.SimilarName) : NotFound;
    }

    private (JurisdictionFact?, string) LocateByFbi(ParsedAgencyName name, IReadOnlyList<JurisdictionFact> candidates)
    {
        var counties = fbi.FindByPlace(name.State, AgencyTypeCodes.Police, name.CoreName)
            .Where(entry => entry.Name.MentionsTownship == name.MentionsTownship)
            .SelectMany(entry => entry.Agency.CountyIds)
            .ToHashSet(StringComparer.Ordinal);
        var fitting = candidates.Where(fact => fact.ParentIds.Any(counties.Contains)).ToList();
        return fitting.Count == 1 ? (fitting[0], MatchMethod.FbiName) : NotFound;
    }

    private static IReadOnlyList<JurisdictionFact> FilterByCounty(IReadOnlyList<JurisdictionFact> places, JurisdictionFact? county) =>
        county is null ? [] : [.. places.Where(place => place.ParentIds.Contains(county.Id))];
}

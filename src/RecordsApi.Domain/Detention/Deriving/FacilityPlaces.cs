using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Detention.Rows;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Workbooks;

namespace RecordsApi.Domain.Detention.Deriving;

/// <summary>Finds the place and the county of a facility.</summary>
internal sealed class FacilityPlaces(IReadOnlyList<JurisdictionFact> jurisdictions)
{
    private readonly PlaceIndex places = new(jurisdictions);
    private readonly CountyIndex counties = new(jurisdictions);
    private readonly Dictionary<string, JurisdictionFact> countiesById = jurisdictions
        .Where(fact => fact.Level == JurisdictionLevelCodes.County).ToDictionary(fact => fact.Id, StringComparer.Ordinal);

    /// <summary>Returns the GEOIDs of place and county, and how the county is known: <c>printed</c> or <c>place</c>.</summary>
    /// <param name="state">USPS code of the state.</param>
    /// <param name="city">City as printed.</param>
    /// <param name="county">County as printed; null if no list prints it.</param>
    /// <param name="name">Name of the facility, which may name a county.</param>
    public (string? PlaceId, string? CountyId, string? CountyBasis) Find(string state, string? city, string? county, string name)
    {
        var printed = county is null ? null : counties.Find(state, county) ?? counties.FindSimilar(state, county);
        var place = FindPlace(state, city, printed);
        var containing = place is null ? null : GetOnlyCounty(place);
        if (printed is null)
            return (place?.Id, containing?.Id, containing is null ? null : "place");

        // Where the two contradict each other, the name of the facility may say which one is right.
        var isContradicted = place is not null && containing is not null && containing.Id != printed.Id
            && Names(name, containing) && !Names(name, printed);
        return isContradicted ? (place!.Id, containing!.Id, "place") : (place?.Id, printed.Id, "printed");
    }

    private JurisdictionFact? FindPlace(string state, string? city, JurisdictionFact? county)
    {
        if (PrintedText.Clean(city)?.ToLowerInvariant() is not { } name)
            return null;
        var found = places.FindPlaces(state, name);
        if (found.Count == 0)
            found = places.FindSubdivisions(state, name);
        if (found.Count == 1)
            return found[0];
        var inCounty = county is null ? [] : found.Where(fact => fact.ParentIds.Contains(county.Id)).ToList();
        return inCounty is [var only] ? only : null;
    }

    private JurisdictionFact? GetOnlyCounty(JurisdictionFact place)
    {
        var parents = place.ParentIds.Where(countiesById.ContainsKey).ToList();
        return parents is [var only] ? countiesById[only] : null;
    }

    private static bool Names(string facility, JurisdictionFact county) => FacilityNameReader.Contains(facility, FacilityNameReader.ToWords(county.Name));
}

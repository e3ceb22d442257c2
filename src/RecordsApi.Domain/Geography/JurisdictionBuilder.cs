using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Geography;

/// <summary>Joins the Census tables and the division ids, level by level.</summary>
internal sealed class JurisdictionBuilder(CensusTables census, OcdDivisions ocd)
{
    private const int CountyDigits = 5;
    private const int PlaceDigits = 7;
    private const int SubdivisionDigits = 10;

    private readonly Dictionary<string, (string Name, string OcdId)> divisionsByGeoid = ResolveCurrentDivisions(census, ocd);
    private readonly Lazy<Dictionary<string, string>> countyGeoidsByOcdId = new(() => ocd.CensusDivisions
        .Where(d => d.Geoid.Length == CountyDigits).ToDictionary(d => d.OcdId, d => d.Geoid, StringComparer.Ordinal));

    public IEnumerable<JurisdictionFact> BuildAll()
    {
        var (ocdId, name) = ocd.States["US"];
        yield return new("us", name, JurisdictionLevelCodes.Country, null, ocdId, "US", [], null, null, null, null, null, null);
        foreach (var fact in BuildStates().Concat(BuildCounties()).Concat(BuildPlaces()).Concat(BuildSubdivisions()))
            yield return fact;
    }

    private IEnumerable<JurisdictionFact> BuildStates() =>
        from state in census.States
        // The uninhabited minor islands have a FIPS code but no government, and therefore no division id.
        where ocd.States.ContainsKey(state.Value.Usps)
        select CreateFact(state.Key, state.Value.Name, JurisdictionLevelCodes.State, ["us"], census.StatePopulation.GetValueOrDefault(state.Key), null, null) with
        {
            OcdId = ocd.States[state.Value.Usps].OcdId,
            Iso3166 = "US-" + state.Value.Usps,
        };

    private IEnumerable<JurisdictionFact> BuildCounties()
    {
        var ids = divisionsByGeoid.Keys.Where(id => id.Length == CountyDigits).Union(census.Counties.Keys).Union(census.CountyPoints.Keys);
        var placesByCounty = divisionsByGeoid.Where(d => d.Key.Length == PlaceDigits)
            .Where(d => census.Places.TryGetValue(d.Key, out var place) && place.Counties.Count == 1)
            .ToLookup(d => census.Places[d.Key].Counties.Min!, d => d.Value.OcdId);
        foreach (var id in ids)
        {
            var (name, population) = census.Counties.GetValueOrDefault(id);
            var point = census.CountyPoints.GetValueOrDefault(id);
            name ??= divisionsByGeoid.GetValueOrDefault(id).Name ?? point.Name;
            var fact = CreateFact(id, name, JurisdictionLevelCodes.County, [id[..2]], population, point.Lat, point.Lon);
            yield return fact.OcdId is not null
                ? fact
                : fact with { OcdId = placesByCounty[id].Select(ocd.FindCountyAlias).FirstOrDefault(alias => alias is not null) };
        }
    }

    private IEnumerable<JurisdictionFact> BuildPlaces()
    {
        foreach (var id in divisionsByGeoid.Keys.Where(id => id.Length == PlaceDigits).Union(census.Places.Keys))
        {
            var place = census.Places.GetValueOrDefault(id);
            var name = JurisdictionDisplayName.ForPlace(place is null || (IsDamaged(place.Name) && divisionsByGeoid.ContainsKey(id)) ? divisionsByGeoid[id].Name : place.Name);
            var (parents, source) = FindCounties(id, place);
            yield return CreateFact(id, name, JurisdictionLevelCodes.Place, parents.Count > 0 ? parents : [id[..2]], place?.Population, place?.Lat, place?.Lon) with
            {
                ParentsSourceId = source,
            };
        }
    }

    /// <summary>
    /// Returns the counties of a place. The Census Bureau's table names the county of a place or of its parts; a place that it
    /// gives as a whole only ("New York city") lies in the counties that the division ids name.
    /// </summary>
    private (IReadOnlyList<string> Counties, string? SourceId) FindCounties(string id, CensusPlace? place)
    {
        if (place is { Counties.Count: > 0 })
            return ([.. place.Counties], GeographySources.Population);
        string[] counties = divisionsByGeoid.TryGetValue(id, out var division)
            ? [.. ocd.FindCountiesOf(division.OcdId).Select(countyGeoidsByOcdId.Value.GetValueOrDefault).OfType<string>().Order(StringComparer.Ordinal)]
            : [];
        return (counties, counties.Length > 0 ? GeographySources.Divisions : null);
    }

    private IEnumerable<JurisdictionFact> BuildSubdivisions()
    {
        foreach (var (id, (printed, _)) in divisionsByGeoid.Where(division => division.Key.Length == SubdivisionDigits))
        {
            var county = id[..CountyDigits];
            var known = census.Subdivisions.GetValueOrDefault((county, printed));
            yield return CreateFact(id, JurisdictionDisplayName.ForSubdivision(printed), JurisdictionLevelCodes.CountySubdivision, [county], known?.Population, known?.Lat, known?.Lon);
        }
    }

    private JurisdictionFact CreateFact(
        string id, string name, string level, IReadOnlyList<string> parents, int? population, double? latitude, double? longitude)
    {
        var located = latitude is not null && longitude is not null;
        var coordinates = level == JurisdictionLevelCodes.County ? GeographySources.CountyCoordinates : GeographySources.PlaceCoordinates;
        return new(
            id, name, level, census.States[id[..2]].Usps, divisionsByGeoid.GetValueOrDefault(id).OcdId, null, parents,
            population, population is null ? null : 2021, population is null ? null : GeographySources.Population,
            located ? latitude : null, located ? longitude : null, located ? coordinates : null)
        {
            CoordinatesBasis = located ? CoordinatesBases.Vocabulary.GetCode(CoordinatesBasis.Published) : null,
        };
    }

    // The Census file contains a replacement character where its publisher lost a letter: "Ca\uFFFDon City city".
    private static bool IsDamaged(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    private static Dictionary<string, (string Name, string OcdId)> ResolveCurrentDivisions(CensusTables census, OcdDivisions ocd)
    {
        var divisions = ocd.CensusDivisions.ToDictionary(d => d.Geoid, d => (d.Name, d.OcdId), StringComparer.Ordinal);
        var printed = census.Counties.Select(county => (Id: county.Key, county.Value.Name))
            .Concat(census.Places.Select(place => (Id: place.Key, place.Value.Name)))
            .ToList();
        var current = printed.Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        var withoutId = printed.Where(row => !divisions.ContainsKey(row.Id))
            .ToLookup(row => (row.Id[..2], row.Id.Length, row.Name), row => row.Id);
        foreach (var (old, division) in divisions.Where(d => d.Key.Length != SubdivisionDigits && !current.Contains(d.Key)).ToList())
        {
            var newer = withoutId[(old[..2], old.Length, division.Name)].ToList();
            if (newer.Count != 1)
                continue;
            divisions.Remove(old);
            divisions.TryAdd(newer[0], division);
        }
        return divisions;
    }
}

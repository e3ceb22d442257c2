namespace RecordsApi.Register.Geography;

/// <summary>Joins the Census tables and the division ids, level by level.</summary>
internal sealed class JurisdictionBuilder(CensusTables census, OcdDivisions ocd)
{
    private const int CountyDigits = 5;
    private const int PlaceDigits = 7;
    private const int SubdivisionDigits = 10;

    private readonly Dictionary<string, (string Name, string OcdId)> _divisions = CurrentDivisions(census, ocd);

    public IEnumerable<JurisdictionFact> All()
    {
        var (ocdId, name) = ocd.States["US"];
        yield return new("us", name, JurisdictionLevels.Country, null, ocdId, "US", [], null, null, null, null, null, null);
        foreach (var fact in States().Concat(Counties()).Concat(Places()).Concat(Subdivisions()))
            yield return fact;
    }

    private IEnumerable<JurisdictionFact> States() =>
        from state in census.States
        // The uninhabited minor islands have a FIPS code but no government, hence no division id.
        where ocd.States.ContainsKey(state.Value.Usps)
        select Fact(state.Key, state.Value.Name, JurisdictionLevels.State, ["us"], census.StatePopulation.GetValueOrDefault(state.Key), null, null) with
        {
            OcdId = ocd.States[state.Value.Usps].OcdId,
            Iso3166 = "US-" + state.Value.Usps,
        };

    private IEnumerable<JurisdictionFact> Counties()
    {
        var ids = _divisions.Keys.Where(id => id.Length == CountyDigits).Union(census.Counties.Keys).Union(census.Points.Keys);
        var placesByCounty = _divisions.Where(d => d.Key.Length == PlaceDigits)
            .Where(d => census.Places.TryGetValue(d.Key, out var place) && place.Counties.Count == 1)
            .ToLookup(d => census.Places[d.Key].Counties.Min!, d => d.Value.OcdId);
        foreach (var id in ids)
        {
            var (name, population) = census.Counties.GetValueOrDefault(id);
            var point = census.Points.GetValueOrDefault(id);
            name ??= _divisions.GetValueOrDefault(id).Name ?? point.Name;
            var fact = Fact(id, name, JurisdictionLevels.County, [id[..2]], population, point.Lat, point.Lon);
            yield return fact.OcdId is not null
                ? fact
                : fact with { OcdId = placesByCounty[id].Select(ocd.AsCounty).FirstOrDefault(alias => alias is not null) };
        }
    }

    private IEnumerable<JurisdictionFact> Places()
    {
        foreach (var id in _divisions.Keys.Where(id => id.Length == PlaceDigits).Union(census.Places.Keys))
        {
            var place = census.Places.GetValueOrDefault(id);
            var name = DisplayName.Place(place is null || (IsDamaged(place.Name) && _divisions.ContainsKey(id)) ? _divisions[id].Name : place.Name);
            IReadOnlyList<string> parents = place is { Counties.Count: > 0 } ? [.. place.Counties] : [id[..2]];
            yield return Fact(id, name, JurisdictionLevels.Place, parents, place?.Population, place?.Lat, place?.Lon);
        }
    }

    private IEnumerable<JurisdictionFact> Subdivisions()
    {
        foreach (var (id, (printed, _)) in _divisions.Where(division => division.Key.Length == SubdivisionDigits))
        {
            var county = id[..CountyDigits];
            var known = census.Subdivisions.GetValueOrDefault((county, printed));
            yield return Fact(id, DisplayName.Subdivision(printed), JurisdictionLevels.CountySubdivision, [county], known?.Population, known?.Lat, known?.Lon);
        }
    }

    private JurisdictionFact Fact(
        string id, string name, string level, IReadOnlyList<string> parents, int? population, double? latitude, double? longitude)
    {
        var located = latitude is not null && longitude is not null;
        var coordinates = level == JurisdictionLevels.County ? GeographySources.CountyCoordinates : GeographySources.PlaceCoordinates;
        return new(
            id, name, level, census.States[id[..2]].Usps, _divisions.GetValueOrDefault(id).OcdId, null, parents,
            population, population is null ? null : 2021, population is null ? null : GeographySources.Population,
            located ? latitude : null, located ? longitude : null, located ? coordinates : null);
    }

    // The Census file prints a replacement character where its publisher lost a letter: "Ca\uFFFDon City city".
    private static bool IsDamaged(string name) => name.Contains('\uFFFD', StringComparison.Ordinal);

    private static Dictionary<string, (string Name, string OcdId)> CurrentDivisions(CensusTables census, OcdDivisions ocd)
    {
        var divisions = ocd.Census.ToDictionary(d => d.Geoid, d => (d.Name, d.OcdId), StringComparer.Ordinal);
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

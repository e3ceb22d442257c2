namespace RecordsApi.Domain.Geography;

/// <summary>
/// The Open Civic Data division ids. The id of a GEOID is the one that Open Civic Data's census list gives. That list
/// has independent cities only as places; as county equivalents they get the id from the list of aliases
/// (<c>…/county:alexandria</c>), so that no two jurisdictions share an id.
/// </summary>
internal sealed class OcdDivisions
{
    private const string Country = "ocd-division/country:us";

    private readonly Dictionary<string, string> countyAliasByPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<string>> countiesByPlace = new(StringComparer.Ordinal);

    public required IReadOnlyList<(string Geoid, string Name, string OcdId)> CensusDivisions { get; init; }

    /// <summary>Id and name by USPS code, without territories that no longer exist.</summary>
    public required IReadOnlyDictionary<string, (string OcdId, string Name)> States { get; init; }

    public static OcdDivisions Read(string folder, CancellationToken ct)
    {
        var divisions = new OcdDivisions
        {
            CensusDivisions = [.. DelimitedFileReader.ReadCsv(Path.Combine(folder, "ocd-us-census-places.csv"), ct)
                .Select(row => (row("census_geoid").Replace("place-", "", StringComparison.Ordinal), row("name"), row("id")))],
            States = ReadStates(folder, ct),
        };
        foreach (var row in DelimitedFileReader.ReadCsv(Path.Combine(folder, "ocd-us-aliases.csv"), ct))
        {
            if (row("id").Contains("/county:", StringComparison.Ordinal) && row("sameAs").Contains("/place:", StringComparison.Ordinal))
                divisions.countyAliasByPlace.TryAdd(row("sameAs"), row("id"));
            divisions.AddCountyOfPlace(row("id"), row("sameAs"));
        }
        return divisions;
    }

    /// <summary>
    /// Returns the ids of the counties that the aliases put a place into: <c>…/place:new_york/county:bronx</c> is the same as
    /// <c>…/county:bronx</c>, and a city that is also a county is the same as that county.
    /// </summary>
    public IReadOnlyCollection<string> FindCountiesOf(string placeOcdId) => countiesByPlace.GetValueOrDefault(placeOcdId) ?? [];

    private void AddCountyOfPlace(string alias, string sameAs)
    {
        var place = alias.IndexOf("/place:", StringComparison.Ordinal);
        if (place < 0 || sameAs.Contains("/place:", StringComparison.Ordinal) || !IsCounty(sameAs))
            return;
        var end = alias.IndexOf('/', place + 1);
        var id = end < 0 ? alias : alias[..end];
        if (!countiesByPlace.TryGetValue(id, out var counties))
            countiesByPlace.Add(id, counties = new(StringComparer.Ordinal));
        counties.Add(sameAs);
    }

    private static bool IsCounty(string ocdId) =>
        ocdId.Contains("/county:", StringComparison.Ordinal) || ocdId.Contains("/borough:", StringComparison.Ordinal) || ocdId.Contains("/parish:", StringComparison.Ordinal);

    /// <summary>Returns the id under which the division of a place is also known as a county, or null.</summary>
    public string? FindCountyAlias(string placeOcdId) => countyAliasByPlace.GetValueOrDefault(placeOcdId);

    private static Dictionary<string, (string, string)> ReadStates(string folder, CancellationToken ct)
    {
        var states = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var row in DelimitedFileReader.ReadCsv(Path.Combine(folder, "ocd-us-states.csv"), ct))
            states[Code(row("id"))] = (row("id"), row("name"));
        foreach (var row in DelimitedFileReader.ReadCsv(Path.Combine(folder, "ocd-us-territories.csv"), ct))
        {
            if (row("validThrough").Length == 0)
                states[Code(row("id"))] = (row("id"), row("name"));
        }
        return states;

        static string Code(string id) =>
            id == Country ? "US" : id[(id.LastIndexOf(':') + 1)..].ToUpperInvariant();
    }
}

namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Finds the GEOID of a place by state and name.</summary>
internal sealed class PlaceIdLookup
{
    private readonly Dictionary<(string State, string Name), string?> idByName = [];

    /// <summary>Initializes a new instance with the places. A name that occurs more than once in a state is not found.</summary>
    public PlaceIdLookup(IEnumerable<(string State, string Name, string Id)> places)
    {
        foreach (var (state, name, id) in places)
        {
            var key = (state, name.ToLowerInvariant());
            idByName[key] = idByName.ContainsKey(key) ? null : id;
        }
    }

    /// <summary>Returns the GEOID, ignoring case; null if there is no such place or more than one.</summary>
    public string? FindId(string state, string name) => idByName.GetValueOrDefault((state, name.ToLowerInvariant()));
}

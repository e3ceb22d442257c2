namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>Finds the GEOID of a place by its state and name.</summary>
internal sealed class PlaceIdLookup
{
    private readonly Dictionary<(string State, string Name), string?> idByName = [];

    /// <summary>Takes the places; of two with one name in a state neither is found.</summary>
    public PlaceIdLookup(IEnumerable<(string State, string Name, string Id)> places)
    {
        foreach (var (state, name, id) in places)
        {
            var key = (state, name.ToLowerInvariant());
            idByName[key] = idByName.ContainsKey(key) ? null : id;
        }
    }

    /// <summary>The GEOID; null where there is none, or more than one.</summary>
    public string? FindId(string state, string name) => idByName.GetValueOrDefault((state, name.ToLowerInvariant()));
}

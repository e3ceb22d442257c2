namespace RecordsApi.Register.Publications.Decisions;

/// <summary>Finds the GEOID of a place by its state and name.</summary>
internal sealed class PlaceFinder
{
    private readonly Dictionary<(string State, string Name), string?> byName = [];

    /// <summary>Takes the places; of two with one name in a state neither is found.</summary>
    public PlaceFinder(IEnumerable<(string State, string Name, string Id)> places)
    {
        foreach (var (state, name, id) in places)
        {
            var key = (state, name.ToLowerInvariant());
            byName[key] = byName.ContainsKey(key) ? null : id;
        }
    }

    /// <summary>The GEOID; null where there is none, or more than one.</summary>
    public string? Find(string state, string name) => byName.GetValueOrDefault((state, name.ToLowerInvariant()));
}

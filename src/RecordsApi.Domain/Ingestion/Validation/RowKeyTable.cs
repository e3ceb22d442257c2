namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>Assigns an integer key to each combination of state, agency and model. Publications are compared by these keys.</summary>
internal sealed class RowKeyTable
{
    private readonly Dictionary<(string State, string Agency, string Model), int> keys = [];
    private readonly List<string> states = [];

    /// <summary>Returns the key of a state, agency and model.</summary>
    public int GetOrAddKey(string state, string agency, string model)
    {
        if (!keys.TryGetValue((state, agency, model), out var key))
        {
            keys.Add((state, agency, model), key = states.Count);
            states.Add(state);
        }

        return key;
    }

    /// <summary>Returns the state of a key.</summary>
    public string GetState(int key) => states[key];
}

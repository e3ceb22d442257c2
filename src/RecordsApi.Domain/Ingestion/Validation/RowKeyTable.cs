namespace RecordsApi.Domain.Ingestion.Validation;

/// <summary>Numbers for what tells rows apart when publications are compared: state, agency and model.</summary>
internal sealed class RowKeyTable
{
    private readonly Dictionary<(string State, string Agency, string Model), int> keys = [];
    private readonly List<string> states = [];

    /// <summary>The number of a row's state, agency and model.</summary>
    public int GetOrAddKey(string state, string agency, string model)
    {
        if (!keys.TryGetValue((state, agency, model), out var number))
        {
            keys.Add((state, agency, model), number = states.Count);
            states.Add(state);
        }

        return number;
    }

    /// <summary>The state of a number.</summary>
    public string GetState(int key) => states[key];
}

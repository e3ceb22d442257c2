namespace RecordsApi.Register.Publications.Guards;

/// <summary>Numbers for what tells rows apart when publications are compared: state, agency and model.</summary>
internal sealed class RowKeys
{
    private readonly Dictionary<(string State, string Agency, string Model), int> numbers = [];
    private readonly List<string> states = [];

    /// <summary>The number of a row's state, agency and model.</summary>
    public int NumberOf(string state, string agency, string model)
    {
        if (!numbers.TryGetValue((state, agency, model), out var number))
        {
            numbers.Add((state, agency, model), number = states.Count);
            states.Add(state);
        }

        return number;
    }

    /// <summary>The state of a number.</summary>
    public string StateOf(int number) => states[number];
}

namespace RecordsApi.Data.AgreementStates;

/// <summary>What the lists said of an agreement by a day. Days are of the form <c>2025-06-17</c>, empty where no list carried it by then.</summary>
public readonly ref struct ListedRange
{
    /// <summary>Day of the first publication of any list that carried it.</summary>
    public ReadOnlySpan<byte> FirstListedOn { get; init; }

    /// <summary>Day of the last publication of any list that carried it by then.</summary>
    public ReadOnlySpan<byte> LastListedOn { get; init; }

    /// <summary>Whether the newest accepted publication of either list carried it.</summary>
    public bool Listed { get; init; }
}

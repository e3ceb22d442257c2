using RecordsApi.Data.Queries;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Which agreements are asked for, as they stand on a day by all that is known now.</summary>
/// <param name="Date">The day.</param>
/// <param name="Positions">Where the lists stood by then.</param>
public sealed record AgreementStateQuery(DateOnly Date, ListPositions Positions)
{
    /// <summary>USPS codes of states; none for all.</summary>
    public IReadOnlyList<string> States { get; init; } = [];

    /// <summary>Codes of programs; none for all.</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>Codes of models; none for all.</summary>
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Statuses; none for all.</summary>
    public IReadOnlyList<string> Statuses { get; init; } = [];

    /// <summary>Phases; none for all.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];

    /// <summary>Whether they are in force; null for either.</summary>
    public bool? InForce { get; init; }

    /// <summary>Whether sources disagree on them; null for either.</summary>
    public bool? Disputed { get; init; }

    /// <summary>What its statements have in common with those of other questions.</summary>
    internal QueryShape Shape => new(ArityOf(States), ArityOf(Programs), ArityOf(Models), ArityOf(Statuses), ArityOf(Phases), InForce, Disputed);

    private static ValueArity ArityOf(IReadOnlyList<string> values) => values.Count switch { 0 => ValueArity.None, 1 => ValueArity.One, _ => ValueArity.Many };
}

/// <summary>How many values of one kind are asked for.</summary>
internal enum ValueArity
{
    /// <summary>Any will do.</summary>
    None,

    /// <summary>One.</summary>
    One,

    /// <summary>One of several.</summary>
    Many,
}

/// <summary>The form of a question: those of the same form have the same statements.</summary>
internal readonly record struct QueryShape(
    ValueArity States, ValueArity Programs, ValueArity Models, ValueArity Statuses, ValueArity Phases, bool? InForce, bool? Disputed);

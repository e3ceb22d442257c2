using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>Which agreements are asked for, as they stand on a day by all that is known now.</summary>
/// <param name="Day">The day.</param>
/// <param name="Positions">Where the lists stood by then.</param>
public sealed record StandingQuestion(DateOnly Day, ListPositions Positions)
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
    internal StandingForm Form => new(Many(States), Many(Programs), Many(Models), Many(Statuses), Many(Phases), InForce, Disputed);

    private static HowMany Many(IReadOnlyList<string> values) => values.Count switch { 0 => HowMany.None, 1 => HowMany.One, _ => HowMany.Several };
}

/// <summary>How many values of one kind are asked for.</summary>
internal enum HowMany
{
    /// <summary>Any will do.</summary>
    None,

    /// <summary>One.</summary>
    One,

    /// <summary>One of several.</summary>
    Several,
}

/// <summary>The form of a question: those of the same form have the same statements.</summary>
internal readonly record struct StandingForm(
    HowMany States, HowMany Programs, HowMany Models, HowMany Statuses, HowMany Phases, bool? InForce, bool? Disputed);

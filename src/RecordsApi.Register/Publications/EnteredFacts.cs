using RecordsApi.Register.Model;

namespace RecordsApi.Register.Publications;

/// <summary>An agreement that a person entered, with the agency it was entered for.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="AgencyName">Name of the agency.</param>
/// <param name="State">USPS code of the agency's state.</param>
/// <param name="FromDay">Day from which the agency is party to it.</param>
public sealed record EnteredAgreement(Agreement Agreement, string AgencyName, string State, DateOnly FromDay);

/// <summary>One agreement that proved to be the same thing as another.</summary>
/// <param name="FromId">The one that leads to the other.</param>
/// <param name="IntoId">The one that stays.</param>
/// <param name="RecordedAt">When a person said so (UTC).</param>
public sealed record MergedAgreement(string FromId, string IntoId, DateTimeOffset RecordedAt);

/// <summary>What people entered, as far as lists and decisions join it or have to obey it.</summary>
public sealed record EnteredFacts
{
    /// <summary>Nothing.</summary>
    public static EnteredFacts None { get; } = new();

    /// <summary>Agreements that people entered.</summary>
    public IReadOnlyList<EnteredAgreement> Agreements { get; init; } = [];

    /// <summary>Ids of agreements that people entered and retracted: no other agreement gets them.</summary>
    public IReadOnlySet<string> Retracted { get; init; } = new HashSet<string>();

    /// <summary>Steps that people entered and that stand.</summary>
    public IReadOnlyList<StatusEvent> Steps { get; init; } = [];

    /// <summary>Steps that were read from lists or decisions and that a person closed.</summary>
    public IReadOnlyList<StatusEvent> Closed { get; init; } = [];

    /// <summary>Agreements that were merged.</summary>
    public IReadOnlyList<MergedAgreement> Merges { get; init; } = [];

    /// <summary>The agency that stays for each that was merged, by id.</summary>
    public IReadOnlyDictionary<string, string> MergedAgencies { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether there is anything.</summary>
    public bool Any => Agreements.Count + Retracted.Count + Steps.Count + Closed.Count + Merges.Count + MergedAgencies.Count > 0;
}

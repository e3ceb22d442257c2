using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>An agreement that a person entered, with the agency it was entered for.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="AgencyName">Name of the agency.</param>
/// <param name="State">USPS code of the agency's state.</param>
/// <param name="FromDay">Day from which the agency is party to it.</param>
public sealed record ManualAgreement(Agreement Agreement, string AgencyName, string State, DateOnly FromDay);

/// <summary>One agreement that proved to be the same thing as another.</summary>
/// <param name="FromId">The one that leads to the other.</param>
/// <param name="IntoId">The one that stays.</param>
/// <param name="RecordedAt">When a person said so (UTC).</param>
public sealed record MergedAgreement(string FromId, string IntoId, DateTimeOffset RecordedAt);

/// <summary>What people entered, as far as lists and decisions join it or have to obey it.</summary>
public sealed record ManualFacts
{
    /// <summary>Nothing.</summary>
    public static ManualFacts None { get; } = new();

    /// <summary>Agreements that people entered.</summary>
    public IReadOnlyList<ManualAgreement> Agreements { get; init; } = [];

    /// <summary>Ids of agreements that people entered and retracted: no other agreement gets them.</summary>
    public IReadOnlySet<string> RetractedAgreementIds { get; init; } = new HashSet<string>();

    /// <summary>Steps that people entered and that stand.</summary>
    public IReadOnlyList<StatusEvent> StatusEvents { get; init; } = [];

    /// <summary>Steps that were read from lists or decisions and that a person closed.</summary>
    public IReadOnlyList<StatusEvent> SupersededEvents { get; init; } = [];

    /// <summary>Agreements that were merged.</summary>
    public IReadOnlyList<MergedAgreement> Merges { get; init; } = [];

    /// <summary>The agency that stays for each that was merged, by id.</summary>
    public IReadOnlyDictionary<string, string> MergedAgencyIds { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether there is anything.</summary>
    public bool HasAny => Agreements.Count + RetractedAgreementIds.Count + StatusEvents.Count + SupersededEvents.Count + Merges.Count + MergedAgencyIds.Count > 0;
}

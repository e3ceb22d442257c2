namespace RecordsApi.Domain.Ingestion;

/// <summary>
/// The ids that a register has given out. What comes later may have been printed earlier, and would be first to name a
/// thing if the register began today: it takes the id that is there.
/// </summary>
public sealed record AssignedIds
{
    /// <summary>None.</summary>
    public static AssignedIds None { get; } = new();

    /// <summary>Key and id of each publication, by file name and hash.</summary>
    public IReadOnlyDictionary<(string FileName, string Sha256), (int Key, string Id)> Publications { get; init; } =
        new Dictionary<(string, string), (int, string)>();

    /// <summary>State, name and id of each agency under every name it was printed under.</summary>
    public IReadOnlyList<(string State, string Name, string Id)> AgencyNames { get; init; } = [];

    /// <summary>Id of each decision, by who decided what on which day about which agency.</summary>
    public IReadOnlyDictionary<DecisionKey, string> Decisions { get; init; } = new Dictionary<DecisionKey, string>();
}

/// <summary>What tells one decision from another.</summary>
/// <param name="State">USPS code.</param>
/// <param name="AgencyId">The agency it is about.</param>
/// <param name="Body">Who decided.</param>
/// <param name="DecidedOn">The day, EDTF.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Outcome">Outcome.</param>
/// <param name="Purpose">What for.</param>
public sealed record DecisionKey(string State, string? AgencyId, string Body, string DecidedOn, string Kind, string Outcome, string Purpose);

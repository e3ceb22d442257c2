using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Inputs;

/// <summary>
/// The ids that the register has already assigned, which a new derivation keeps. Without them an id could change when an
/// older publication is imported later, because ids are created from the first publication or name.
/// </summary>
public sealed record AssignedIds
{
    /// <summary>No assigned ids.</summary>
    public static AssignedIds None { get; } = new();

    /// <summary>The key and id of each publication by file name and SHA-256 hash.</summary>
    public IReadOnlyDictionary<(string FileName, string Sha256), (int Key, string Id)> Publications { get; init; } =
        new Dictionary<(string, string), (int, string)>();

    /// <summary>
    /// The state, name and id of each agency, for every name under which it was printed. A name that was printed for several agencies stands first with the
    /// one for which it was printed first.
    /// </summary>
    public IReadOnlyList<(string State, string Name, string Id)> AgencyNames { get; init; } = [];

    /// <summary>The id of each decision.</summary>
    public IReadOnlyDictionary<DecisionKey, string> Decisions { get; init; } = new Dictionary<DecisionKey, string>();

    /// <summary>Returns the ids without those of the names that have one of the given slugs, as <see cref="AgencySlug"/> creates them.</summary>
    internal AssignedIds WithoutNames(IReadOnlySet<string> slugs) => this with
    {
        AgencyNames = [.. AgencyNames.Where(n => !slugs.Contains(AgencySlug.Create(ParsedAgencyName.Parse(n.State, n.Name))))],
    };
}

/// <summary>Identifies a decision.</summary>
/// <param name="State">The USPS code of the state.</param>
/// <param name="AgencyId">The id of the agency that the decision concerns.</param>
/// <param name="Body">The body or official that made the decision.</param>
/// <param name="DecidedOn">The date of the decision (EDTF).</param>
/// <param name="Kind">The code of the kind.</param>
/// <param name="Outcome">The code of the outcome.</param>
/// <param name="Purpose">The code of the purpose.</param>
public sealed record DecisionKey(
    string State, string? AgencyId, string Body, string DecidedOn, string Kind, string Outcome, string Purpose);

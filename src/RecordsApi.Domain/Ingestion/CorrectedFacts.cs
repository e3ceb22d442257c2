using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>
/// The versions of derived facts that a later publication showed to be misprints. Each is superseded by the current version of the
/// same fact, so that a query for an earlier knowledge timestamp returns what was printed.
/// </summary>
public sealed class CorrectedFacts
{
    /// <summary>No corrected facts.</summary>
    public static CorrectedFacts None { get; } = new();

    /// <summary>Agencies that were printed by mistake.</summary>
    public IReadOnlyList<Agency> Agencies { get; init; } = [];

    /// <summary>Agreements that were printed by mistake.</summary>
    public IReadOnlyList<Agreement> Agreements { get; init; } = [];

    /// <summary>Tenures of agencies that were printed by mistake.</summary>
    public IReadOnlyList<AgencyTenure> Tenures { get; init; } = [];

    /// <summary>Listings of agreements that were printed by mistake.</summary>
    public IReadOnlyList<Listing> Listings { get; init; } = [];
}

using RecordsApi.Domain.Search;

namespace RecordsApi.Domain.Agencies.Resolving;

/// <summary>A record that can be the one that is looked for.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="State">USPS code of its state; null for the country.</param>
/// <param name="Score">How likely it is the one, from 0 to 100.</param>
/// <param name="IsMatch">Whether it is the one without doubt: the score is high, and no other comes near.</param>
/// <param name="Reasons">The evidence for and against it.</param>
public sealed record ResolveCandidate(
    NamedRecordKind Kind, string Id, string Name, string? State, double Score, bool IsMatch, IReadOnlyList<ResolveReason> Reasons);

using RecordsApi.Data.Reading;
using RecordsApi.Data.Search;
using RecordsApi.Domain.Agencies.Resolving;
using RecordsApi.Domain.Search;
using RecordsApi.Features.Reconciliation.V1;

namespace RecordsApi.Features.Reconciliation;

/// <summary>Finds the records that the queries of a batch mean, by the rules by which names are resolved.</summary>
internal sealed class ReconciliationMatcher(RegisterNamesCache cache, RegisterSession session)
{
    /// <summary>Returns the candidates by the key of each query.</summary>
    public async Task<IReadOnlyDictionary<string, ReconciliationResultV1>> MatchAsync(IReadOnlyList<ReconciliationQuery> queries, CancellationToken cancellationToken)
    {
        var names = await cache.GetAsync(session, cancellationToken);
        var hints = new ReconciliationHints(names.Jurisdictions);
        var results = new Dictionary<string, ReconciliationResultV1>(queries.Count, StringComparer.Ordinal);
        foreach (var query in queries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results.Add(query.Key, new([.. Match(query, names, hints).Select(candidate => ToResponse(candidate, names))]));
        }

        return results;
    }

    /// <summary>Where a record is, for people who tell namesakes apart.</summary>
    public static string? Describe(NamedRecord record)
    {
        var parts = new[] { record.Location, record.State }.OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(", ", parts);
    }

    private static IReadOnlyList<ResolveCandidate> Match(ReconciliationQuery query, RegisterNames names, ReconciliationHints hints)
    {
        var requested = EntityTypes.FindScope(query.Types, query.RequiresAllTypes);
        var scope = ReconciliationHints.Narrow(requested, query) ?? requested;
        if (scope.IsEmpty)
            return [];
        var items = hints.Read(query, scope);
        if (ReconciliationHints.Narrow(requested, query) is null)
            items = [.. items.Select(item => item with { HasUnreadValue = true })];
        return names.Resolver.ResolveAny(items, scope.Kind, query.Limit);
    }

    private static ReconciliationCandidateV1 ToResponse(ResolveCandidate candidate, RegisterNames names) => new(
        candidate.Id, candidate.Name, names.Find(candidate.Id) is { } record ? Describe(record) : null, EntityTypes.Of(candidate.Kind, candidate.Id),
        candidate.Score, candidate.IsMatch,
        [.. candidate.Reasons.Select(reason => new ReconciliationFeatureV1(ResolveReasons.Vocabulary.GetCode(reason), true))]);
}

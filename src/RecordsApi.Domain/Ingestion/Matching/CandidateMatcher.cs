using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>Pairs the unknown rows of a publication with candidates, the strongest pairs first, each at most once.</summary>
internal static class CandidateMatcher
{
    /// <summary>The pairs taken, in the order of the rows.</summary>
    public static IReadOnlyList<CandidateMatch> Match(
        IReadOnlyList<UnmatchedRow> rows, IReadOnlyList<MatchCandidate> candidates, Rulings rulings, PlaceNameSet places)
    {
        var byModel = candidates.ToLookup(c => c.Agreement.Model);
        var pairs =
            from row in rows
            from candidate in byModel[row.Model]
            let match = MatchRule.Evaluate(row, candidate, rulings, places)
            where match is not null
            orderby match.Strength descending, row.Order, candidate.Agreement.Id
            select match;

        var taken = new Dictionary<int, CandidateMatch>();
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in pairs)
        {
            // A row beside one that still stands is the same agreement printed twice, so it uses nothing up.
            if (taken.ContainsKey(match.Row.Order)
                || (match.Candidate.State != CandidateState.StillListed && !used.Add(match.Candidate.Agreement.Id)))
            {
                continue;
            }

            taken.Add(match.Row.Order, match);
        }

        var rowsLeft = rows.Where(r => !taken.ContainsKey(r.Order)).ToList();
        var vanished = candidates.Where(c => c.State == CandidateState.JustDropped && !used.Contains(c.Agreement.Id)).ToList();
        foreach (var match in SignedDateMatcher.Find(rowsLeft, vanished, rulings, places))
            taken.Add(match.Row.Order, match);
        return [.. taken.OrderBy(t => t.Key).Select(t => t.Value)];
    }
}

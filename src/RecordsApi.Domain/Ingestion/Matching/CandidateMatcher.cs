using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>Matches the unmatched rows of a publication with candidates, the strongest matches first, each at most once.</summary>
internal static class CandidateMatcher
{
    /// <summary>Returns the chosen matches, in the order of the rows.</summary>
    public static IReadOnlyList<CandidateMatch> Match(
        IReadOnlyList<UnmatchedRow> rows, IReadOnlyList<MatchCandidate> candidates, ListKind list, Rulings rulings, PlaceNameSet places)
    {
        var rank = rows.Index().ToDictionary(row => row.Item, row => row.Index);
        var byModel = candidates.ToLookup(c => c.Agreement.Model);
        var matches =
            from row in rows
            from candidate in byModel[row.Model]
            let match = MatchRule.Evaluate(row, candidate, list, rulings, places)
            where match is not null
            orderby match.Strength descending, rank[row], candidate.Agreement.Id
            select match;

        var chosen = new Dictionary<int, CandidateMatch>();
        var matchedAgreementIds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var match in matches)
        {
            // An agreement that is still listed may be printed in several rows, so it is not limited to one match.
            if (chosen.ContainsKey(match.Row.Order)
                || (match.Candidate.State != CandidateState.StillListed && !matchedAgreementIds.Add(match.Candidate.Agreement.Id)))
            {
                continue;
            }

            chosen.Add(match.Row.Order, match);
        }

        var remainingRows = rows.Where(r => !chosen.ContainsKey(r.Order)).ToList();
        var dropped = candidates
            .Where(c => c.State == CandidateState.JustDropped && !matchedAgreementIds.Contains(c.Agreement.Id))
            .ToList();
        foreach (var match in SignedDateMatcher.Find(remainingRows, dropped, rulings, places))
            chosen.Add(match.Row.Order, match);
        return [.. chosen.Values.OrderBy(c => rank[c.Row])];
    }
}

using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// Matches what remains after matching by name: a dropped agreement and a new row that are the only ones with their state,
/// model, signing date, and type of agency or place. These are corrected misprints ("Freedom County" for Freeborn County),
/// agencies with an entirely new name, and rows printed under the wrong agency of a county. They are treated as the same
/// agreement, because otherwise one agreement would end and another one, signed on the same date, would begin. Each match
/// creates a review item. Two places that both exist are never matched.
/// </summary>
internal static class SignedDateMatcher
{
    /// <summary>Returns the matches among the remaining rows and the dropped agreements.</summary>
    public static IReadOnlyList<CandidateMatch> Find(
        IReadOnlyList<UnmatchedRow> rows, IReadOnlyList<MatchCandidate> dropped, Rulings rulings, PlaceNameSet places)
    {
        var matches = new List<CandidateMatch>();
        foreach (var getKey in new Func<string, DateOnly?, ParsedAgencyName, object>[] { KeyByAgencyType, KeyByPlace })
        {
            var droppedByKey = dropped.Where(c => c.Agreement.SignedOn is not null && matches.TrueForAll(m => m.Candidate != c))
                .ToLookup(c => getKey(c.Agreement.Model, c.Agreement.SignedOn, c.Name));
            var rowsByKey = rows.Where(r => r.Evidence.SignedOn is not null && matches.TrueForAll(m => m.Row != r))
                .GroupBy(r => getKey(r.Model, r.Evidence.SignedOn, r.Name));
            foreach (var group in rowsByKey.Where(group => group.Count() == 1 && droppedByKey[group.Key].Count() == 1))
            {
                var (row, candidate) = (group.Single(), droppedByKey[group.Key].Single());
                if (!AreInTwoCounties(row, candidate, places) && CanBeSameAgency(row.Name, candidate.Name, places)
                    && rulings.FindForRename(row.State, row.Agency, candidate.Agency)?.Verdict != "different")
                {
                    matches.Add(new CandidateMatch(row, candidate, 1, "same-signed-day",
                        $"'{candidate.Agency}' is missing and '{row.Agency}' is new; no others of their kind have this signing date."));
                }
            }
        }

        return matches;
    }

    private static object KeyByAgencyType(string model, DateOnly? signedOn, ParsedAgencyName name) =>
        (name.State, model, signedOn, name.Type);

    private static object KeyByPlace(string model, DateOnly? signedOn, ParsedAgencyName name) =>
        (name.State, model, signedOn, name.CoreName.ToLowerInvariant(), name.MentionsCounty);

    // A county that does not exist was printed with the name that does not exist.
    private static bool AreInTwoCounties(UnmatchedRow row, MatchCandidate candidate, PlaceNameSet places) =>
        row.Evidence.HasOtherCounty(candidate.Evidence)
        && places.ContainsCounty(row.State, PrintedCounty.ToKey(row.Evidence.County))
        && places.ContainsCounty(row.State, PrintedCounty.ToKey(candidate.Evidence.County));

    private static bool CanBeSameAgency(ParsedAgencyName current, ParsedAgencyName previous, PlaceNameSet places) =>
        (current.District is null || previous.District is null || current.District == previous.District)
        && (string.Equals(current.CoreName, previous.CoreName, StringComparison.OrdinalIgnoreCase)
            || !places.ContainsPlaceOf(current) || !places.ContainsPlaceOf(previous));
}

using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// What is left when the names have said what they can: one row gone and one row new, of one state, model and signing
/// day, and of one kind of body or one place. A misprint put right ("Freedom County" where there is Freeborn County),
/// an office renamed past likeness, or a row that was under the wrong body of a county. Taken as the same agreement,
/// because the other reading ends one and begins another signed on the very same day; a person should look at each.
/// Two real places are never one.
/// </summary>
internal static class SignedDateMatcher
{
    /// <summary>The pairs among the rows and the vanished agreements that are left.</summary>
    public static IReadOnlyList<CandidateMatch> Find(IReadOnlyList<UnmatchedRow> rows, IReadOnlyList<MatchCandidate> vanished, Rulings rulings, PlaceNameSet places)
    {
        var found = new List<CandidateMatch>();
        foreach (var kind in new Func<string, DateOnly?, ParsedAgencyName, object>[] { KeyByAgencyType, KeyByPlace })
        {
            var gone = vanished.Where(c => c.Agreement.SignedOn is not null && found.TrueForAll(f => f.Candidate != c))
                .ToLookup(c => kind(c.Agreement.Model, c.Agreement.SignedOn, c.Name));
            var added = rows.Where(r => r.SignedOn is not null && found.TrueForAll(f => f.Row != r))
                .GroupBy(r => kind(r.Model, r.SignedOn, r.Name));
            foreach (var same in added.Where(same => same.Count() == 1 && gone[same.Key].Count() == 1))
            {
                var (row, candidate) = (same.Single(), gone[same.Key].Single());
                if (CanBeSameAgency(row.Name, candidate.Name, places) && rulings.FindForRename(row.State, row.Agency, candidate.Agency)?.Verdict != "different")
                {
                    found.Add(new CandidateMatch(row, candidate, 1, "same-signed-day",
                        $"'{candidate.Agency}' is gone and '{row.Agency}' is new, alone of their kind with this signing day."));
                }
            }
        }

        return found;
    }

    private static object KeyByAgencyType(string model, DateOnly? signedOn, ParsedAgencyName name) => (name.State, model, signedOn, name.Type);

    private static object KeyByPlace(string model, DateOnly? signedOn, ParsedAgencyName name) =>
        (name.State, model, signedOn, name.CoreName.ToLowerInvariant(), name.MentionsCounty);

    private static bool CanBeSameAgency(ParsedAgencyName now, ParsedAgencyName before, PlaceNameSet places) =>
        (now.District is null || before.District is null || now.District == before.District)
        && (string.Equals(now.CoreName, before.CoreName, StringComparison.OrdinalIgnoreCase) || !places.ContainsPlaceOf(now) || !places.ContainsPlaceOf(before));
}

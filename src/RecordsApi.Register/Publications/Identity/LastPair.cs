using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Publications.Identity;

/// <summary>
/// What is left when the names have said what they can: one row gone and one row new, of one state, model and signing
/// day, and of one kind of body or one place. A misprint put right ("Freedom County" where there is Freeborn County),
/// an office renamed past likeness, or a row that was under the wrong body of a county. Taken as the same agreement,
/// because the other reading ends one and begins another signed on the very same day; a person should look at each.
/// Two real places are never one.
/// </summary>
internal static class LastPair
{
    /// <summary>The pairs among the rows and the vanished agreements that are left.</summary>
    public static IReadOnlyList<RowMatch> Find(IReadOnlyList<UnknownRow> rows, IReadOnlyList<Candidate> vanished, Rulings rulings, PlaceVocabulary places)
    {
        var found = new List<RowMatch>();
        foreach (var kind in new Func<string, DateOnly?, AgencyName, object>[] { ByBody, ByPlace })
        {
            var gone = vanished.Where(c => c.Agreement.SignedOn is not null && found.TrueForAll(f => f.Candidate != c))
                .ToLookup(c => kind(c.Agreement.Model, c.Agreement.SignedOn, c.Name));
            var added = rows.Where(r => r.SignedOn is not null && found.TrueForAll(f => f.Row != r))
                .GroupBy(r => kind(r.Model, r.SignedOn, r.Name));
            foreach (var same in added.Where(same => same.Count() == 1 && gone[same.Key].Count() == 1))
            {
                var (row, candidate) = (same.Single(), gone[same.Key].Single());
                if (CanBe(row.Name, candidate.Name, places) && rulings.OnRename(row.State, row.Agency, candidate.Agency)?.Verdict != "different")
                {
                    found.Add(new RowMatch(row, candidate, 1, "same-signed-day",
                        $"'{candidate.Agency}' is gone and '{row.Agency}' is new, alone of their kind with this signing day."));
                }
            }
        }

        return found;
    }

    private static object ByBody(string model, DateOnly? signedOn, AgencyName name) => (name.State, model, signedOn, name.Type);

    private static object ByPlace(string model, DateOnly? signedOn, AgencyName name) =>
        (name.State, model, signedOn, name.Core.ToLowerInvariant(), name.SaysCounty);

    private static bool CanBe(AgencyName now, AgencyName before, PlaceVocabulary places) =>
        (now.District is null || before.District is null || now.District == before.District)
        && (string.Equals(now.Core, before.Core, StringComparison.OrdinalIgnoreCase) || !places.Knows(now) || !places.Knows(before));
}

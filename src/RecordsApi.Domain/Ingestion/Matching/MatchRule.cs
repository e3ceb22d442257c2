using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// Decides whether a row with a new agency name belongs to an agreement known under another name: if it has the same document
/// or signing date, and the names are similar. A document or date alone is not enough, because publishers paste wrong links
/// and many agreements are signed on the same date.
/// </summary>
internal static class MatchRule
{
    /// <summary>Evaluates a row and a candidate; null if the row does not belong to the agreement.</summary>
    public static CandidateMatch? Evaluate(UnmatchedRow row, MatchCandidate candidate, ListKind list, Rulings rulings, PlaceNameSet places)
    {
        if (candidate.Agreement.Model != row.Model)
            return null;
        var isSameState = candidate.Agreement.Agency.State == row.State;
        if (isSameState && rulings.FindForRename(row.State, row.Agency, candidate.Agency) is { } ruling)
            return ruling.Verdict == "same" ? new CandidateMatch(row, candidate, 100, "alias", null) : null;
        if (SuccessionRule.IsNewAgreement(candidate.Agreement, list, row, candidate.Evidence))
            return null;
        return isSameState ? EvaluateWithinState(row, candidate, places) : EvaluateAcrossStates(row, candidate);
    }

    private static CandidateMatch? EvaluateWithinState(UnmatchedRow row, MatchCandidate candidate, PlaceNameSet places)
    {
        var isSameDocument = row.Evidence.HasSameDocument(candidate.Evidence);
        var isSameDate = row.Evidence.HasSameSignedDate(candidate.Evidence);
        if (candidate.State == CandidateState.StillListed && !isSameDocument)
            return null;

        // Two places of one name, or of similar names, are in different counties.
        if (row.Evidence.HasOtherCounty(candidate.Evidence) && (candidate.State == CandidateState.StillListed || !(isSameDocument || isSameDate)))
            return null;
        var similarity = AgencyNameComparer.Compare(row.Name, candidate.Name, places);
        if (similarity == NameSimilarityLevel.Different)
            return null;
        var strength = (similarity switch { NameSimilarityLevel.Same => 40, NameSimilarityLevel.Similar => 30, _ => 10 })
            + (isSameDocument ? 40 : 0) + (isSameDate ? 20 : 0)
            + (candidate.State == CandidateState.JustDropped ? 5 : 0);

        if (isSameDocument)
            return new CandidateMatch(row, candidate, strength, "same-document", null);
        if (similarity == NameSimilarityLevel.Doubtful)
        {
            return isSameDate && candidate.State is CandidateState.JustDropped
                ? new CandidateMatch(row, candidate, strength, "same-signed-day",
                    "The signing date and model are the same; the names may denote different agencies.")
                : null;
        }

        // After a longer absence a similar name is not sufficient, because it may be that of another agency nearby.
        if (candidate.State == CandidateState.LongUnlisted && similarity != NameSimilarityLevel.Same && !isSameDate)
            return null;

        // A name that is already mapped to another agency denotes that agency, unless the signing date indicates otherwise.
        if (row.IsKnownAgencyName && !isSameDate && similarity != NameSimilarityLevel.Same)
            return null;
        if (isSameDate)
            return new CandidateMatch(row, candidate, strength, "same-signed-day", null);
        return candidate.State switch
        {
            CandidateState.NeverParticipating => new CandidateMatch(row, candidate, strength, "from-pending", null),
            _ => new CandidateMatch(row, candidate, strength, "alike",
                row.Evidence.SignedOn is null || candidate.Evidence.SignedOn is null
                    ? null
                    : "The names are similar; the printed signing dates differ."),
        };
    }

    /// <summary>Matches a row with the same name in another state: the row was printed under the wrong state before.</summary>
    private static CandidateMatch? EvaluateAcrossStates(UnmatchedRow row, MatchCandidate candidate)
    {
        if (candidate.State is not (CandidateState.JustDropped or CandidateState.RecentlyMissing)
            || !string.Equals(row.Name.CleanName, candidate.Name.CleanName, StringComparison.OrdinalIgnoreCase)
            || row.Evidence.HasOtherCounty(candidate.Evidence))
        {
            return null;
        }

        var isSameDocument = row.Evidence.HasSameDocument(candidate.Evidence);
        return isSameDocument || row.Evidence.HasSameSignedDate(candidate.Evidence)
            ? new CandidateMatch(row, candidate, 25 + (isSameDocument ? 40 : 0), isSameDocument ? "same-document" : "same-signed-day",
                $"Previously printed under {candidate.Agreement.Agency.State}, now under {row.State}.")
            : null;
    }
}

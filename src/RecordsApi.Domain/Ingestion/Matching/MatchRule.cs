using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// When a row under a new name is an agreement that is known under another: the same document or the same signing
/// day, under a name that is similar. Nothing is matched on a document or a day alone, because publishers paste the
/// wrong link and many agreements are signed on one day.
/// </summary>
internal static class MatchRule
{
    /// <summary>Judges a pair of one model; null where the row cannot be taken for the agreement.</summary>
    public static CandidateMatch? Evaluate(UnmatchedRow row, MatchCandidate candidate, Rulings rulings, PlaceNameSet places)
    {
        if (candidate.Agreement.Model != row.Model)
            return null;
        var sameState = candidate.Agreement.Agency.State == row.State;
        if (sameState && rulings.FindForRename(row.State, row.Agency, candidate.Agency) is { } ruling)
            return ruling.Verdict == "same" ? new CandidateMatch(row, candidate, 100, "alias", null) : null;
        return sameState ? EvaluateWithinState(row, candidate, places) : EvaluateAcrossStates(row, candidate);
    }

    private static CandidateMatch? EvaluateWithinState(UnmatchedRow row, MatchCandidate candidate, PlaceNameSet places)
    {
        var sameDocument = row.AgreementUrl is not null && row.AgreementUrl == candidate.AgreementUrl;
        var sameDay = row.SignedOn is not null && row.SignedOn == candidate.Agreement.SignedOn;
        if (candidate.State == CandidateState.StillListed && !sameDocument)
            return null;
        var similarity = AgencyNameComparer.Compare(row.Name, candidate.Name, places);
        if (similarity == NameSimilarityLevel.Different)
            return null;
        var strength = (similarity switch { NameSimilarityLevel.Same => 40, NameSimilarityLevel.Similar => 30, _ => 10 })
            + (sameDocument ? 40 : 0) + (sameDay ? 20 : 0)
            + (candidate.State == CandidateState.JustDropped ? 5 : 0);

        if (sameDocument)
            return new CandidateMatch(row, candidate, strength, "same-document", null);
        if (similarity == NameSimilarityLevel.Doubtful)
        {
            return sameDay && candidate.State is CandidateState.JustDropped
                ? new CandidateMatch(row, candidate, strength, "same-signed-day",
                    "Signed on the same day under the same model; the names are not clearly of one body.")
                : null;
        }

        // After a longer absence a like name is not enough: it may be a neighbour's.
        if (candidate.State == CandidateState.LongUnlisted && similarity != NameSimilarityLevel.Same && !sameDay)
            return null;

        // A name that already means another agency is that agency's, unless the paper says otherwise.
        if (row.IsKnownAgencyName && !sameDay && similarity != NameSimilarityLevel.Same)
            return null;
        if (sameDay)
            return new CandidateMatch(row, candidate, strength, "same-signed-day", null);
        return candidate.State switch
        {
            CandidateState.NeverParticipating => new CandidateMatch(row, candidate, strength, "from-pending", null),
            _ => new CandidateMatch(row, candidate, strength, "alike",
                row.SignedOn is null || candidate.Agreement.SignedOn is null
                    ? null
                    : "The names are alike; the signing days printed differ."),
        };
    }

    /// <summary>A row that moves to another state under the very same name was under the wrong state.</summary>
    private static CandidateMatch? EvaluateAcrossStates(UnmatchedRow row, MatchCandidate candidate)
    {
        if (candidate.State is not (CandidateState.JustDropped or CandidateState.RecentlyMissing)
            || !string.Equals(row.Name.CleanName, candidate.Name.CleanName, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var sameDocument = row.AgreementUrl is not null && row.AgreementUrl == candidate.AgreementUrl;
        var sameDay = row.SignedOn is not null && row.SignedOn == candidate.Agreement.SignedOn;
        return sameDocument || sameDay
            ? new CandidateMatch(row, candidate, 25 + (sameDocument ? 40 : 0), sameDocument ? "same-document" : "same-signed-day",
                $"Printed under {candidate.Agreement.Agency.State} before and {row.State} now.")
            : null;
    }
}

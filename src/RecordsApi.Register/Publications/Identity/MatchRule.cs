using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Publications.Identity;

/// <summary>
/// When a row under a new name is an agreement that is known under another: the same document or the same signing
/// day, under a name that is similar. Nothing is matched on a document or a day alone, because publishers paste the
/// wrong link and many agreements are signed on one day.
/// </summary>
internal static class MatchRule
{
    /// <summary>Judges a pair of one model; null where the row cannot be taken for the agreement.</summary>
    public static RowMatch? Judge(UnknownRow row, Candidate candidate, Rulings rulings, PlaceVocabulary places)
    {
        if (candidate.Agreement.Model != row.Model)
            return null;
        var sameState = candidate.Agreement.Agency.State == row.State;
        if (sameState && rulings.OnRename(row.State, row.Agency, candidate.Agency) is { } ruling)
            return ruling.Verdict == "same" ? new RowMatch(row, candidate, 100, "alias", null) : null;
        return sameState ? JudgeInState(row, candidate, places) : JudgeAcrossStates(row, candidate);
    }

    private static RowMatch? JudgeInState(UnknownRow row, Candidate candidate, PlaceVocabulary places)
    {
        var sameDocument = row.AgreementUrl is not null && row.AgreementUrl == candidate.AgreementUrl;
        var sameDay = row.SignedOn is not null && row.SignedOn == candidate.Agreement.SignedOn;
        if (candidate.Standing == Standing.Carried && !sameDocument)
            return null;
        var similarity = NameSimilarity.Compare(row.Name, candidate.Name, places);
        if (similarity == NameLikeness.Different)
            return null;
        var strength = (similarity switch { NameLikeness.Same => 40, NameLikeness.Alike => 30, _ => 10 })
            + (sameDocument ? 40 : 0) + (sameDay ? 20 : 0)
            + (candidate.Standing == Standing.Vanished ? 5 : 0);

        if (sameDocument)
            return new RowMatch(row, candidate, strength, "same-document", null);
        if (similarity == NameLikeness.Doubtful)
        {
            return sameDay && candidate.Standing is Standing.Vanished
                ? new RowMatch(row, candidate, strength, "same-signed-day",
                    "Signed on the same day under the same model; the names are not clearly of one body.")
                : null;
        }

        // After a longer absence a like name is not enough: it may be a neighbour's.
        if (candidate.Standing == Standing.Gone && similarity != NameLikeness.Same && !sameDay)
            return null;

        // A name that already means another agency is that agency's, unless the paper says otherwise.
        if (row.NamesKnownAgency && !sameDay && similarity != NameLikeness.Same)
            return null;
        if (sameDay)
            return new RowMatch(row, candidate, strength, "same-signed-day", null);
        return candidate.Standing switch
        {
            Standing.Forming => new RowMatch(row, candidate, strength, "from-pending", null),
            _ => new RowMatch(row, candidate, strength, "alike",
                row.SignedOn is null || candidate.Agreement.SignedOn is null
                    ? null
                    : "The names are alike; the signing days printed differ."),
        };
    }

    /// <summary>A row that moves to another state under the very same name was under the wrong state.</summary>
    private static RowMatch? JudgeAcrossStates(UnknownRow row, Candidate candidate)
    {
        if (candidate.Standing is not (Standing.Vanished or Standing.Missed)
            || !string.Equals(row.Name.CleanName, candidate.Name.CleanName, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var sameDocument = row.AgreementUrl is not null && row.AgreementUrl == candidate.AgreementUrl;
        var sameDay = row.SignedOn is not null && row.SignedOn == candidate.Agreement.SignedOn;
        return sameDocument || sameDay
            ? new RowMatch(row, candidate, 25 + (sameDocument ? 40 : 0), sameDocument ? "same-document" : "same-signed-day",
                $"Printed under {candidate.Agreement.Agency.State} before and {row.State} now.")
            : null;
    }
}

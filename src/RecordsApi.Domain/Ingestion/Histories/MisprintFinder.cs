using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>An agreement that turns out to be another one, printed under a wrong name or state.</summary>
/// <param name="Agreement">The misprinted agreement.</param>
/// <param name="Candidate">The same, as it was last printed.</param>
/// <param name="Row">The row that shows it.</param>
/// <param name="Right">The agreement of that row.</param>
/// <param name="Doubt">Why the correction should be reviewed, as a sentence.</param>
internal sealed record Misprint(
    DerivedAgreement Agreement, MatchCandidate Candidate, UnmatchedRow Row, DerivedAgreement Right, string Doubt);

/// <summary>
/// Finds agreements that vanish when another one appears that they are: a signed agreement printed under another body of the county or
/// in another state, and an application printed in another state or with a part of the name. Only an agreement that appears,
/// because neither list carried it lately, can be the one that was meant. An agreement with an event from a decision or an editor is
/// no misprint. If an editor entered the event after the publication, it still makes it uncertain which agreement appeared.
/// </summary>
internal sealed class MisprintFinder(
    ListKind list, AgreementIndex agreements, MatchCandidateFinder candidates, PlaceNameSet places, Rulings rulings)
{
    /// <summary>The number of days after its last listing within which an application can turn out to be a misprint.</summary>
    private const int MaximumDays = 21;

    /// <summary>Returns the misprints. None of them is returned twice, and none is right for two.</summary>
    public IReadOnlyList<Misprint> Find(PublicationMatching matching, IReadOnlyCollection<DerivedAgreement> unlisted)
    {
        var found = new List<Misprint>();
        var appeared = matching.Appeared.Where(a => a.Agreement.CorrectedAt is null).DistinctBy(a => a.Agreement).ToList();
        if (appeared.Count == 0)
            return found;
        var missing = unlisted.Where(a => CouldBeMisprint(a, matching) && a.GetListPresence(list).IsRecent).Select(candidates.ToCandidate).ToList();
        var applications = agreements.NeverParticipating.Where(a => CouldBeMisprint(a, matching) && IsRecentApplication(a, matching))
            .Select(candidates.ToCandidate).ToList();
        foreach (var (row, agreement) in appeared)
        {
            if (!HasBeenOnList(agreement))
                found.AddRange(missing.Where(c => CanBeSame(c, row, agreement)).Select(c => (c, Doubt: FindDoubt(c, row, appeared, missing)))
                    .Where(m => m.Doubt is not null).Select(m => new Misprint(m.c.Agreement, m.c, row, agreement, m.Doubt!)));
            found.AddRange(applications.Where(c => CanBeSame(c, row, agreement)).Select(c => (c, Doubt: FindApplicationDoubt(c, row, agreement)))
                .Where(m => m.Doubt is not null).Select(m => new Misprint(m.c.Agreement, m.c, row, agreement, m.Doubt!)));
        }

        return
        [
            .. found.DistinctBy(m => (m.Agreement, m.Right)).Where(m => !m.Agreement.OwnHistory.HasLocalEvents)
                .Where(m => found.TrueForAll(other => (other.Agreement == m.Agreement) == (other.Right == m.Right) || (other.Agreement != m.Agreement && other.Right != m.Right))),
        ];
    }

    private static bool CouldBeMisprint(DerivedAgreement agreement, PublicationMatching matching) =>
        agreement.CorrectedAt is null && !matching.HasRows(agreement)
        && !agreement.History.HadEnded(matching.Publication.RecordedAt) && !agreement.OwnHistory.HadLocalEvents(matching.Publication.RecordedAt);

    private bool CanBeSame(MatchCandidate candidate, UnmatchedRow row, DerivedAgreement agreement) =>
        candidate.Agreement != agreement && candidate.Agreement.Model == row.Model && !row.Evidence.HasOtherCounty(candidate.Evidence)
        && !rulings.AreDifferent(row.State, row.Agency, candidate.Agency);

    /// <summary>Returns why a missing signed agreement is the one that appears, or null if it is not.</summary>
    private string? FindDoubt(
        MatchCandidate candidate, UnmatchedRow row, IReadOnlyList<(UnmatchedRow Row, DerivedAgreement Agreement)> appeared,
        IReadOnlyList<MatchCandidate> missing)
    {
        if (!row.Evidence.HasSameDocumentOrDate(candidate.Evidence))
            return null;
        if (candidate.Name.State != row.State)
            return HasSameName(candidate, row) ? $"Previously printed under {candidate.Name.State}, now under {row.State}." : null;
        // Two bodies of a county, not two cities that lie in it.
        var isSamePlace = string.Equals(candidate.Name.CoreName, row.Name.CoreName, StringComparison.OrdinalIgnoreCase)
            || (PrintedCounty.AreSame(candidate.Evidence.County, row.Evidence.County) && (candidate.Name.MentionsCounty || row.Name.MentionsCounty)
                && !(places.ContainsPlaceOf(candidate.Name) && places.ContainsPlaceOf(row.Name)));
        var isOnlyOne = appeared.Count(a => a.Row.State == row.State && a.Row.Model == row.Model && a.Row.Evidence.HasSameSignedDate(candidate.Evidence)) <= 1
            && missing.Count(c => c.Name.State == row.State && c.Agreement.Model == row.Model && c.Evidence.HasSameSignedDate(row.Evidence)) <= 1;
        var isMisprintedPlace = !places.ContainsPlaceOf(candidate.Name) && places.ContainsPlaceOf(row.Name);
        return isSamePlace || (isOnlyOne && isMisprintedPlace)
            ? $"'{candidate.Agency}' is missing and '{row.Agency}' appears with the same signing date or document."
            : null;
    }

    /// <summary>Returns why an application that vanishes is the one that appears, or null if it is not.</summary>
    private string? FindApplicationDoubt(MatchCandidate candidate, UnmatchedRow row, DerivedAgreement agreement)
    {
        if (ReferenceEquals(candidate.Agreement.Agency, agreement.Agency))
            return "Printed as an application again before it was back on the list.";
        if (HasOwnApplication(agreement, candidate.Agreement))
            return null;
        if (candidate.Name.State != row.State)
        {
            return HasSameName(candidate, row) && !places.ContainsPlaceOf(candidate.Name) && places.ContainsPlaceOf(row.Name)
                ? $"Previously printed under {candidate.Name.State}, which has no place of this name, now under {row.State}."
                : null;
        }

        return IsSlipOfName(candidate, row) ? $"The application of '{candidate.Agency}' is missing and '{row.Agency}' appears." : null;
    }

    private bool IsSlipOfName(MatchCandidate candidate, UnmatchedRow row)
    {
        var similarity = AgencyNameComparer.Compare(candidate.Name, row.Name, places);
        if (similarity != NameSimilarityLevel.Different)
            return true;
        if (candidate.Name.Type != row.Name.Type || (candidate.Name.District is { } one && row.Name.District is { } other && one != other))
            return false;
        var isPartOfName = candidate.Name.CoreName.Length > 0 && !places.ContainsPlaceOf(candidate.Name)
            && row.Name.CoreName.StartsWith(candidate.Name.CoreName + " ", StringComparison.OrdinalIgnoreCase);
        var isSameDistrict = candidate.Name.District is not null && candidate.Name.District == row.Name.District
            && PrintedCounty.AreSame(candidate.Evidence.County, row.Evidence.County);
        return isPartOfName || isSameDistrict;
    }

    // A name printed in another state that is the same but for letter case.
    private static bool HasSameName(MatchCandidate candidate, UnmatchedRow row) =>
        string.Equals(row.Name.CleanName, candidate.Name.CleanName, StringComparison.OrdinalIgnoreCase);

    private bool HasBeenOnList(DerivedAgreement agreement) => agreement.GetListPresence(list).LastPublication is not null;

    private static bool IsRecentApplication(DerivedAgreement application, PublicationMatching matching) =>
        application.GetListPresence(ListKind.Pending).LastPublication is { } last
        && matching.Publication.PublishedOn.DayNumber - last.PublishedOn.DayNumber <= MaximumDays;

    /// <summary>Whether the agreement that appears was applied for under its own name while the application was printed.</summary>
    private static bool HasOwnApplication(DerivedAgreement agreement, DerivedAgreement application) =>
        agreement.GetListPresence(ListKind.Pending).LastPublication is { } own
        && own.PublishedAt >= application.GetListPresence(ListKind.Pending).FirstPublication!.PublishedAt;
}

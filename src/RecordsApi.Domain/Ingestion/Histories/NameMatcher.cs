using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Matches the rows of a publication with agreements of the agency that they name, as far as county, signing date and document
/// allow it.
/// </summary>
internal sealed class NameMatcher(
    ListKind list, AgreementIndex agreements, AgencyDirectory agencies, MatchCandidateFinder candidateFinder, PlaceNameSet places,
    PublicationMatching matching, IReadOnlyCollection<DerivedAgreement> unlisted)
{
    private readonly Lazy<ILookup<(string, string, string?), DerivedAgreement>> recentlyListed = new(
        () => unlisted.Where(a => a.GetListPresence(list).IsRecent).ToLookup(a => (a.Agency.State, a.Model, candidateFinder.GetLastPrintedUrl(a))));

    /// <summary>Returns the matches, the best evidence first: one by one, because each match is evidence for the next ones.</summary>
    public IEnumerable<(UnmatchedRow Row, DerivedAgreement Agreement)> Match(IEnumerable<UnmatchedRow> rows)
    {
        var pairs = new List<(UnmatchedRow Row, DerivedAgreement Agreement, int Strength)>();
        foreach (var row in rows)
        {
            foreach (var agreement in agencies.FindAll(row.State, row.Agency).SelectMany(a => agreements.FindAllByAgency(a, row.Model)))
            {
                if (Rate(row, agreement) is { } strength)
                    pairs.Add((row, agreement, strength));
            }
        }

        var matched = new HashSet<int>();
        foreach (var (row, agreement, _) in pairs.OrderByDescending(p => p.Strength).ThenByDescending(p => p.Agreement.Ordinal))
        {
            if (matched.Contains(row.Order) || !matching.CanHaveRow(agreement, row.Evidence))
                continue;
            matched.Add(row.Order);
            yield return (row, agreement);
        }
    }

    /// <summary>Rates how well a row fits an agreement of the agency that it names; null if it cannot be that agreement.</summary>
    private int? Rate(UnmatchedRow row, DerivedAgreement agreement)
    {
        if (agreement.History.HadEnded(row.RecordedAt) || !matching.CanHaveRow(agreement, row.Evidence))
            return null;
        var presence = agreement.GetListPresence(list);
        var isRecent = presence.IsRecent;
        var last = candidateFinder.ToCandidate(agreement).Evidence;
        if (matching.HasRows(agreement))
            return Rate(row.Evidence, last, isRecent);

        // The name may be that of an agreement that left this list, while the document identifies one that was on it lately.
        if (!isRecent && presence.LastPublication is not null && row.Evidence.AgreementUrl is { } url
            && recentlyListed.Value.Contains((row.State, row.Model, url)))
        {
            return null;
        }

        if (SuccessionRule.IsNewAgreement(agreement, list, row, last))
            return null;
        // An application may be corrected when it is signed; what is in force under the name is another body's.
        if (row.Evidence.HasOtherCounty(last) && !row.Evidence.HasSameDocumentOrDate(last) && NamesakeRule.CanBeTwoBodies(row, places)
            && !isRecent && (presence.LastPublication is not null || !agreements.HasNeverParticipated(agreement)))
        {
            return null;
        }

        return Rate(row.Evidence, last, isRecent);
    }

    private static int Rate(RowEvidence row, RowEvidence last, bool isRecent) =>
        (row.HasSameDocument(last) ? 40 : 0) + (row.HasSameSignedDate(last) ? 20 : 0) + (isRecent ? 5 : 0)
        + (PrintedCounty.AreSame(row.County, last.County) ? 10 : row.HasOtherCounty(last) ? -15 : 0);
}

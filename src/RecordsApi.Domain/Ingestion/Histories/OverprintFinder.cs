using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Finds rows in which the name of another agency was printed over that of the agency meant: the agency named has a row of its own,
/// and an agreement with the signing date of this row, which no other row of the kind has, is missing.
/// </summary>
internal static class OverprintFinder
{
    /// <summary>Returns the rows and the agreements to which they belong.</summary>
    public static IReadOnlyList<(UnmatchedRow Row, DerivedAgreement Agreement)> Find(
        IReadOnlyList<UnmatchedRow> rows, IEnumerable<DerivedAgreement> unlisted, PublicationMatching matching, AgreementIndex agreements,
        MatchCandidateFinder candidates, AgencyDirectory agencies, PlaceNameSet places)
    {
        var found = new List<(UnmatchedRow, DerivedAgreement)>();
        var list = unlisted.Where(a => a.CorrectedAt is null && a.SignedOn is not null && matching.WasJustListed(a));
        foreach (var dropped in list)
        {
            var candidate = candidates.ToCandidate(dropped);
            var same = rows.Where(r => r.State == dropped.Agency.State && r.Model == dropped.Model && r.Evidence.HasSameSignedDate(candidate.Evidence)).ToList();
            if (same is not [var row] || row.Evidence.HasOtherCounty(candidate.Evidence)
                || (row.Evidence.AgreementUrl is not null && candidate.Evidence.AgreementUrl is not null && !row.Evidence.HasSameDocument(candidate.Evidence))
                || AgencyNameComparer.Compare(row.Name, candidate.Name, places) != NameSimilarityLevel.Different
                || agencies.FindAll(row.State, row.Agency).Contains(dropped.Agency))
            {
                continue;
            }

            var named = agreements.All.Where(a => a.Model == row.Model && a.Agency.State == row.State && a.CorrectedAt is null && matching.HasRows(a)
                && AgencyNameComparer.Compare(row.Name, a.Agency.Name, places) is NameSimilarityLevel.Same or NameSimilarityLevel.Similar);
            if (named.Any(a => matching.GetRows(a).All(other => other.SignedOn is not null && other.SignedOn != row.Evidence.SignedOn)))
                found.Add((row, dropped));
        }

        return found;
    }
}

using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>Assigns the new rows of a publication to their agreements, and changes the agreements and agencies accordingly.</summary>
/// <param name="list">The list.</param>
/// <param name="agreements">The agreements.</param>
/// <param name="agencies">The agencies.</param>
/// <param name="candidateFinder">What was last printed for each agreement.</param>
/// <param name="places">The names of places.</param>
/// <param name="matching">The rows that have been matched so far.</param>
/// <param name="added">The new rows.</param>
/// <param name="getParsedRow">Returns a parsed row by its index.</param>
/// <param name="addReviewItem">Called with each doubtful match.</param>
internal sealed class RowAssigner(
    ListKind list, AgreementIndex agreements, AgencyDirectory agencies, MatchCandidateFinder candidateFinder, PlaceNameSet places,
    PublicationMatching matching, IReadOnlyList<PublicationFileRow> added, Func<int, ParsedRow> getParsedRow, Action<ReviewItem> addReviewItem)
{
    private readonly MatchedRow?[] matchedRows = new MatchedRow?[added.Count];

    /// <summary>The new rows, in the order of the publication, with their agreements.</summary>
    public IReadOnlyList<MatchedRow> MatchedRows => matchedRows!;

    /// <summary>Whether a row has not been assigned yet.</summary>
    public bool IsUnassigned(UnmatchedRow row) => matchedRows[row.Order] is null;

    /// <summary>Assigns a row without the values that an agreement requires.</summary>
    /// <param name="order">Its index among the new rows.</param>
    /// <param name="row">The row.</param>
    public void AssignNone(int order, ParsedRow row) => matchedRows[order] = new MatchedRow(added[order], null, null, row.Agency, null);

    /// <summary>Assigns a row in which the name of another agency was printed over that of the agency meant.</summary>
    public void AssignOverprint(UnmatchedRow row, DerivedAgreement agreement)
    {
        addReviewItem(ReviewItemFactory.ForMatch(
            row, candidateFinder.ToCandidate(agreement), agreement, matching.Publication,
            $"'{row.Agency}' is listed in another row; the signing date of this one is that of '{agreement.Agency.Name.CleanName}', which is missing."));
        Assign(row, agreement, agreement.Agency, "same-signed-day", keepsName: true);
    }

    /// <summary>Assigns a row that names the agency of its agreement.</summary>
    public void AssignByName(UnmatchedRow row, DerivedAgreement agreement) => Assign(row, agreement, agreement.Agency, GetNameMatchCode(agreement));

    /// <summary>Assigns a row that was matched with an agreement of another name, which the agency may have changed.</summary>
    public void AssignMatch(CandidateMatch match)
    {
        var (agreement, row, publication) = (match.Candidate.Agreement, match.Row, matching.Publication);
        if (match.ReviewReason is { } reason)
            addReviewItem(ReviewItemFactory.ForMatch(row, match.Candidate, agreement, publication, reason));
        var (previousAgency, agency) = (agreement.Agency, agreement.Agency);
        var kind = match.MatchedBy == "alias" ? PartyChange.None : AgencyIdentityRule.Compare(match.Candidate.Name, row.Name, places);
        if (kind is PartyChange.None or PartyChange.MisprintNow)
            agencies.AddAlias(previousAgency, row.State, row.Agency);
        else
            agency = agencies.FindOrAdd(row.State, row.Agency);
        if (kind == PartyChange.MisprintBefore && agency != previousAgency && !agreement.OwnHistory.HadLocalEvents(publication.RecordedAt))
            agreements.CorrectParty(agreement, agency, publication.RecordedAt, match.MatchedBy);
        Assign(row, agreement, agency, match.MatchedBy, keepsName: kind == PartyChange.MisprintNow);
    }

    /// <summary>Assigns a row without a match to a new agreement, or to one of the agency that has a row in which it can be.</summary>
    public void AssignNew(UnmatchedRow row)
    {
        var publication = matching.Publication;
        var namesakes = agencies.FindAll(row.State, row.Agency);
        var coexisting = namesakes.SelectMany(a => agreements.FindAllByAgency(a, row.Model)).Where(matching.HasRows).ToList();
        var agency = NamesakeRule.IsOtherBody(row, namesakes, areListed: coexisting.Count > 0, places)
            ? agencies.FindOrAddNamesake(row.State, row.Agency, row.Evidence.County!)
            : namesakes.FirstOrDefault(a => PrintedCounty.AreSame(a.PrintedCounty, row.Evidence.County))
                ?? agencies.FindOrAdd(row.State, row.Agency);
        var existing = agreements.FindAllByAgency(agency, row.Model);
        var agreement = existing.FirstOrDefault(a => !a.History.HadEnded(row.RecordedAt) && matching.HasRows(a) && matching.CanHaveRow(a, row.Evidence));
        if (agreement is null)
        {
            var predecessor = existing.LastOrDefault(a => !matching.HasRows(a) && SuccessionRule.CanBePredecessor(a, row.RecordedAt));
            agreement = agreements.Create(agency, row.Model, publication.PublishedOn, publication.RecordedAt, predecessor);
            if (coexisting.Count > 0)
            {
                addReviewItem(ReviewItemFactory.ForMatch(
                    row, candidateFinder.ToCandidate(coexisting[0]), agreement, publication,
                    "Printed in two rows with different counties, signing dates or documents: treated as two agreements."));
            }
        }

        var isFirst = agreement.Tenures.Count == 1 && agreement.GetListPresence(list).LastPublication is null;
        Assign(row, agreement, agency, isFirst ? "first" : "same-name");
    }

    private void Assign(UnmatchedRow unmatched, DerivedAgreement agreement, DerivedAgency agency, string matchedBy, bool keepsName = false)
    {
        var (publication, row) = (matching.Publication, getParsedRow(unmatched.PrintedRowIndex));
        if (matchedBy is "same-name" or "from-pending" && !matching.HasRows(agreement)
            && candidateFinder.ToCandidate(agreement) is var last && unmatched.Evidence.HasOtherCounty(last.Evidence)
            && !unmatched.Evidence.HasSameDocumentOrDate(last.Evidence))
        {
            addReviewItem(ReviewItemFactory.ForMatch(unmatched, last, agreement, publication, "The name is the same; the printed counties differ."));
        }

        matching.Add(unmatched, agreement, isNew: !agreement.GetListPresence(list).IsRecent);
        agreements.Transfer(agreement, agency, publication.PublishedOn, publication.RecordedAt, matchedBy);
        agency.UpdateFromRow(keepsName ? agency.Name : agencies.ParseName(agency.State, row.Agency!), row.Type, row.County);
        agreement.ApplyRow(row, publication);
        candidateFinder.RecordPrintedRow(agreement, row);
        matchedRows[unmatched.Order] = new MatchedRow(added[unmatched.Order], agreement, agency, row.Agency, matchedBy) { Evidence = unmatched.Evidence };
    }

    private string GetNameMatchCode(DerivedAgreement agreement) =>
        list == ListKind.Participating
        && agreement.GetListPresence(ListKind.Participating).LastPublication is null
        && agreement.GetListPresence(ListKind.Pending).LastPublication is not null
            ? "from-pending"
            : "same-name";
}

using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Finds the agreement of each new row of a publication: by agency name, as far as county, signing date and document allow it,
/// then by document, signing date and similar names. A row without a match is a new agreement.
/// </summary>
internal sealed class AgreementMatcher(
    ListKind list, AgreementIndex agreements, AgencyDirectory agencies, Rulings rulings, PlaceNameSet places)
{
    /// <summary>The number of days by which the signing dates of two prints of one agreement can differ.</summary>
    private const int DoublePrintDays = 7;

    private readonly MatchCandidateFinder candidateFinder = new(list, agreements, agencies);
    private readonly List<ReviewItem> reviewItems = [];

    /// <summary>The doubtful matches so far.</summary>
    public IReadOnlyList<ReviewItem> ReviewItems => reviewItems;

    /// <summary>Returns the document URL of an agreement that was listed, as last printed; null if its row had none.</summary>
    public string? GetLastPrintedUrl(DerivedAgreement agreement) => candidateFinder.GetLastPrintedUrl(agreement);

    /// <summary>Matches the new rows of a publication.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="added">The new rows.</param>
    /// <param name="getParsedRow">Returns a parsed row by its index.</param>
    /// <param name="getOpenRows">Returns the rows of an agreement that the publication contains and that are not new.</param>
    /// <param name="unlisted">The agreements that were listed before and are not listed in such a row, ordered by id.</param>
    public IReadOnlyList<MatchedRow> Match(
        Publication publication, IReadOnlyList<PublicationFileRow> added, Func<int, ParsedRow> getParsedRow,
        Func<DerivedAgreement, IReadOnlyList<OpenListing>> getOpenRows, IReadOnlyCollection<DerivedAgreement> unlisted)
    {
        var matching = new PublicationMatching(list, publication, getOpenRows);
        var matchedRows = new MatchedRow?[added.Count];
        var rows = new List<UnmatchedRow>();
        for (var i = 0; i < added.Count; i++)
        {
            var row = getParsedRow(added[i].PrintedRowIndex);
            if (row is { State: { } state, Agency: { } agencyName, Model: { } model })
                rows.Add(ToUnmatchedRow(added[i].PrintedRowIndex, i, row, state, agencyName, model));
            else
                matchedRows[i] = new MatchedRow(added[i], null, null, row.Agency, null);
        }

        // The order of the rows in the worksheet must not decide which of them is which agreement.
        rows = [.. rows.OrderBy(r => agencies.GetSlug(r.State, r.Agency), StringComparer.Ordinal).ThenBy(r => r.Model, StringComparer.Ordinal)
            .ThenBy(r => PrintedCounty.ToKey(r.Evidence.County), StringComparer.Ordinal).ThenBy(r => r.Evidence.SignedOn)
            .ThenBy(r => r.Evidence.AgreementUrl, StringComparer.Ordinal).ThenBy(r => r.Order)];
        var recentlyListed = new Lazy<ILookup<(string, string, string?), DerivedAgreement>>(
            () => unlisted.Where(a => a.GetListPresence(list).IsRecent).ToLookup(a => (a.Agency.State, a.Model, candidateFinder.GetLastPrintedUrl(a))));
        foreach (var (row, agreement) in OverprintFinder.Find(rows, unlisted, matching, agreements, candidateFinder, agencies, places))
        {
            AddReviewItem(row, candidateFinder.ToCandidate(agreement), agreement, publication,
                $"'{row.Agency}' is listed in another row; the signing date of this one is that of '{agreement.Agency.Name.CleanName}', which is missing.");
            Assign(matching, matchedRows, added, row, getParsedRow, agreement, agreement.Agency, "same-signed-day", keepsName: true);
        }

        foreach (var (row, agreement) in FindByName(rows.Where(r => matchedRows[r.Order] is null), matching, recentlyListed))
        {
            Assign(matching, matchedRows, added, row, getParsedRow, agreement, agreement.Agency, GetNameMatchCode(agreement));
        }

        var unmatched = rows.Where(r => matchedRows[r.Order] is null).ToList();
        var candidates = candidateFinder.Find(unmatched, a => getOpenRows(a).Count > 0, matching.MatchedAgreements, unlisted);
        foreach (var match in CandidateMatcher.Match(unmatched, candidates, list, rulings, places))
            AssignMatch(match, matching, matchedRows, added, getParsedRow);
        foreach (var row in unmatched.Where(row => matchedRows[row.Order] is null))
            AssignNew(row, matching, matchedRows, added, getParsedRow);
        foreach (var (misprint, candidate, row, right, doubt) in new MisprintFinder(list, agreements, candidateFinder, places, rulings)
            .Find(matching, unlisted))
        {
            AddReviewItem(row, candidate, right, publication, doubt);
            agreements.Correct(misprint, right, IsNobodyElsesName(misprint, right), publication);
        }

        return matchedRows!;
    }

    /// <summary>Makes what was last printed for a misprinted agreement that of the agreement that it is.</summary>
    public void Correct(DerivedAgreement misprint, DerivedAgreement right) => candidateFinder.Correct(misprint, right);

    /// <summary>
    /// Corrects an agreement that was printed twice: the agency has another agreement under the model, which is still listed,
    /// and the signing dates differ by a few days. The older one remains.
    /// </summary>
    public void CorrectDoublePrint(
        DerivedAgreement dropped, Publication publication, Func<DerivedAgreement, IReadOnlyList<OpenListing>> getOpenRows)
    {
        if (!dropped.GetListPresence(list).IsListed || dropped.OwnHistory.HasLocalEvents)
            return;
        var last = candidateFinder.ToCandidate(dropped);
        var twin = agreements.FindAllByAgency(dropped.Agency, dropped.Model).FirstOrDefault(a => a != dropped && a.CorrectedAt is null
            && !a.OwnHistory.HasLocalEvents && getOpenRows(a).Any(row => IsDoublePrint(row.Evidence, last.Evidence)));
        if (twin is null)
            return;
        var (younger, older) = dropped.Ordinal < twin.Ordinal ? (twin, dropped) : (dropped, twin);
        reviewItems.Add(CreateReviewItem(
            dropped.Agency.State, last.Agency, getOpenRows(twin)[^1].AgencyPrinted!, older.Id, older.Id, publication,
            "Printed twice with signing dates a few days apart; one of the rows is missing."));
        agreements.Correct(younger, older, keepsName: true, publication);
    }

    private static bool IsDoublePrint(RowEvidence listed, RowEvidence dropped) =>
        !listed.HasOtherCounty(dropped) && (listed.AgreementUrl is null || dropped.AgreementUrl is null)
        && listed.SignedOn is { } one && dropped.SignedOn is { } other && Math.Abs(one.DayNumber - other.DayNumber) <= DoublePrintDays;

    /// <summary>
    /// Matches rows with agreements of the agency that they name, the best evidence first. Rows are yielded one by one, because
    /// each match is evidence for the next ones.
    /// </summary>
    private IEnumerable<(UnmatchedRow Row, DerivedAgreement Agreement)> FindByName(
        IEnumerable<UnmatchedRow> rows, PublicationMatching matching, Lazy<ILookup<(string, string, string?), DerivedAgreement>> recentlyListed)
    {
        var pairs = new List<(UnmatchedRow Row, DerivedAgreement Agreement, int Strength)>();
        foreach (var row in rows)
        {
            foreach (var agreement in agencies.FindAll(row.State, row.Agency).SelectMany(a => agreements.FindAllByAgency(a, row.Model)))
            {
                if (RateByName(row, agreement, matching, recentlyListed) is { } strength)
                    pairs.Add((row, agreement, strength));
            }
        }

        var matched = new HashSet<int>();
        foreach (var (row, agreement, _) in pairs.OrderByDescending(p => p.Strength).ThenByDescending(p => p.Agreement.Ordinal))
        {
            if (matched.Contains(row.Order) || !CanBeAgreementOfRows(row, agreement, matching))
                continue;
            matched.Add(row.Order);
            yield return (row, agreement);
        }
    }

    /// <summary>Rates how well a row fits an agreement of the agency that it names; null if it cannot be that agreement.</summary>
    private int? RateByName(
        UnmatchedRow row, DerivedAgreement agreement, PublicationMatching matching,
        Lazy<ILookup<(string, string, string?), DerivedAgreement>> recentlyListed)
    {
        if (agreement.History.IsEnded || !CanBeAgreementOfRows(row, agreement, matching))
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

        if (SuccessionRule.IsNewAgreement(agreement, list, row.Evidence, last))
            return null;
        // An application may be corrected when it is signed; what is in force under the name is another body's.
        if (row.Evidence.HasOtherCounty(last) && !row.Evidence.HasSameDocumentOrDate(last) && CanBeTwoBodies(row)
            && !isRecent && (presence.LastPublication is not null || !agreements.HasNeverParticipated(agreement)))
        {
            return null;
        }

        return Rate(row.Evidence, last, isRecent);
    }

    private static int Rate(RowEvidence row, RowEvidence last, bool isRecent) =>
        (row.HasSameDocument(last) ? 40 : 0) + (row.HasSameSignedDate(last) ? 20 : 0) + (isRecent ? 5 : 0)
        + (PrintedCounty.AreSame(row.County, last.County) ? 10 : row.HasOtherCounty(last) ? -15 : 0);

    private static bool CanBeAgreementOfRows(UnmatchedRow row, DerivedAgreement agreement, PublicationMatching matching) =>
        !matching.HasRows(agreement) || matching.GetRows(agreement).Any(other => row.Evidence.CanBeSameAgreement(other));

    /// <summary>
    /// Whether two bodies of the state can have this name: a township's or a constable's. Cities, counties and institutions have
    /// a name of their own, and a printed county that is not theirs is a misprint.
    /// </summary>
    private bool CanBeTwoBodies(UnmatchedRow row) =>
        row.Name.MentionsTownship || row.Name.Type == AgencyTypeCodes.Constable || places.ContainsSeveral(row.State, row.Name.CoreName);

    private string GetNameMatchCode(DerivedAgreement agreement) =>
        list == ListKind.Participating
        && agreement.GetListPresence(ListKind.Participating).LastPublication is null
        && agreement.GetListPresence(ListKind.Pending).LastPublication is not null
            ? "from-pending"
            : "same-name";

    private UnmatchedRow ToUnmatchedRow(int printedRowIndex, int order, ParsedRow row, string state, string agencyName, string model) =>
        new(printedRowIndex, order, state, agencyName, model, agencies.ParseName(state, agencyName))
        {
            Evidence = RowEvidence.FromRow(row),
            IsKnownAgencyName = agencies.Find(state, agencyName) is not null,
        };

    private void AssignMatch(
        CandidateMatch match, PublicationMatching matching, MatchedRow?[] matchedRows, IReadOnlyList<PublicationFileRow> added,
        Func<int, ParsedRow> getParsedRow)
    {
        var (agreement, row, publication) = (match.Candidate.Agreement, match.Row, matching.Publication);
        if (match.ReviewReason is { } reason)
            AddReviewItem(row, match.Candidate, agreement, publication, reason);
        var (previousAgency, agency) = (agreement.Agency, agreement.Agency);
        var kind = match.MatchedBy == "alias" ? PartyChange.None : AgencyIdentityRule.Compare(match.Candidate.Name, row.Name, places);
        if (kind is PartyChange.None or PartyChange.MisprintNow)
            agencies.AddAlias(previousAgency, row.State, row.Agency);
        else
            agency = agencies.FindOrAdd(row.State, row.Agency);
        if (kind == PartyChange.MisprintBefore && agency != previousAgency && !agreement.OwnHistory.HasLocalEvents)
            agreements.CorrectParty(agreement, agency, publication.RecordedAt, match.MatchedBy);
        Assign(matching, matchedRows, added, row, getParsedRow, agreement, agency, match.MatchedBy, keepsName: kind == PartyChange.MisprintNow);
    }

    private void AssignNew(
        UnmatchedRow row, PublicationMatching matching, MatchedRow?[] matchedRows, IReadOnlyList<PublicationFileRow> added,
        Func<int, ParsedRow> getParsedRow)
    {
        var publication = matching.Publication;
        var namesakes = agencies.FindAll(row.State, row.Agency);
        var coexisting = namesakes.SelectMany(a => agreements.FindAllByAgency(a, row.Model)).Where(matching.HasRows).ToList();
        var agency = IsOtherNamesake(row, namesakes, coexisting)
            ? agencies.FindOrAddNamesake(row.State, row.Agency, row.Evidence.County!)
            : namesakes.FirstOrDefault(a => PrintedCounty.AreSame(a.PrintedCounty, row.Evidence.County))
                ?? agencies.FindOrAdd(row.State, row.Agency);
        var held = agreements.FindAllByAgency(agency, row.Model);
        var agreement = held.FirstOrDefault(a => !a.History.IsEnded && matching.HasRows(a) && CanBeAgreementOfRows(row, a, matching));
        if (agreement is null)
        {
            var predecessor = held.LastOrDefault(a => !matching.HasRows(a) && SuccessionRule.CanBePredecessor(a));
            agreement = agreements.Create(agency, row.Model, publication.PublishedOn, publication.RecordedAt, predecessor);
            if (coexisting.Count > 0)
                AddReviewItem(row, candidateFinder.ToCandidate(coexisting[0]), agreement, publication,
                    "Printed in two rows with different counties, signing dates or documents: treated as two agreements.");
        }

        var isFirst = agreement.Tenures.Count == 1 && agreement.GetListPresence(list).LastPublication is null;
        Assign(matching, matchedRows, added, row, getParsedRow, agreement, agency, isFirst ? "first" : "same-name");
    }

    /// <summary>Whether a row names none of the agencies that have its name, but one of another county.</summary>
    private bool IsOtherNamesake(UnmatchedRow row, IReadOnlyList<DerivedAgency> namesakes, List<DerivedAgreement> coexisting) =>
        namesakes.Count > 0 && row.Evidence.County is not null
        && namesakes.All(a => PrintedCounty.AreDifferent(a.PrintedCounty, row.Evidence.County))
        && (coexisting.Count > 0 || CanBeTwoBodies(row));

    private void Assign(
        PublicationMatching matching, MatchedRow?[] matchedRows, IReadOnlyList<PublicationFileRow> added, UnmatchedRow unmatched,
        Func<int, ParsedRow> getParsedRow, DerivedAgreement agreement, DerivedAgency agency, string matchedBy, bool keepsName = false)
    {
        var (publication, row) = (matching.Publication, getParsedRow(unmatched.PrintedRowIndex));
        if (matchedBy is "same-name" or "from-pending" && !matching.HasRows(agreement) && unmatched.Evidence.HasOtherCounty(candidateFinder.ToCandidate(agreement).Evidence)
            && !unmatched.Evidence.HasSameDocumentOrDate(candidateFinder.ToCandidate(agreement).Evidence))
        {
            AddReviewItem(unmatched, candidateFinder.ToCandidate(agreement), agreement, publication, "The name is the same; the printed counties differ.");
        }

        matching.Add(unmatched, agreement, isNew: IsNewOnList(agreement));
        agreements.Transfer(agreement, agency, publication.PublishedOn, publication.RecordedAt, matchedBy);
        agency.UpdateFromRow(keepsName ? agency.Name : agencies.ParseName(agency.State, row.Agency!), row.Type, row.County);
        agreement.ApplyRow(row, publication);
        candidateFinder.RecordPrintedRow(agreement, row);
        matchedRows[unmatched.Order] = new MatchedRow(added[unmatched.Order], agreement, agency, row.Agency, matchedBy) { Evidence = unmatched.Evidence };
    }

    private bool IsNewOnList(DerivedAgreement agreement) => !agreement.GetListPresence(list).IsRecent;

    private static bool IsNobodyElsesName(DerivedAgreement misprint, DerivedAgreement right) =>
        misprint.Agency.State != right.Agency.State || misprint.Agency.Name.Type == right.Agency.Name.Type;

    private void AddReviewItem(UnmatchedRow row, MatchCandidate candidate, DerivedAgreement agreement, Publication publication, string doubt) =>
        reviewItems.Add(CreateReviewItem(
            row.State, candidate.Agency, row.Agency, candidate.Agreement.Id, agreement.Id, publication, doubt));

    private static ReviewItem CreateReviewItem(
        string state, string vanishedName, string appearedName, string vanishedId, string appearedId, Publication publication, string doubt) => new()
        {
            Id = Rulings.CreateRenameKey(state, vanishedName, appearedName),
            PublicationId = publication.Id,
            VanishedAgreementId = vanishedId,
            VanishedName = vanishedName,
            AppearedAgreementId = appearedId,
            AppearedName = appearedName,
            Doubt = doubt,
            State = "open",
        };
}

using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Finds the agreement of each new row of a publication: by agency name, then by document, signing date and similar names. A
/// row without a match is a new agreement.
/// </summary>
internal sealed class AgreementMatcher(
    ListKind list, AgreementIndex agreements, AgencyDirectory agencies, Rulings rulings, PlaceNameSet places)
{
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
    /// <param name="isListed">Whether an agreement is listed in a row of the publication that is not new.</param>
    /// <param name="unlisted">The agreements that were listed before and are not listed in such a row, ordered by id.</param>
    public IReadOnlyList<MatchedRow> Match(
        Publication publication, IReadOnlyList<PublicationFileRow> added, Func<int, ParsedRow> getParsedRow,
        Func<DerivedAgreement, bool> isListed, IReadOnlyCollection<DerivedAgreement> unlisted)
    {
        var matchedRows = new MatchedRow?[added.Count];
        var unmatched = new List<UnmatchedRow>();
        var matchedByName = new HashSet<DerivedAgreement>();
        var recentlyListed = new Lazy<ILookup<(string, string, string?), DerivedAgreement>>(
            () => unlisted.Where(IsListedOrWithinGrace).ToLookup(a => (a.Agency.State, a.Model, candidateFinder.GetLastPrintedUrl(a))));
        for (var i = 0; i < added.Count; i++)
        {
            var row = getParsedRow(added[i].PrintedRowIndex);
            if (row is not { State: { } state, Agency: { } agencyName, Model: { } model })
            {
                matchedRows[i] = new MatchedRow(added[i], null, null, row.Agency, null);
                continue;
            }

            // The name may be that of an agreement that is not on this list, while the document identifies one that was.
            if (FindByName(state, agencyName, model) is { } agreement
                && (IsListedOrWithinGrace(agreement)
                    || row.AgreementUrl is null || !recentlyListed.Value.Contains((state, model, row.AgreementUrl))))
            {
                SupersedeMisprints(agreement, row, publication, unlisted);
                matchedRows[i] = Assign(added[i], row, agreement, agreement.Agency, GetNameMatchCode(agreement), publication);
                matchedByName.Add(agreement);
            }
            else
            {
                unmatched.Add(ToUnmatchedRow(added[i].PrintedRowIndex, i, row, state, agencyName, model));
            }
        }

        var candidates = candidateFinder.Find(unmatched, isListed, matchedByName, unlisted);
        foreach (var match in CandidateMatcher.Match(unmatched, candidates, rulings, places))
        {
            var i = match.Row.Order;
            matchedRows[i] = AssignMatch(match, added[i], getParsedRow(added[i].PrintedRowIndex), publication);
        }

        foreach (var row in unmatched.Where(row => matchedRows[row.Order] is null))
            matchedRows[row.Order] = AssignNew(row, added[row.Order], getParsedRow(row.PrintedRowIndex), publication);
        return matchedRows!;
    }

    private DerivedAgreement? FindByName(string state, string agencyName, string model) =>
        agencies.Find(state, agencyName) is { } agency && agreements.FindByAgency(agency, model) is { History.IsEnded: false } agreement
            ? agreement
            : null;

    // Only a row of an agreement that was never on this list can be the correction of a misprint.
    private void SupersedeMisprints(
        DerivedAgreement agreement, ParsedRow row, Publication publication, IReadOnlyCollection<DerivedAgreement> unlisted)
    {
        if (agreement.GetListPresence(list).LastPublication is not null)
            return;
        foreach (var misprint in unlisted.Where(a => IsMisprintOf(a, agreement, row)))
            DelistingEventDerivation.AddSuperseded(misprint, agreement, list, publication, agreements.NextSequence);
    }

    /// <summary>
    /// Whether an agreement that is no longer listed was this row printed under the wrong state: it has the same agency name,
    /// model and signing date.
    /// </summary>
    private bool IsMisprintOf(DerivedAgreement unlisted, DerivedAgreement agreement, ParsedRow row) =>
        unlisted.Agency.State != agreement.Agency.State
        && unlisted.Model == agreement.Model && IsListedOrWithinGrace(unlisted) && !unlisted.History.IsEnded
        && row.SignedOn is not null && unlisted.SignedOn == row.SignedOn
        && string.Equals(unlisted.Agency.Name.CleanName, agreement.Agency.Name.CleanName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the previous publication listed the agreement, or it is missing but not delisted yet.</summary>
    private bool IsListedOrWithinGrace(DerivedAgreement agreement) =>
        agreement.GetListPresence(list) is { IsListed: true } or { IsWithinGracePeriod: true };

    private string GetNameMatchCode(DerivedAgreement agreement) =>
        list == ListKind.Participating
        && agreement.GetListPresence(ListKind.Participating).LastPublication is null
        && agreement.GetListPresence(ListKind.Pending).LastPublication is not null
            ? "from-pending"
            : "same-name";

    private UnmatchedRow ToUnmatchedRow(int printedRowIndex, int order, ParsedRow row, string state, string agencyName, string model) =>
        new(printedRowIndex, order, state, agencyName, model, agencies.ParseName(state, agencyName))
        {
            SignedOn = row.SignedOn,
            AgreementUrl = row.AgreementUrl,
            IsKnownAgencyName = agencies.Find(state, agencyName) is not null,
        };

    private MatchedRow AssignMatch(CandidateMatch match, PublicationFileRow fileRow, ParsedRow row, Publication publication)
    {
        var (agreement, unmatched) = (match.Candidate.Agreement, match.Row);
        var previousAgency = agreement.Agency;
        var isAlias = match.MatchedBy == "alias";
        var isSameAgency = !isAlias && previousAgency.State == unmatched.State
            && AgencyIdentityRule.IsSameAgency(match.Candidate.Name, unmatched.Name, places);
        if (isSameAgency || isAlias)
            agencies.AddAlias(previousAgency, unmatched.State, unmatched.Agency);
        var agency = isSameAgency ? previousAgency : agencies.FindOrAdd(unmatched.State, unmatched.Agency);
        if (match.ReviewReason is { } reason)
            reviewItems.Add(CreateReviewItem(match, publication, reason));
        return Assign(fileRow, row, agreement, agency, match.MatchedBy, publication);
    }

    private MatchedRow AssignNew(UnmatchedRow unmatched, PublicationFileRow fileRow, ParsedRow row, Publication publication)
    {
        var agency = agencies.FindOrAdd(unmatched.State, unmatched.Agency);
        var agreement = agreements.FindByAgency(agency, unmatched.Model) is { History.IsEnded: false } existing
            ? existing
            : agreements.Create(agency, unmatched.Model, publication.PublishedOn, publication.RecordedAt);
        var isFirst = agreement.Tenures.Count == 1 && agreement.GetListPresence(list).LastPublication is null;
        return Assign(fileRow, row, agreement, agency, isFirst ? "first" : "same-name", publication);
    }

    private MatchedRow Assign(
        PublicationFileRow fileRow, ParsedRow row, DerivedAgreement agreement, DerivedAgency agency, string matchedBy,
        Publication publication)
    {
        agreements.Transfer(agreement, agency, publication.PublishedOn, publication.RecordedAt, matchedBy);
        agency.UpdateFromRow(agencies.ParseName(agency.State, row.Agency!), row.Type, row.County);
        agreement.ApplyRow(row, publication);
        candidateFinder.RecordPrintedRow(agreement, row);
        return new MatchedRow(fileRow, agreement, agency, row.Agency, matchedBy);
    }

    private static ReviewItem CreateReviewItem(CandidateMatch match, Publication publication, string reason) => new()
    {
        Id = Rulings.CreateRenameKey(match.Row.State, match.Candidate.Agency, match.Row.Agency),
        PublicationId = publication.Id,
        VanishedAgreementId = match.Candidate.Agreement.Id,
        VanishedName = match.Candidate.Agency,
        AppearedAgreementId = match.Candidate.Agreement.Id,
        AppearedName = match.Row.Agency,
        Doubt = reason,
        State = "open",
    };
}

using System.Runtime.InteropServices;
using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Finds the agreement of each row that a publication adds: first by the name, then by what else is printed, and only
/// then as a new one.
/// </summary>
internal sealed class AgreementMatcher(ListKind list, AgreementIndex agreements, AgencyDirectory agencies, Rulings rulings, PlaceNameSet places)
{
    private readonly Dictionary<DerivedAgreement, (string Agency, string? Url)> lastPrinted = [];
    private readonly Dictionary<string, HashSet<DerivedAgreement>> agreementsByUrl = new(StringComparer.Ordinal);
    private readonly List<ReviewItem> reviewItems = [];

    /// <summary>Doubtful joins so far.</summary>
    public IReadOnlyList<ReviewItem> ReviewItems => reviewItems;

    /// <summary>Joins the rows added.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="added">The rows.</param>
    /// <param name="getParsedRow">What a row says.</param>
    /// <param name="isListed">Whether another row of the publication, which stood before, carries an agreement.</param>
    /// <param name="unlisted">The agreements that the list carried once and no such row carries now, by id.</param>
    public IReadOnlyList<MatchedRow> Match(
        Publication publication, IReadOnlyList<PublicationFileRow> added, Func<int, ParsedRow> getParsedRow,
        Func<DerivedAgreement, bool> isListed, IReadOnlyCollection<DerivedAgreement> unlisted)
    {
        var joins = new MatchedRow?[added.Count];
        var unknown = new List<UnmatchedRow>();
        var joined = new HashSet<DerivedAgreement>();
        var gone = new Lazy<ILookup<(string, string, string?), DerivedAgreement>>(() => unlisted.Where(IsListedOrWithinGrace)
            .ToLookup(a => (a.Agency.State, a.Model, lastPrinted[a].Url)));
        for (var i = 0; i < added.Count; i++)
        {
            var row = getParsedRow(added[i].PrintedRowIndex);
            if (row is not { State: { } state, Agency: { } printed, Model: { } model })
            {
                joins[i] = new MatchedRow(added[i], null, null, row.Agency, null);
                continue;
            }

            // A name may mean another agreement that this list does not carry, while the document says which one it is.
            if (FindKnown(state, printed, model) is { } agreement
                && (IsListedOrWithinGrace(agreement)
                    || row.AgreementUrl is null || !gone.Value.Contains((state, model, row.AgreementUrl))))
            {
                // Only what this list never carried can be another's misprint put right; the rest need not look.
                foreach (var misprint in agreement.GetListPresence(list).LastPublication is null ? unlisted.Where(a => IsMisprintOf(a, agreement, row)) : [])
                    ListEventDerivation.AddSuperseded(misprint, agreement, list, publication, agreements.NextSequence);
                joins[i] = Assign(added[i], row, agreement, agreement.Agency, DescribeNameMatch(agreement), publication);
                joined.Add(agreement);
            }
            else
            {
                unknown.Add(ToUnmatchedRow(added[i].PrintedRowIndex, i, row, state, printed, model));
            }
        }

        foreach (var match in CandidateMatcher.Match(unknown, FindCandidates(unknown, isListed, joined, unlisted), rulings, places))
        {
            var i = match.Row.Order;
            joins[i] = AssignMatch(match, added[i], getParsedRow(added[i].PrintedRowIndex), publication);
        }

        foreach (var row in unknown.Where(u => joins[u.Order] is null))
            joins[row.Order] = AssignNew(row, added[row.Order], getParsedRow(row.PrintedRowIndex), publication);
        return joins!;
    }

    private DerivedAgreement? FindKnown(string state, string printed, string model) =>
        agencies.Find(state, printed) is { } agency && agreements.FindByAgency(agency, model) is { History.IsEnded: false } agreement
            ? agreement
            : null;

    /// <summary>
    /// Whether an agreement that vanishes was this row under another state's name: same agency name, model and signing
    /// day, while the row's own agreement was not on this list before.
    /// </summary>
    private bool IsMisprintOf(DerivedAgreement unlisted, DerivedAgreement agreement, ParsedRow row) =>
        unlisted.Agency.State != agreement.Agency.State
        && unlisted.Model == agreement.Model && IsListedOrWithinGrace(unlisted) && !unlisted.History.IsEnded
        && row.SignedOn is not null && unlisted.SignedOn == row.SignedOn
        && string.Equals(unlisted.Agency.Name.CleanName, agreement.Agency.Name.CleanName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the publication before carried it, or it could still be a row that was left out.</summary>
    private bool IsListedOrWithinGrace(DerivedAgreement agreement) => agreement.GetListPresence(list).IsListed || agreement.GetListPresence(list).IsWithinGracePeriod;

    private string DescribeNameMatch(DerivedAgreement agreement) =>
        agreement.GetListPresence(list).LastPublication is null && agreement.GetListPresence(OtherList).LastPublication is not null && list == ListKind.Participating
            ? "from-pending"
            : "same-name";

    private ListKind OtherList => list == ListKind.Participating ? ListKind.Pending : ListKind.Participating;

    private UnmatchedRow ToUnmatchedRow(int printedRow, int order, ParsedRow row, string state, string printed, string model) =>
        new(printedRow, order, state, printed, model, agencies.ParseName(state, printed))
        {
            SignedOn = row.SignedOn,
            AgreementUrl = row.AgreementUrl,
            IsKnownAgencyName = agencies.Find(state, printed) is not null,
        };

    private List<MatchCandidate> FindCandidates(
        List<UnmatchedRow> unmatched, Func<DerivedAgreement, bool> isListed, HashSet<DerivedAgreement> matched, IReadOnlyCollection<DerivedAgreement> unlisted)
    {
        if (unmatched.Count == 0)
            return [];
        var models = unmatched.Select(u => u.Model).ToHashSet(StringComparer.Ordinal);
        var urls = unmatched.Select(u => u.AgreementUrl).OfType<string>().Distinct(StringComparer.Ordinal);
        bool CanBeMeant(DerivedAgreement a) => models.Contains(a.Model) && !a.History.IsEnded;

        // What stands is met again only by its document.
        var carried = urls.SelectMany(url => agreementsByUrl.GetValueOrDefault(url, []).Where(a => lastPrinted[a].Url == url))
            .Where(a => a.GetListPresence(list).FirstPublication is not null && (isListed(a) || matched.Contains(a)) && CanBeMeant(a));
        var left = unlisted.Where(a => !matched.Contains(a) && CanBeMeant(a));

        // What the lists or a decision announced, and this list has not carried yet.
        var forming = agreements.NeverParticipating.Where(a => a.GetListPresence(list).FirstPublication is null && !matched.Contains(a) && CanBeMeant(a));
        return
        [
            .. carried.Select(a => ToCandidate(a, CandidateState.StillListed)),
            .. left.Select(a => ToCandidate(a, a.GetListPresence(list).IsListed ? CandidateState.JustDropped : a.GetListPresence(list).IsWithinGracePeriod ? CandidateState.RecentlyMissing : CandidateState.LongUnlisted)),
            .. forming.Select(a => ToCandidate(a, CandidateState.NeverParticipating)),
        ];
    }

    private MatchCandidate ToCandidate(DerivedAgreement agreement, CandidateState state)
    {
        var agency = agreement.Agency;
        if (!lastPrinted.TryGetValue(agreement, out var printed))
            return new MatchCandidate(agreement, state, agency.Name.CleanName, agency.Name);
        return new MatchCandidate(agreement, state, printed.Agency, agencies.ParseName(agency.State, printed.Agency))
        {
            AgreementUrl = printed.Url,
        };
    }

    private MatchedRow AssignMatch(CandidateMatch match, PublicationFileRow fileRow, ParsedRow row, Publication publication)
    {
        var (agreement, unknown) = (match.Candidate.Agreement, match.Row);
        var before = agreement.Agency;
        var sameBody = before.State == unknown.State && match.MatchedBy != "alias"
            && AgencyIdentityRule.IsSameAgency(match.Candidate.Name, unknown.Name, places);
        if (sameBody || match.MatchedBy == "alias")
            agencies.AddAlias(before, unknown.State, unknown.Agency);
        var agency = sameBody ? before : agencies.FindOrAdd(unknown.State, unknown.Agency);
        if (match.ReviewReason is { } doubt)
            reviewItems.Add(CreateReviewItem(match, publication, doubt));
        return Assign(fileRow, row, agreement, agency, match.MatchedBy, publication);
    }

    private MatchedRow AssignNew(UnmatchedRow unmatched, PublicationFileRow fileRow, ParsedRow row, Publication publication)
    {
        var agency = agencies.FindOrAdd(unmatched.State, unmatched.Agency);
        var agreement = agreements.FindByAgency(agency, unmatched.Model) is { History.IsEnded: false } twice
            ? twice
            : agreements.Create(agency, unmatched.Model, publication.PublishedOn, publication.RecordedAt);
        return Assign(fileRow, row, agreement, agency, agreement.Tenures.Count == 1 && agreement.GetListPresence(list).LastPublication is null ? "first" : "same-name", publication);
    }

    private MatchedRow Assign(
        PublicationFileRow fileRow, ParsedRow row, DerivedAgreement agreement, DerivedAgency agency, string matchedBy, Publication publication)
    {
        agreements.Transfer(agreement, agency, publication.PublishedOn, publication.RecordedAt, matchedBy);
        agency.UpdateFromRow(agencies.ParseName(agency.State, row.Agency!), row.Type, row.County);
        agreement.ApplyRow(row, publication);
        lastPrinted[agreement] = (row.Agency!, row.AgreementUrl);
        if (row.AgreementUrl is { } url)
            (CollectionsMarshal.GetValueRefOrAddDefault(agreementsByUrl, url, out _) ??= []).Add(agreement);
        return new MatchedRow(fileRow, agreement, agency, row.Agency, matchedBy);
    }

    private static ReviewItem CreateReviewItem(CandidateMatch match, Publication publication, string doubt) => new()
    {
        Id = Rulings.CreateRenameKey(match.Row.State, match.Candidate.Agency, match.Row.Agency),
        PublicationId = publication.Id,
        VanishedAgreementId = match.Candidate.Agreement.Id,
        VanishedName = match.Candidate.Agency,
        AppearedAgreementId = match.Candidate.Agreement.Id,
        AppearedName = match.Row.Agency,
        Doubt = doubt,
        State = "open",
    };
}

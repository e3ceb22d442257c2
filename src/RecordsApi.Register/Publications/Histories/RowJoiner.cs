using System.Runtime.InteropServices;
using RecordsApi.Register.Agencies;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Rows;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>
/// Finds the agreement of each row that a publication adds: first by the name, then by what else is printed, and only
/// then as a new one.
/// </summary>
internal sealed class RowJoiner(ListKind list, AgreementBook book, AgencyDirectory directory, Rulings rulings, PlaceVocabulary places)
{
    private readonly Dictionary<AgreementRecord, (string Agency, string? Url)> lastPrinted = [];
    private readonly Dictionary<string, HashSet<AgreementRecord>> printedWith = new(StringComparer.Ordinal);
    private readonly List<ReviewItem> reviewItems = [];

    /// <summary>Doubtful joins so far.</summary>
    public IReadOnlyList<ReviewItem> ReviewItems => reviewItems;

    /// <summary>Joins the rows added.</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="added">The rows.</param>
    /// <param name="read">What a row says.</param>
    /// <param name="isCarried">Whether another row of the publication, which stood before, carries an agreement.</param>
    /// <param name="absent">The agreements that the list carried once and no such row carries now, by id.</param>
    public IReadOnlyList<RowJoin> Join(
        Publication publication, IReadOnlyList<RowPlace> added, Func<int, ReadRow> read,
        Func<AgreementRecord, bool> isCarried, IReadOnlyCollection<AgreementRecord> absent)
    {
        var joins = new RowJoin?[added.Count];
        var unknown = new List<UnknownRow>();
        var joined = new HashSet<AgreementRecord>();
        var gone = new Lazy<ILookup<(string, string, string?), AgreementRecord>>(() => absent.Where(MayBeBack)
            .ToLookup(a => (a.Agency.State, a.Model, lastPrinted[a].Url)));
        for (var i = 0; i < added.Count; i++)
        {
            var row = read(added[i].PrintedRow);
            if (row is not { State: { } state, Agency: { } printed, Model: { } model })
            {
                joins[i] = new RowJoin(added[i], null, null, row.Agency, null);
                continue;
            }

            // A name may mean another agreement that this list does not carry, while the document says which one it is.
            if (Known(state, printed, model) is { } agreement
                && (MayBeBack(agreement)
                    || row.AgreementUrl is null || !gone.Value.Contains((state, model, row.AgreementUrl))))
            {
                // Only what this list never carried can be another's misprint put right; the rest need not look.
                foreach (var misprint in agreement.On(list).LastSeen is null ? absent.Where(a => Misprinted(a, agreement, row)) : [])
                    ListedEvents.Superseded(misprint, agreement, list, publication, book.NextSequence);
                joins[i] = Take(added[i], row, agreement, agreement.Agency, ByName(agreement), publication);
                joined.Add(agreement);
            }
            else
            {
                unknown.Add(Describe(added[i].PrintedRow, i, row, state, printed, model));
            }
        }

        foreach (var match in RowMatcher.Match(unknown, Candidates(unknown, isCarried, joined, absent), rulings, places))
        {
            var i = match.Row.Order;
            joins[i] = TakeMatch(match, added[i], read(added[i].PrintedRow), publication);
        }

        foreach (var row in unknown.Where(u => joins[u.Order] is null))
            joins[row.Order] = TakeNew(row, added[row.Order], read(row.PrintedRow), publication);
        return joins!;
    }

    private AgreementRecord? Known(string state, string printed, string model) =>
        directory.Find(state, printed) is { } agency && book.HeldBy(agency, model) is { Life.IsOver: false } agreement
            ? agreement
            : null;

    /// <summary>
    /// Whether an agreement that vanishes was this row under another state's name: same agency name, model and signing
    /// day, while the row's own agreement was not on this list before.
    /// </summary>
    private bool Misprinted(AgreementRecord gone, AgreementRecord agreement, ReadRow row) =>
        gone.Agency.State != agreement.Agency.State
        && gone.Model == agreement.Model && MayBeBack(gone) && !gone.Life.IsOver
        && row.SignedOn is not null && gone.SignedOn == row.SignedOn
        && string.Equals(gone.Agency.Name.CleanName, agreement.Agency.Name.CleanName, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the publication before carried it, or it could still be a row that was left out.</summary>
    private bool MayBeBack(AgreementRecord agreement) => agreement.On(list).Listed || agreement.On(list).InGrace;

    private string ByName(AgreementRecord agreement) =>
        agreement.On(list).LastSeen is null && agreement.On(Other).LastSeen is not null && list == ListKind.Participating
            ? "from-pending"
            : "same-name";

    private ListKind Other => list == ListKind.Participating ? ListKind.Pending : ListKind.Participating;

    private UnknownRow Describe(int printedRow, int order, ReadRow row, string state, string printed, string model) =>
        new(printedRow, order, state, printed, model, directory.Parse(state, printed))
        {
            SignedOn = row.SignedOn,
            AgreementUrl = row.AgreementUrl,
            NamesKnownAgency = directory.Find(state, printed) is not null,
        };

    private List<Candidate> Candidates(
        List<UnknownRow> unknown, Func<AgreementRecord, bool> isCarried, HashSet<AgreementRecord> joined, IReadOnlyCollection<AgreementRecord> absent)
    {
        if (unknown.Count == 0)
            return [];
        var models = unknown.Select(u => u.Model).ToHashSet(StringComparer.Ordinal);
        var urls = unknown.Select(u => u.AgreementUrl).OfType<string>().Distinct(StringComparer.Ordinal);
        bool CanBeMeant(AgreementRecord a) => models.Contains(a.Model) && !a.Life.IsOver;

        // What stands is met again only by its document.
        var carried = urls.SelectMany(url => printedWith.GetValueOrDefault(url, []).Where(a => lastPrinted[a].Url == url))
            .Where(a => a.On(list).First is not null && (isCarried(a) || joined.Contains(a)) && CanBeMeant(a));
        var left = absent.Where(a => !joined.Contains(a) && CanBeMeant(a));

        // What the lists or a decision announced, and this list has not carried yet.
        var forming = book.Forming.Where(a => a.On(list).First is null && !joined.Contains(a) && CanBeMeant(a));
        return
        [
            .. carried.Select(a => AsCandidate(a, Standing.Carried)),
            .. left.Select(a => AsCandidate(a, a.On(list).Listed ? Standing.Vanished : a.On(list).InGrace ? Standing.Missed : Standing.Gone)),
            .. forming.Select(a => AsCandidate(a, Standing.Forming)),
        ];
    }

    private Candidate AsCandidate(AgreementRecord agreement, Standing standing)
    {
        var agency = agreement.Agency;
        if (!lastPrinted.TryGetValue(agreement, out var printed))
            return new Candidate(agreement, standing, agency.Name.CleanName, agency.Name);
        return new Candidate(agreement, standing, printed.Agency, directory.Parse(agency.State, printed.Agency))
        {
            AgreementUrl = printed.Url,
        };
    }

    private RowJoin TakeMatch(RowMatch match, RowPlace place, ReadRow row, Publication publication)
    {
        var (agreement, unknown) = (match.Candidate.Agreement, match.Row);
        var before = agreement.Agency;
        var sameBody = before.State == unknown.State && match.Join != "alias"
            && AgencyBodies.AreOne(match.Candidate.Name, unknown.Name, places);
        if (sameBody || match.Join == "alias")
            directory.Alias(before, unknown.State, unknown.Agency);
        var agency = sameBody ? before : directory.FindOrAdd(unknown.State, unknown.Agency);
        if (match.Doubt is { } doubt)
            reviewItems.Add(ReviewOf(match, publication, doubt));
        return Take(place, row, agreement, agency, match.Join, publication);
    }

    private RowJoin TakeNew(UnknownRow unknown, RowPlace place, ReadRow row, Publication publication)
    {
        var agency = directory.FindOrAdd(unknown.State, unknown.Agency);
        var agreement = book.HeldBy(agency, unknown.Model) is { Life.IsOver: false } twice
            ? twice
            : book.Open(agency, unknown.Model, publication.PublishedOn, publication.RecordedAt);
        return Take(place, row, agreement, agency, agreement.Tenures.Count == 1 && agreement.On(list).LastSeen is null ? "first" : "same-name", publication);
    }

    private RowJoin Take(
        RowPlace place, ReadRow row, AgreementRecord agreement, AgencyRecord agency, string sign, Publication publication)
    {
        book.Pass(agreement, agency, publication.PublishedOn, publication.RecordedAt, sign);
        agency.Seen(directory.Parse(agency.State, row.Agency!), row.Type, row.County);
        agreement.Read(row, publication);
        lastPrinted[agreement] = (row.Agency!, row.AgreementUrl);
        if (row.AgreementUrl is { } url)
            (CollectionsMarshal.GetValueRefOrAddDefault(printedWith, url, out _) ??= []).Add(agreement);
        return new RowJoin(place, agreement, agency, row.Agency, sign);
    }

    private static ReviewItem ReviewOf(RowMatch match, Publication publication, string doubt) => new()
    {
        Id = Rulings.RenameKey(match.Row.State, match.Candidate.Agency, match.Row.Agency),
        PublicationId = publication.Id,
        VanishedAgreementId = match.Candidate.Agreement.Id,
        VanishedName = match.Candidate.Agency,
        AppearedAgreementId = match.Candidate.Agreement.Id,
        AppearedName = match.Row.Agency,
        Doubt = doubt,
        State = "open",
    };
}

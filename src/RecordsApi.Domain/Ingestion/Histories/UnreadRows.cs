using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// The rows of the current publication in which a column of the key (state, agency, model) cannot be read. Such a row is not an
/// absence: it counts as a row of the missing agreement that it identifies. While it may be the row of a missing agreement, that
/// agreement is not counted as absent. Both go to review.
/// </summary>
internal sealed class UnreadRows(ListKind list, AgencyDirectory agencies, Rulings rulings, Func<DerivedAgreement, string?> getLastPrintedUrl)
{
    private readonly Dictionary<int, (ParsedRow Row, int Since)> openRows = [];
    private readonly Dictionary<DerivedAgreement, int> missingSince = [];
    private readonly Dictionary<string, ReviewItem> reviewItems = new(StringComparer.Ordinal);

    /// <summary>The agreements that an unread row lists or may list.</summary>
    public IEnumerable<ReviewItem> ReviewItems => reviewItems.Values;

    /// <summary>Whether a row is unread. A row without any content is not.</summary>
    public static bool IsUnread(ParsedRow row) => row is not { State: not null, Agency: not null, Model: not null } && row.Problems.Count > 0;

    /// <summary>Records that an agreement has no row any more, from the publication at a position on.</summary>
    public void MarkMissing(DerivedAgreement agreement, int position) => missingSince[agreement] = position;

    /// <summary>Adds an unread row that identifies no agreement.</summary>
    public void Add(int printedRowIndex, ParsedRow row, int position) => openRows[printedRowIndex] = (row, position);

    /// <summary>Removes a row that the current publication does not contain.</summary>
    public void Remove(int printedRowIndex) => openRows.Remove(printedRowIndex);

    /// <summary>
    /// Finds the agreements for which the new unread rows of a publication stand: each the only missing one with the same document,
    /// with the same agency and signing date, or, where the row has neither document nor date, with the same agency.
    /// </summary>
    /// <param name="rows">The new unread rows, by printed row index.</param>
    /// <param name="missing">The agreements that the publication does not list and that are not delisted.</param>
    /// <param name="publication">The publication.</param>
    public IReadOnlyDictionary<int, (DerivedAgreement Agreement, string MatchedBy)> Identify(
        IReadOnlyCollection<(int Index, ParsedRow Row)> rows, IReadOnlyCollection<DerivedAgreement> missing, Publication publication)
    {
        var found = new Dictionary<int, (DerivedAgreement, string)>();
        if (rows.Count == 0 || missing.Count == 0)
            return found;
        var byUrl = missing.Where(a => getLastPrintedUrl(a) is not null).ToLookup(a => getLastPrintedUrl(a)!, StringComparer.Ordinal);
        var byName = missing.ToLookup(a => a.Agency.Name.CleanName, StringComparer.OrdinalIgnoreCase);
        var claimed = new HashSet<DerivedAgreement>();
        foreach (var (index, row) in rows)
        {
            var candidates = (row.AgreementUrl is { } url ? byUrl[url] : []).Concat(row.Agency is { } name ? FindByName(byName, missing, name) : [])
                .Distinct().Where(a => !claimed.Contains(a))
                .Select(a => (Agreement: a, Evidence: UnreadRowEvidence.Evaluate(row, a, getLastPrintedUrl(a), IsNamedIn(row, a))))
                .Where(c => c.Evidence.IdentifiesBy is not null && !IsRuledDifferent(row, c.Agreement)).ToList();
            var strongest = candidates.Where(c => c.Evidence.Strength == candidates.Max(other => other.Evidence.Strength)).ToList();
            if (strongest is not [var single])
                continue;
            claimed.Add(single.Agreement);
            found.Add(index, (single.Agreement, single.Evidence.IdentifiesBy!));
            AddReviewItem(row, single.Agreement, publication, "The row stands for the agreement, which is missing otherwise.");
        }

        return found;
    }

    /// <summary>Whether an unread row of the publication may be a missing agreement, so that it is not counted as absent.</summary>
    public bool MayBeListed(DerivedAgreement agreement, Publication publication)
    {
        if (openRows.Count == 0)
            return false;
        var since = missingSince.GetValueOrDefault(agreement);
        var url = getLastPrintedUrl(agreement);
        foreach (var (row, rowSince) in openRows.Values)
        {
            var evidence = UnreadRowEvidence.Evaluate(row, agreement, url, IsNamedIn(row, agreement));

            // A row that was there before the agreement disappeared needs evidence of its own.
            if (evidence.IdentifiesBy is null && (!evidence.IsPossible || rowSince < since))
                continue;
            if (IsRuledDifferent(row, agreement))
            {
                AddReviewItem(row, agreement, publication, "The row might have been the agreement, which is missing.");
                continue;
            }

            AddReviewItem(row, agreement, publication, "The row may be the agreement, which is missing otherwise.");
            return true;
        }

        return false;
    }

    private IEnumerable<DerivedAgreement> FindByName(
        ILookup<string, DerivedAgreement> byName, IReadOnlyCollection<DerivedAgreement> missing, string name) =>
        byName[name].Any() ? byName[name] : missing.Where(a => ReferenceEquals(agencies.Find(a.Agency.State, name), a.Agency));

    private bool IsNamedIn(ParsedRow row, DerivedAgreement agreement) => row.Agency is { } name
        && (string.Equals(name, agreement.Agency.Name.CleanName, StringComparison.OrdinalIgnoreCase)
            || ReferenceEquals(agencies.Find(agreement.Agency.State, name), agreement.Agency));

    private bool IsRuledDifferent(ParsedRow row, DerivedAgreement agreement) =>
        rulings.AreDifferent(agreement.Agency.State, agreement.Agency.Name.CleanName, ReviewItemFactory.DescribeKey(row));

    private void AddReviewItem(ParsedRow row, DerivedAgreement agreement, Publication publication, string conclusion)
    {
        var item = ReviewItemFactory.ForUnreadRow(list, row, agreement, publication, conclusion);
        reviewItems.TryAdd(item.Id, item);
    }
}

using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Records;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// Processes the publications of one list in order and tracks the listings and the agreement of each. The work for a
/// publication is proportional to its changes, because most publications repeat the previous one.
/// </summary>
internal sealed class ListTimeline(
    ListKind list, AgreementIndex agreements, AgencyDirectory agencies, Rulings rulings, PlaceNameSet places, int printedRowCount)
{
    private readonly CurrentRows currentRows = new(printedRowCount);
    private readonly List<DateOnly> publicationDates = [];
    private readonly SortedDictionary<string, DerivedAgreement> unlisted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DerivedAgreement> withinGrace = new(StringComparer.Ordinal);
    private readonly AgreementMatcher matcher = new(list, agreements, agencies, rulings, places);
    private UnreadRows? unreadRows;

    /// <summary>All listings, in the order in which they began.</summary>
    public List<OpenListing> Listings { get; } = [];

    /// <summary>The doubtful matches.</summary>
    public IEnumerable<ReviewItem> ReviewItems => matcher.ReviewItems.Concat(Unread.ReviewItems);

    /// <summary>The unread rows of the current publication.</summary>
    private UnreadRows Unread => unreadRows ??= new(list, agencies, rulings, matcher.GetLastPrintedUrl);

    /// <summary>The newest accepted or unchanged publication; null if there is none yet.</summary>
    public DerivedPublication? NewestPublication { get; private set; }

    /// <summary>Adds an accepted publication.</summary>
    public void AddPublication(DerivedPublication derived, Func<int, ParsedRow> getParsedRow)
    {
        var publication = derived.Publication;
        SetPosition(publication);
        var changed = new SortedDictionary<string, DerivedAgreement>(withinGrace, StringComparer.Ordinal);
        var added = currentRows.Replace(derived.File.Rows);
        foreach (var listing in currentRows.FindEnded())
            EndListing(listing, changed);
        if (added.Count > 0)
        {
            var matches = matcher.Match(publication, added, getParsedRow, currentRows.GetListings, unlisted.Values);
            foreach (var match in matches.Where(match => match.Agreement is not null))
                BeginListing(new OpenListing(list, publication, match), changed);
            foreach (var match in IdentifyUnreadRows([.. matches.Where(match => match.Agreement is null)], publication, getParsedRow))
                BeginListing(new OpenListing(list, publication, match), changed);
        }

        foreach (var dropped in changed.Values.Where(a => a.CorrectedAt is null && !currentRows.Has(a)))
            matcher.CorrectDoublePrint(dropped, publication, currentRows.GetListings);
        foreach (var agreement in changed.Values.Select(a => a.CorrectedAt is null ? a : a.Current).Distinct().ToList())
            UpdatePresence(agreement, publication, getParsedRow);
        foreach (var agreement in changed.Values.Where(a => list == ListKind.Participating && a.CorrectedAt is null))
            SuccessorFinder.AddSuperseded(agreement, agreements, publication);
        SetNewest(derived);
    }

    /// <summary>
    /// Adds a publication with the file of the newest one. Everything listed is listed until its date. What is missing is not
    /// missing once more, because the same file repeats its own mistakes.
    /// </summary>
    public void AddUnchanged(DerivedPublication derived)
    {
        SetPosition(derived.Publication);
        SetNewest(derived);
    }

    private void SetNewest(DerivedPublication derived)
    {
        NewestPublication = derived;
        publicationDates.Add(derived.Publication.PublishedOn);
    }

    private void SetPosition(Publication publication) => publication.Position = Math.Max(
        PublicationPosition.FromPublishedAt(publication.PublishedAt), NewestPublication?.Publication.Position + 1 ?? 0);

    /// <summary>Makes the listings of a misprinted agreement those of the agreement that it is.</summary>
    public void Correct(DerivedAgreement misprint, DerivedAgreement right, Publication publication)
    {
        foreach (var listing in Listings.Where(l => ReferenceEquals(l.Agreement, misprint)))
            listing.Correct(right, publication.RecordedAt);
        matcher.Correct(misprint, right);
        if (currentRows.Move(misprint, right))
            unlisted.Remove(right.Id);
        if (unlisted.Remove(misprint.Id) && !currentRows.Has(right))
            unlisted.TryAdd(right.Id, right);
        if (withinGrace.Remove(misprint.Id) && !currentRows.Has(right))
            withinGrace.TryAdd(right.Id, right);
    }

    /// <summary>Returns the rows that could not be matched, with the agreements for which the unread ones among them stand.</summary>
    private IEnumerable<MatchedRow> IdentifyUnreadRows(
        IReadOnlyList<MatchedRow> unmatched, Publication publication, Func<int, ParsedRow> getParsedRow)
    {
        if (unmatched.Count == 0)
            return [];
        var unread = unmatched.Select(match => (Index: match.Row.PrintedRowIndex, Row: getParsedRow(match.Row.PrintedRowIndex)))
            .Where(row => UnreadRows.IsUnread(row.Row)).ToList();
        var missing = unlisted.Values.Where(a => a.GetListPresence(list).IsRecent).ToList();
        var found = Unread.Identify(unread, missing, publication);
        foreach (var (index, row) in unread.Where(row => !found.ContainsKey(row.Index)))
            Unread.Add(index, row, currentRows.Generation);
        return unmatched.Select(match => found.TryGetValue(match.Row.PrintedRowIndex, out var agreement)
            ? match with { Agreement = agreement.Agreement, Agency = agreement.Agreement.Agency, MatchedBy = agreement.MatchedBy }
            : match);
    }

    private void EndListing(OpenListing listing, SortedDictionary<string, DerivedAgreement> changed)
    {
        currentRows.Remove(listing);
        listing.EndAfter(NewestPublication!.Publication);
        if (listing.Agreement is not { } agreement)
        {
            unreadRows?.Remove(listing.PrintedRowIndex);
            return;
        }

        if (!currentRows.Has(agreement))
        {
            unlisted.Add(agreement.Id, agreement);
            Unread.MarkMissing(agreement, currentRows.Generation);
        }

        changed[agreement.Id] = agreement;
    }

    private void BeginListing(OpenListing listing, SortedDictionary<string, DerivedAgreement> changed)
    {
        currentRows.Add(listing);
        Listings.Add(listing);
        if (listing.Agreement is not { } agreement)
            return;
        unlisted.Remove(agreement.Id);
        changed[agreement.Id] = agreement;
    }

    private void UpdatePresence(DerivedAgreement agreement, Publication publication, Func<int, ParsedRow> getParsedRow)
    {
        var presence = agreement.GetListPresence(list);
        if (currentRows.GetListings(agreement) is { Count: > 0 } rows)
        {
            // Of several rows the one printed last counts, and the others again when it is gone.
            var signedOn = rows.Select(row => getParsedRow(row.PrintedRowIndex).SignedOn).LastOrDefault(day => day is not null);
            if (list == ListKind.Participating)
                SignedDayDerivation.Apply(agreement, signedOn, publication, publicationDates, agreements.NextSequence);
            ListEventDerivation.AddListed(agreement, list, publication, publicationDates, agreements.NextSequence);
            presence.MarkListed(publication, () => NewestPublication?.Publication ?? publication);
            withinGrace.Remove(agreement.Id);
            if (list == ListKind.Participating)
                agreements.MarkParticipating(agreement);
        }
        else if (Unread.MayBeListed(agreement, publication))
        {
            presence.MarkDoubtful(NewestPublication!.Publication);
            withinGrace[agreement.Id] = agreement;
        }
        else if (presence.MarkMissing(publication, NewestPublication!.Publication))
        {
            DelistingEventDerivation.AddDelisted(agreement, list, publication, agreements.NextSequence);
            withinGrace.Remove(agreement.Id);
        }
        else
        {
            withinGrace[agreement.Id] = agreement;
        }
    }
}

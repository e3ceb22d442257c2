using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Dating;
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
    private readonly Dictionary<int, OpenListing> openListings = [];
    private readonly Dictionary<DerivedAgreement, List<OpenListing>> openRows = [];
    private readonly List<DateOnly> publicationDates = [];
    private readonly SortedDictionary<string, DerivedAgreement> unlisted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DerivedAgreement> withinGrace = new(StringComparer.Ordinal);
    private readonly AgreementMatcher matcher = new(list, agreements, agencies, rulings, places);
    private readonly int[] lastPrintedAt = new int[printedRowCount];
    private UnreadRows? unreadRows;
    private int position;

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
        position++;
        SetPosition(publication);
        var changed = new SortedDictionary<string, DerivedAgreement>(withinGrace, StringComparer.Ordinal);
        var added = FindAddedRows(derived.File.Rows);
        foreach (var listing in FindEndedListings())
            EndListing(listing, changed);
        if (added.Count > 0)
        {
            var matches = matcher.Match(publication, added, getParsedRow, GetOpenRows, unlisted.Values);
            foreach (var match in matches.Where(match => match.Agreement is not null))
                BeginListing(new OpenListing(list, publication, match), changed);
            foreach (var match in IdentifyUnreadRows([.. matches.Where(match => match.Agreement is null)], publication, getParsedRow))
                BeginListing(new OpenListing(list, publication, match), changed);
        }

        foreach (var dropped in changed.Values.Where(a => a.CorrectedAt is null && !openRows.ContainsKey(a)))
            matcher.CorrectDoublePrint(dropped, publication, GetOpenRows);
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
        if (openRows.Remove(misprint, out var rows))
        {
            if (!openRows.TryGetValue(right, out var others))
                openRows.Add(right, others = []);
            others.AddRange(rows);
            unlisted.Remove(right.Id);
        }

        if (unlisted.Remove(misprint.Id) && !openRows.ContainsKey(right))
            unlisted.TryAdd(right.Id, right);
        if (withinGrace.Remove(misprint.Id) && !openRows.ContainsKey(right))
            withinGrace.TryAdd(right.Id, right);
    }

    private IReadOnlyList<OpenListing> GetOpenRows(DerivedAgreement agreement) => openRows.GetValueOrDefault(agreement) ?? [];

    /// <summary>Returns the rows without an open listing, and marks every row as printed by the current publication.</summary>
    private List<PublicationFileRow> FindAddedRows(IReadOnlyList<PublicationFileRow> rows)
    {
        var added = new List<PublicationFileRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var index = rows[i].PrintedRowIndex;
            if (lastPrintedAt[index] == position)
                continue;
            if (lastPrintedAt[index] == 0 || !openListings.ContainsKey(index))
                added.Add(rows[i]);
            lastPrintedAt[index] = position;
        }

        return added;
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
            Unread.Add(index, row, position);
        return unmatched.Select(match => found.TryGetValue(match.Row.PrintedRowIndex, out var agreement)
            ? match with { Agreement = agreement.Agreement, Agency = agreement.Agreement.Agency, MatchedBy = agreement.MatchedBy }
            : match);
    }

    private List<OpenListing> FindEndedListings() =>
        [.. openListings.Values.Where(listing => lastPrintedAt[listing.PrintedRowIndex] != position)];

    private void EndListing(OpenListing listing, SortedDictionary<string, DerivedAgreement> changed)
    {
        openListings.Remove(listing.PrintedRowIndex);
        listing.EndAfter(NewestPublication!.Publication);
        if (listing.Agreement is not { } agreement)
        {
            unreadRows?.Remove(listing.PrintedRowIndex);
            return;
        }

        var rows = openRows[agreement];
        rows.Remove(listing);
        if (rows.Count == 0)
        {
            openRows.Remove(agreement);
            unlisted.Add(agreement.Id, agreement);
            Unread.MarkMissing(agreement, position);
        }

        changed[agreement.Id] = agreement;
    }

    private void BeginListing(OpenListing listing, SortedDictionary<string, DerivedAgreement> changed)
    {
        openListings.Add(listing.PrintedRowIndex, listing);
        Listings.Add(listing);
        if (listing.Agreement is not { } agreement)
            return;
        if (!openRows.TryGetValue(agreement, out var rows))
            openRows.Add(agreement, rows = []);
        rows.Add(listing);
        unlisted.Remove(agreement.Id);
        changed[agreement.Id] = agreement;
    }

    private void UpdatePresence(DerivedAgreement agreement, Publication publication, Func<int, ParsedRow> getParsedRow)
    {
        var presence = agreement.GetListPresence(list);
        if (openRows.TryGetValue(agreement, out var rows))
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

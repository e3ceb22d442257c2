using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Ingestion.Dating;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Ingestion.Rows;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>
/// One list over time: which rows stand, since when, and which agreement each is. What a publication costs is what it
/// changes, because most print what the one before printed.
/// </summary>
internal sealed class ListTimeline(
    ListKind list, AgreementIndex agreements, AgencyDirectory agencies, Rulings rulings, PlaceNameSet places, int printedRowCount)
{
    private readonly Dictionary<int, OpenListing> openListings = [];
    private readonly Dictionary<DerivedAgreement, int> openRowCounts = [];
    private readonly SortedDictionary<string, DerivedAgreement> unlisted = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DerivedAgreement> withinGrace = new(StringComparer.Ordinal);
    private readonly AgreementMatcher matcher = new(list, agreements, agencies, rulings, places);
    private readonly int[] lastPrintedAt = new int[printedRowCount];
    private int position;

    /// <summary>Every listing begun, in order.</summary>
    public List<OpenListing> Listings { get; } = [];

    /// <summary>Doubtful joins.</summary>
    public IReadOnlyList<ReviewItem> ReviewItems => matcher.ReviewItems;

    /// <summary>The newest accepted publication.</summary>
    public DerivedPublication? NewestPublication { get; private set; }

    /// <summary>Takes a publication in.</summary>
    public void AddPublication(DerivedPublication derived, Func<int, ParsedRow> getParsedRow)
    {
        var publication = derived.Publication;
        position++;
        publication.Position = Math.Max(PublicationPosition.FromPublishedAt(publication.PublishedAt), NewestPublication?.Publication.Position + 1 ?? 0);
        var changed = new SortedDictionary<string, DerivedAgreement>(withinGrace, StringComparer.Ordinal);
        var added = FindAddedRows(derived.File.Rows);
        foreach (var listing in FindEndedListings())
            EndListing(listing, changed);
        if (added.Count > 0)
        {
            foreach (var join in matcher.Match(publication, added, getParsedRow, openRowCounts.ContainsKey, unlisted.Values))
                BeginListing(new OpenListing(list, publication, join), changed);
        }

        foreach (var agreement in changed.Values)
            UpdatePresence(agreement, publication);
        NewestPublication = derived;
    }

    /// <summary>The rows that do not stand yet; every row printed is marked with the position.</summary>
    private List<PublicationFileRow> FindAddedRows(IReadOnlyList<PublicationFileRow> rows)
    {
        var added = new List<PublicationFileRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var number = rows[i].PrintedRowIndex;
            if (lastPrintedAt[number] == position)
                continue;
            if (lastPrintedAt[number] == 0 || !openListings.ContainsKey(number))
                added.Add(rows[i]);
            lastPrintedAt[number] = position;
        }

        return added;
    }

    private List<OpenListing> FindEndedListings() => [.. openListings.Values.Where(listing => lastPrintedAt[listing.PrintedRowIndex] != position)];

    private void EndListing(OpenListing listing, SortedDictionary<string, DerivedAgreement> changed)
    {
        openListings.Remove(listing.PrintedRowIndex);
        listing.EndAfter(NewestPublication!.Publication);
        if (listing.Agreement is not { } agreement)
            return;
        if (--openRowCounts[agreement] == 0)
        {
            openRowCounts.Remove(agreement);
            unlisted.Add(agreement.Id, agreement);
        }

        changed[agreement.Id] = agreement;
    }

    private void BeginListing(OpenListing listing, SortedDictionary<string, DerivedAgreement> changed)
    {
        openListings.Add(listing.PrintedRowIndex, listing);
        Listings.Add(listing);
        if (listing.Agreement is not { } agreement)
            return;
        openRowCounts[agreement] = openRowCounts.GetValueOrDefault(agreement) + 1;
        unlisted.Remove(agreement.Id);
        changed[agreement.Id] = agreement;
    }

    private void UpdatePresence(DerivedAgreement agreement, Publication publication)
    {
        var track = agreement.GetListPresence(list);
        if (openRowCounts.ContainsKey(agreement))
        {
            ListEventDerivation.AddListed(agreement, list, publication, NewestPublication?.Publication.PublishedOn, agreements.NextSequence);
            track.MarkListed(publication, () => NewestPublication?.Publication ?? publication);
            withinGrace.Remove(agreement.Id);
            if (list == ListKind.Participating)
                agreements.MarkParticipating(agreement);
        }
        else if (track.MarkMissing(publication, NewestPublication!.Publication))
        {
            ListEventDerivation.AddDelisted(agreement, list, publication, agreements.NextSequence);
            withinGrace.Remove(agreement.Id);
        }
        else
        {
            withinGrace[agreement.Id] = agreement;
        }
    }
}

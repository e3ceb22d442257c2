using RecordsApi.Register.Agencies;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Rows;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>One list over time: which rows stand, since when, and which agreement each is.</summary>
internal sealed class ListLedger(ListKind list, AgreementBook book, AgencyDirectory directory, Rulings rulings, PlaceVocabulary places)
{
    private readonly Dictionary<int, OpenListing> open = [];
    private readonly SortedDictionary<string, AgreementRecord> tracked = new(StringComparer.Ordinal);
    private readonly RowJoiner joiner = new(list, book, directory, rulings, places);
    private HashSet<AgreementRecord> carried = [];
    private int position;

    /// <summary>Every listing begun, in order.</summary>
    public List<OpenListing> Listings { get; } = [];

    /// <summary>Doubtful joins.</summary>
    public IReadOnlyList<ReviewItem> ReviewItems => joiner.ReviewItems;

    /// <summary>The newest accepted publication.</summary>
    public DerivedPublication? Newest { get; private set; }

    /// <summary>Takes a publication in.</summary>
    public void Accept(DerivedPublication derived, Func<int, ReadRow> read)
    {
        var publication = derived.Publication;
        publication.Position = ++position;

        // Most publications print what the one before printed.
        if (Newest is null || !derived.File.Rows.Select(r => r.PrintedRow).SequenceEqual(Newest.File.Rows.Select(r => r.PrintedRow)))
            carried = Change(derived, read);
        foreach (var listing in open.Values)
            listing.Carry(publication);
        foreach (var agreement in tracked.Values)
            Track(agreement, carried.Contains(agreement), publication);
        Newest = derived;
    }

    /// <summary>Ends the listings of rows that are gone, begins those of rows that are new; the agreements carried now.</summary>
    private HashSet<AgreementRecord> Change(DerivedPublication derived, Func<int, ReadRow> read)
    {
        var rows = derived.File.Rows.DistinctBy(r => r.PrintedRow).ToList();
        var printed = rows.Select(r => r.PrintedRow).ToHashSet();
        foreach (var ended in open.Keys.Where(number => !printed.Contains(number)).ToList())
            open.Remove(ended);
        var standing = open.Values.Select(listing => listing.Agreement).OfType<AgreementRecord>().ToHashSet();
        var added = rows.Where(r => !open.ContainsKey(r.PrintedRow)).ToList();
        foreach (var join in joiner.Join(derived.Publication, added, read, standing, tracked.Values))
        {
            if (join.Agreement is { } agreement)
            {
                standing.Add(agreement);
                tracked[agreement.Id] = agreement;
            }

            var listing = new OpenListing(list, derived.Publication, join);
            open.Add(listing.PrintedRow, listing);
            Listings.Add(listing);
        }

        return standing;
    }

    private void Track(AgreementRecord agreement, bool isCarried, Publication publication)
    {
        if (isCarried)
        {
            ListedEvents.Seen(agreement, list, publication, Newest?.Publication.PublishedOn, book.NextSequence);
            agreement.On(list).See(publication);
        }
        else if (agreement.On(list).Miss(publication))
        {
            ListedEvents.OffList(agreement, list, publication, book.NextSequence);
        }
    }
}

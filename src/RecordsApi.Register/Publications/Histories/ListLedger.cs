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
        var rows = derived.File.Rows.DistinctBy(r => r.PrintedRow).ToList();
        var printed = rows.Select(r => r.PrintedRow).ToHashSet();
        var carried = new HashSet<AgreementRecord>();
        var ended = new List<OpenListing>();
        foreach (var (number, listing) in open)
        {
            if (!printed.Contains(number))
                ended.Add(listing);
            else if (listing.Agreement is { } agreement)
                carried.Add(agreement);
        }

        ended.ForEach(listing => open.Remove(listing.PrintedRow));
        var added = rows.Where(r => !open.ContainsKey(r.PrintedRow)).ToList();
        foreach (var join in joiner.Join(publication, added, read, carried, tracked.Values))
        {
            if (join.Agreement is { } agreement)
            {
                carried.Add(agreement);
                tracked[agreement.Id] = agreement;
            }

            var listing = new OpenListing(list, publication, join);
            open.Add(listing.PrintedRow, listing);
            Listings.Add(listing);
        }

        foreach (var listing in open.Values)
            listing.Carry(publication);
        foreach (var agreement in tracked.Values)
            Track(agreement, carried.Contains(agreement), publication);
        Newest = derived;
    }

    private void Track(AgreementRecord agreement, bool carried, Publication publication)
    {
        if (carried)
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

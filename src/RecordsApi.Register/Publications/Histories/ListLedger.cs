using RecordsApi.Register.Agencies;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Publications.Naming;
using RecordsApi.Register.Publications.Rows;

namespace RecordsApi.Register.Publications.Histories;

/// <summary>
/// One list over time: which rows stand, since when, and which agreement each is. What a publication costs is what it
/// changes, because most print what the one before printed.
/// </summary>
internal sealed class ListLedger(
    ListKind list, AgreementBook book, AgencyDirectory directory, Rulings rulings, PlaceVocabulary places, int printedRows)
{
    private readonly Dictionary<int, OpenListing> open = [];
    private readonly Dictionary<AgreementRecord, int> standing = [];
    private readonly SortedDictionary<string, AgreementRecord> absent = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, AgreementRecord> missing = new(StringComparer.Ordinal);
    private readonly RowJoiner joiner = new(list, book, directory, rulings, places);
    private readonly int[] printedIn = new int[printedRows];
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
        position++;
        publication.Position = Math.Max(PublicationPosition.Of(publication.PublishedAt), Newest?.Publication.Position + 1 ?? 0);
        var changed = new SortedDictionary<string, AgreementRecord>(missing, StringComparer.Ordinal);
        var added = Compare(derived.File.Rows);
        foreach (var listing in Ended())
            End(listing, changed);
        if (added.Count > 0)
        {
            foreach (var join in joiner.Join(publication, added, read, standing.ContainsKey, absent.Values))
                Begin(new OpenListing(list, publication, join), changed);
        }

        foreach (var agreement in changed.Values)
            Track(agreement, publication);
        Newest = derived;
    }

    /// <summary>The rows that do not stand yet; every row printed is marked with the position.</summary>
    private List<RowPlace> Compare(IReadOnlyList<RowPlace> rows)
    {
        var added = new List<RowPlace>();
        for (var i = 0; i < rows.Count; i++)
        {
            var number = rows[i].PrintedRow;
            if (printedIn[number] == position)
                continue;
            if (printedIn[number] == 0 || !open.ContainsKey(number))
                added.Add(rows[i]);
            printedIn[number] = position;
        }

        return added;
    }

    private List<OpenListing> Ended() => [.. open.Values.Where(listing => printedIn[listing.PrintedRow] != position)];

    private void End(OpenListing listing, SortedDictionary<string, AgreementRecord> changed)
    {
        open.Remove(listing.PrintedRow);
        listing.End(Newest!.Publication);
        if (listing.Agreement is not { } agreement)
            return;
        if (--standing[agreement] == 0)
        {
            standing.Remove(agreement);
            absent.Add(agreement.Id, agreement);
        }

        changed[agreement.Id] = agreement;
    }

    private void Begin(OpenListing listing, SortedDictionary<string, AgreementRecord> changed)
    {
        open.Add(listing.PrintedRow, listing);
        Listings.Add(listing);
        if (listing.Agreement is not { } agreement)
            return;
        standing[agreement] = standing.GetValueOrDefault(agreement) + 1;
        absent.Remove(agreement.Id);
        changed[agreement.Id] = agreement;
    }

    private void Track(AgreementRecord agreement, Publication publication)
    {
        var track = agreement.On(list);
        if (standing.ContainsKey(agreement))
        {
            ListedEvents.Seen(agreement, list, publication, Newest?.Publication.PublishedOn, book.NextSequence);
            track.See(publication, () => Newest?.Publication ?? publication);
            missing.Remove(agreement.Id);
            if (list == ListKind.Participating)
                book.HasFormed(agreement);
        }
        else if (track.Miss(publication, Newest!.Publication))
        {
            ListedEvents.OffList(agreement, list, publication, book.NextSequence);
            missing.Remove(agreement.Id);
        }
        else
        {
            missing[agreement.Id] = agreement;
        }
    }
}

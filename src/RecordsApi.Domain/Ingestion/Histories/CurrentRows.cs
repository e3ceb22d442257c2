using RecordsApi.Domain.Ingestion.Inputs;
using RecordsApi.Domain.Ingestion.Records;

namespace RecordsApi.Domain.Ingestion.Histories;

/// <summary>The rows of the current publication of a list, and the open listings of each agreement.</summary>
internal sealed class CurrentRows(int printedRowCount)
{
    private readonly Dictionary<int, OpenListing> openListings = [];
    private readonly Dictionary<DerivedAgreement, List<OpenListing>> listingsByAgreement = [];
    private readonly int[] lastPrintedAt = new int[printedRowCount];

    /// <summary>How many publications there have been.</summary>
    public int Generation { get; private set; }

    /// <summary>Replaces the rows by those of the next publication. Returns those without an open listing.</summary>
    public IReadOnlyList<PublicationFileRow> Replace(IReadOnlyList<PublicationFileRow> rows)
    {
        Generation++;
        var added = new List<PublicationFileRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var index = rows[i].PrintedRowIndex;
            if (lastPrintedAt[index] == Generation)
                continue;
            if (lastPrintedAt[index] == 0 || !openListings.ContainsKey(index))
                added.Add(rows[i]);
            lastPrintedAt[index] = Generation;
        }

        return added;
    }

    /// <summary>Returns the open listings whose rows the current publication does not contain.</summary>
    public IReadOnlyList<OpenListing> FindEnded() =>
        [.. openListings.Values.Where(listing => lastPrintedAt[listing.PrintedRowIndex] != Generation)];

    /// <summary>Whether an agreement has an open listing.</summary>
    public bool Has(DerivedAgreement agreement) => listingsByAgreement.ContainsKey(agreement);

    /// <summary>Returns the open listings of an agreement, in the order in which they began.</summary>
    public IReadOnlyList<OpenListing> GetListings(DerivedAgreement agreement) => listingsByAgreement.GetValueOrDefault(agreement) ?? [];

    /// <summary>Adds an open listing.</summary>
    public void Add(OpenListing listing)
    {
        openListings.Add(listing.PrintedRowIndex, listing);
        if (listing.Agreement is { } agreement)
            GetOrAdd(agreement).Add(listing);
    }

    /// <summary>Removes a listing that has ended.</summary>
    public void Remove(OpenListing listing)
    {
        openListings.Remove(listing.PrintedRowIndex);
        if (listing.Agreement is not { } agreement)
            return;
        var listings = listingsByAgreement[agreement];
        listings.Remove(listing);
        if (listings.Count == 0)
            listingsByAgreement.Remove(agreement);
    }

    /// <summary>Makes the open listings of an agreement those of another one. Returns whether it had any.</summary>
    public bool Move(DerivedAgreement agreement, DerivedAgreement other)
    {
        if (!listingsByAgreement.Remove(agreement, out var listings))
            return false;
        GetOrAdd(other).AddRange(listings);
        return true;
    }

    private List<OpenListing> GetOrAdd(DerivedAgreement agreement)
    {
        if (!listingsByAgreement.TryGetValue(agreement, out var listings))
            listingsByAgreement.Add(agreement, listings = []);
        return listings;
    }
}

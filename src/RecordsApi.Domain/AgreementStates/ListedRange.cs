using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>Consecutive publications of one list that carried a row of an agreement.</summary>
/// <param name="List"><c>participating</c> or <c>pending</c>.</param>
/// <param name="FirstPosition">Position of the first publication in its list.</param>
/// <param name="LastPosition">Position of the last publication; null while the newest publication of the list carries the row.</param>
/// <param name="FirstListedOn">Date of the first publication.</param>
/// <param name="LastListedOn">Date of the last publication; null while the newest publication of the list carries the row.</param>
public sealed record ListedRange(string List, int FirstPosition, int? LastPosition, DateOnly FirstListedOn, DateOnly? LastListedOn)
{
    /// <summary>Returns the range of a listing.</summary>
    /// <param name="listing">The listing.</param>
    /// <param name="newestPositions">Position of the newest accepted publication of each list that has one.</param>
    public static ListedRange Create(Listing listing, IReadOnlyDictionary<string, int> newestPositions)
    {
        ArgumentNullException.ThrowIfNull(listing);
        ArgumentNullException.ThrowIfNull(newestPositions);
        return listing.SupersededAt is null && newestPositions.TryGetValue(listing.List, out var newest) && listing.LastPosition >= newest
            ? new(listing.List, listing.FirstPosition, null, listing.FirstListedOn, null)
            : new(listing.List, listing.FirstPosition, listing.LastPosition, listing.FirstListedOn, listing.LastListedOn);
    }
}

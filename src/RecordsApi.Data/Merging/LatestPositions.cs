using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>The position of the newest accepted publication of each list, before and after a save.</summary>
/// <param name="previous">The publications before the save.</param>
/// <param name="current">The publications after the save.</param>
internal sealed class LatestPositions(IEnumerable<Publication> previous, IEnumerable<Publication> current)
{
    private readonly Dictionary<string, int> previous = LatestByList(previous);
    private readonly Dictionary<string, int> current = LatestByList(current);

    /// <summary>
    /// Returns whether a listing was merely extended. Only a listing that was open at the latest position can be; any other
    /// change of the last publication is due to a publication that was found late.
    /// </summary>
    public bool IsExtension(Listing existing, Listing next) =>
        previous.TryGetValue(existing.List, out var end) && existing.LastPosition == end && next.LastPosition > existing.LastPosition;

    /// <summary>
    /// Returns the listings whose <see cref="ListedRange"/> a save changes. It depends on the newest publication of the list as well
    /// as on the listing, so that it can change for a listing whose own row does not change, and remain for one that is extended.
    /// </summary>
    /// <param name="before">The listings before the save.</param>
    /// <param name="after">The listings after the save.</param>
    public IEnumerable<Listing> FindChangedRanges(IEnumerable<Listing> before, IEnumerable<Listing> after)
    {
        var ranges = before.ToDictionary(l => l.Id, l => ListedRange.Create(l, previous), StringComparer.Ordinal);
        return after.Where(l => ranges.GetValueOrDefault(l.Id) != ListedRange.Create(l, current));
    }

    private static Dictionary<string, int> LatestByList(IEnumerable<Publication> publications) => publications
        .Where(p => p.Position is not null)
        .GroupBy(p => p.List, StringComparer.Ordinal)
        .ToDictionary(list => list.Key, list => list.Max(p => p.Position!.Value), StringComparer.Ordinal);
}

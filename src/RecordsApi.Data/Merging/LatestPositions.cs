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
    /// Returns the listings that ended, because the previous newest publication carried them and the current one does not, or
    /// that reopened, because the previous newest publication is no longer accepted and the current one carried them. Their
    /// own rows do not change.
    /// </summary>
    public IEnumerable<Listing> FindEndedOrReopened(IEnumerable<Listing> listings) => listings.Where(l =>
        previous.TryGetValue(l.List, out var before) && current.GetValueOrDefault(l.List) is var after && after != before && l.LastPosition == Math.Min(before, after));

    private static Dictionary<string, int> LatestByList(IEnumerable<Publication> publications) => publications
        .Where(p => p.Position is not null)
        .GroupBy(p => p.List, StringComparer.Ordinal)
        .ToDictionary(list => list.Key, list => list.Max(p => p.Position!.Value), StringComparer.Ordinal);
}

using RecordsApi.Domain.Model;

namespace RecordsApi.Data.Merging;

/// <summary>Where each list ended before a save, and where it ends now: at the position of its newest accepted publication.</summary>
/// <param name="previous">The publications that stood.</param>
/// <param name="current">Those that stand now.</param>
internal sealed class LatestPositions(IEnumerable<Publication> previous, IEnumerable<Publication> current)
{
    private readonly Dictionary<string, int> previous = LatestByList(previous);
    private readonly Dictionary<string, int> current = LatestByList(current);

    /// <summary>
    /// Whether a listing went on by itself: only a row that the newest list carried can have; one that ended ends otherwise if a
    /// late list says so.
    /// </summary>
    public bool IsExtension(Listing existing, Listing next) =>
        previous.TryGetValue(existing.List, out var end) && existing.LastPosition == end && next.LastPosition > existing.LastPosition;

    /// <summary>
    /// Listings that the newest list leaves out, though they say nothing else than before: they were carried by the one that was
    /// the newest. Where that one was taken back, those that the newest one left carried are carried again.
    /// </summary>
    public IEnumerable<Listing> FindEndedOrReopened(IEnumerable<Listing> listings) => listings.Where(l =>
        previous.TryGetValue(l.List, out var was) && current.GetValueOrDefault(l.List) is var end && end != was && l.LastPosition == Math.Min(was, end));

    private static Dictionary<string, int> LatestByList(IEnumerable<Publication> publications) => publications
        .Where(p => p.Position is not null)
        .GroupBy(p => p.List, StringComparer.Ordinal)
        .ToDictionary(list => list.Key, list => list.Max(p => p.Position!.Value), StringComparer.Ordinal);
}

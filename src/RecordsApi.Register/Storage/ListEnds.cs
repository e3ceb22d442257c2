using RecordsApi.Register.Model;

namespace RecordsApi.Register.Storage;

/// <summary>Where each list ended before a save, and where it ends now: at the position of its newest accepted publication.</summary>
/// <param name="before">The publications that stood.</param>
/// <param name="now">Those that stand now.</param>
internal sealed class ListEnds(IEnumerable<Publication> before, IEnumerable<Publication> now)
{
    private readonly Dictionary<string, int> before = NewestOf(before);
    private readonly Dictionary<string, int> now = NewestOf(now);

    /// <summary>
    /// Whether a listing went on by itself: only a row that the newest list carried can have; one that ended ends otherwise if a
    /// late list says so.
    /// </summary>
    public bool GoesOn(Listing there, Listing later) =>
        before.TryGetValue(there.List, out var end) && there.LastPosition == end && later.LastPosition > there.LastPosition;

    /// <summary>
    /// Listings that the newest list leaves out, though they say nothing else than before: they were carried by the one that was
    /// the newest. Where that one was taken back, those that the newest one left carried are carried again.
    /// </summary>
    public IEnumerable<Listing> Turned(IEnumerable<Listing> listings) => listings.Where(l =>
        before.TryGetValue(l.List, out var was) && now.GetValueOrDefault(l.List) is var end && end != was && l.LastPosition == Math.Min(was, end));

    private static Dictionary<string, int> NewestOf(IEnumerable<Publication> publications) => publications
        .Where(p => p.Position is not null)
        .GroupBy(p => p.List, StringComparer.Ordinal)
        .ToDictionary(list => list.Key, list => list.Max(p => p.Position!.Value), StringComparer.Ordinal);
}

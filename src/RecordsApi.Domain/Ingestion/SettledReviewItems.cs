using RecordsApi.Domain.Ingestion.Histories;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.Ingestion;

/// <summary>
/// Adds rulings to review items. A pair of names that was ruled on is not doubtful any more, so that matching does not report it again; its
/// review item stays all the same, so that the ruling can be read and changed.
/// </summary>
internal static class SettledReviewItems
{
    /// <summary>Returns the open and the settled review items.</summary>
    /// <param name="doubtful">The pairs that matching reported.</param>
    /// <param name="rulings">The rulings.</param>
    /// <param name="listings">The listings, of which the two names were printed in some.</param>
    public static IEnumerable<ReviewItem> Complete(IReadOnlyList<ReviewItem> doubtful, Rulings rulings, IReadOnlyList<Listing> listings)
    {
        var byId = doubtful.ToDictionary(r => r.Id, StringComparer.Ordinal);
        foreach (var ruling in rulings.OnNames)
        {
            if ((byId.GetValueOrDefault(ruling.Key) ?? Restore(ruling, listings)) is { } item)
                byId[ruling.Key] = WithRuling(item, ruling);
        }

        return byId.Values;
    }

    private static ReviewItem? Restore(Ruling ruling, IReadOnlyList<Listing> listings)
    {
        if (ruling.Key.Split('|') is not [var state, var one, var other]
            || FindFirst(state, one, listings) is not { } first || FindFirst(state, other, listings) is not { } second)
            return null;
        var (vanished, appeared) = first.FirstListedOn <= second.FirstListedOn ? (first, second) : (second, first);
        var (vanishedName, appearedName) = vanished == first ? (one, other) : (other, one);
        return ReviewItemFactory.ForRuling(ruling.Key, (vanished, vanishedName), (appeared, appearedName));
    }

    private static Listing? FindFirst(string state, string name, IReadOnlyList<Listing> listings) => listings
        .Where(l => l.AgencyPrinted == name && l.AgreementId is not null && l.AgreementId.StartsWith($"{state.ToLowerInvariant()}-", StringComparison.Ordinal))
        .MinBy(l => l.FirstListedOn);

    private static ReviewItem WithRuling(ReviewItem item, Ruling ruling) => item with { State = ruling.Verdict, Reason = ruling.Reason };
}

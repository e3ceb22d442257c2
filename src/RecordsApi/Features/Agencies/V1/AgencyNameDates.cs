using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies.V1;

/// <summary>Until when agencies were printed under their names, by what was known at a moment.</summary>
internal static class AgencyNameDates
{
    /// <summary>The listings of agencies: the statement gives the list of their ids as JSON, <c>@agencies</c>, and the moment, <c>@known</c>.</summary>
    public static RelatedRowsQuery ListingsQuery { get; } = new RelatedTableQuery(typeof(Listing),
        "t.AgencyId IN (SELECT value FROM json_each(@agencies)) AND t.AgencyPrinted IS NOT NULL AND KNOWN(t)");

    /// <summary>
    /// The last day of each name, as the listings of the time tell it; null where the question is about now, for which
    /// the names tell it themselves.
    /// </summary>
    public static async Task<IReadOnlyDictionary<(string Agency, string Name), DateOnly>?> LoadLastSeenDatesAsync(
        this RegisterContext db, RelatedRows records, IResponseContext context, CancellationToken cancellationToken)
    {
        if (!context.IsHistorical)
            return null;
        var newest = await db.GetListPositionsAsync(context.TemporalContext with { AsOf = DateOnly.MaxValue }, cancellationToken);
        return records.GetRows<Listing>()
            .Select(l => (Key: (l.AgencyId!, l.AgencyPrinted!), Newest: l.List == "pending" ? newest.Pending : newest.Participating, Listing: l))
            .GroupBy(l => l.Key)
            .ToDictionary(same => same.Key, same => same.Max(l => l.Newest is { } list && l.Listing.LastPosition > list.Position ? list.PublishedOn : l.Listing.LastListedOn));
    }

    /// <summary>The names, with the last days of the time.</summary>
    public static IEnumerable<AgencyName> WithLastSeenDates(
        this IEnumerable<AgencyName> names, IReadOnlyDictionary<(string Agency, string Name), DateOnly>? lastSeenDates)
    {
        foreach (var name in names)
        {
            if (lastSeenDates is not null && lastSeenDates.TryGetValue((name.AgencyId, name.Name), out var day))
                name.LastSeenOn = day;
            yield return name;
        }
    }
}

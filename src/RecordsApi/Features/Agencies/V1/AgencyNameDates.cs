using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Related;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agencies.V1;

/// <summary>The dates on which agencies were last listed under each of their names.</summary>
internal static class AgencyNameDates
{
    /// <summary>
    /// Derives the last date of each name from the listings that were known at the requested timestamp; null if that is the
    /// present, for which the names have the date themselves.
    /// </summary>
    public static async Task<IReadOnlyDictionary<(string Agency, string Name), DateOnly>?> LoadLastSeenDatesAsync(
        this RegisterContext db, RelatedRows records, IResponseContext context, CancellationToken cancellationToken)
    {
        if (!context.IsHistorical)
            return null;
        var newest = await db.GetListPositionsAsync(context.TemporalContext with { AsOf = DateOnly.MaxValue }, cancellationToken);
        return records.GetRows<Listing>()
            .Select(l => (Key: (l.AgencyId!, l.AgencyPrinted!), Newest: l.List == ListCodes.Pending ? newest.Pending : newest.Participating, Listing: l))
            .GroupBy(l => l.Key)
            .ToDictionary(same => same.Key, same => same.Max(l => l.Newest is { } list && l.Listing.LastPosition > list.Position ? list.PublishedOn : l.Listing.LastListedOn));
    }

    /// <summary>Replaces the last dates of names by those derived from listings.</summary>
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

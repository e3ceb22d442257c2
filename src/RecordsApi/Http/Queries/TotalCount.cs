using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Http.Queries;

/// <summary>
/// The total number of rows of a list. It is counted once for each query and dataset version, in the statement that reads the
/// first requested page.
/// </summary>
internal sealed class TotalCount
{
    private readonly CacheGeneration? cache;
    private readonly string cacheKey;

    /// <summary>Looks the total up in the cursor and the cache.</summary>
    public TotalCount(IBoundQuery query, CacheGeneration? cache)
    {
        this.cache = cache;
        cacheKey = string.Create(CultureInfo.InvariantCulture,
            $"total of {CursorCodec.GetQueryKey(query)} {query.TemporalContext.AsOf:O} {query.TemporalContext.KnownAt.UtcTicks}");
        if (query.Parsed.GetValue("count") == "none")
            return;
        Count = query.Cursor?.Total ?? (cache?.TryGet<long>(cacheKey, out var known) == true ? known : null);
        NeedsCounting = Count is null;
    }

    /// <summary>Whether the rows still have to be counted.</summary>
    public bool NeedsCounting { get; private set; }

    /// <summary>The total; null if it is not requested or not counted yet.</summary>
    public long? Count { get; private set; }

    /// <summary>Sets the total and caches it for other requests.</summary>
    public void Store(long count)
    {
        Set(count);
        cache?.Set(cacheKey, count);
    }

    /// <summary>Sets a total that is not worth caching.</summary>
    public void Set(long count) => (Count, NeedsCounting) = (count, false);

    /// <summary>Reads the first page and counts all rows in the same statement.</summary>
    public async Task<List<TRow>> CountWithPageAsync<TRow>(IQueryable<TRow> page, IQueryable<TRow> all, CancellationToken cancellationToken)
    {
        var rows = await page.Select(row => new CountedRow<TRow> { Row = row, Total = all.LongCount() }).ToListAsync(cancellationToken);
        Store(rows is [{ Total: var count }, ..] ? count : 0);
        return [.. rows.Select(row => row.Row)];
    }

    private sealed class CountedRow<TRow>
    {
        public required TRow Row { get; init; }

        public required long Total { get; init; }
    }
}

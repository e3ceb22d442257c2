using System.Globalization;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Http.Queries;

/// <summary>
/// How many rows a list has. They are counted once for each question and state of the register, in the statement that reads
/// the first page that is asked for.
/// </summary>
internal sealed class TotalCount
{
    private readonly CacheGeneration? cache;
    private readonly string cacheKey;

    /// <summary>What is known of it before anything is read.</summary>
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

    /// <summary>Whether it still has to be counted.</summary>
    public bool NeedsCounting { get; private set; }

    /// <summary>The number; null where it is not asked for, or not counted yet.</summary>
    public long? Count { get; private set; }

    /// <summary>Takes the number, and keeps it for the next who asks.</summary>
    public void Store(long count)
    {
        Set(count);
        cache?.Set(cacheKey, count);
    }

    /// <summary>Takes a number that costs nothing to find again.</summary>
    public void Set(long count) => (Count, NeedsCounting) = (count, false);

    /// <summary>Reads the rows of a page from the start of the list, and counts those of the list in the same statement.</summary>
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

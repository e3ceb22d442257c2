using System.Globalization;
using RecordsApi.Data.Caching;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Http.Queries;

/// <summary>
/// The total number of rows of a list. It is counted once for each query, in whatever order, and dataset version; a page that holds the whole list
/// is counted by itself.
/// </summary>
internal sealed class TotalCount
{
    private readonly IBoundQuery query;
    private readonly CacheGeneration? cache;

    /// <summary>Takes the total from the cursor, which has that of the first page.</summary>
    public TotalCount(IBoundQuery query, CacheGeneration? cache)
    {
        (this.query, this.cache) = (query, cache);
        if (query.Parsed.GetValue("count") == "none")
            return;
        Count = query.Cursor?.Total;
        NeedsCounting = Count is null;
    }

    /// <summary>Whether the rows still have to be counted.</summary>
    public bool NeedsCounting { get; private set; }

    /// <summary>The total; null if it is not requested or not counted yet.</summary>
    public long? Count { get; private set; }

    /// <summary>Counts the rows if that is still needed and no other request of the dataset version has.</summary>
    public async Task CompleteAsync(Func<CancellationToken, Task<long>> count, CancellationToken cancellationToken)
    {
        if (!NeedsCounting)
            return;
        var key = string.Create(CultureInfo.InvariantCulture,
            $"total of {CursorCodec.GetQueryKey(query, withOrder: false)} {query.TemporalContext.AsOf:O} {query.TemporalContext.KnownAt.UtcTicks}");
        Set(cache is null ? await count(cancellationToken) : await cache.GetAsync(key, count, cancellationToken));
    }

    /// <summary>Sets a total that is not worth caching.</summary>
    public void Set(long count) => (Count, NeedsCounting) = (count, false);
}

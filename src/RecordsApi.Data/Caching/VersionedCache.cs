using System.Collections.Concurrent;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Caching;

/// <summary>
/// Caches values that depend on the dataset version only: each value is read once for each version of the
/// register, identified by <see cref="DatasetMetadata.Generation"/>.
/// </summary>
public sealed class VersionedCache
{
    private volatile CacheGeneration current = new(0);

    /// <summary>Returns the cache of a dataset version.</summary>
    public CacheGeneration ForGeneration(long generation)
    {
        var now = current;
        if (now.Number == generation && !now.IsFull)
            return now;
        var other = new CacheGeneration(generation);
        if (generation >= now.Number)
            current = other;
        return other;
    }
}

/// <summary>The cache of one dataset version.</summary>
/// <param name="generation">Number of the dataset version.</param>
public sealed class CacheGeneration(long generation) : IBoundedCache
{
    // The number of entries depends on the queries of clients.
    private const int MaxEntries = 20_000;

    private readonly ConcurrentDictionary<object, object?> entries = new();
    private int count;

    /// <summary>Number of the dataset version.</summary>
    public long Number => generation;

    /// <inheritdoc />
    public bool IsFull => Volatile.Read(ref count) >= MaxEntries;

    /// <summary>Returns the cache of a type, or a new one if there is none that is not full.</summary>
    public T GetBounded<T>(Func<T> create)
        where T : class, IBoundedCache
    {
        ArgumentNullException.ThrowIfNull(create);
        if (TryGet<T>(typeof(T), out var kept) && !kept.IsFull)
            return kept;
        var next = create();
        Set(typeof(T), next);
        return next;
    }

    /// <summary>Returns the value of a key, reading it if it is not cached.</summary>
    public async ValueTask<T> GetAsync<T>(object key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (TryGet<T>(key, out var known))
            return known;
        var thing = await read(cancellationToken);
        Set(key, thing);
        return thing;
    }

    /// <summary>Returns the value of a key, reading it synchronously if it is not cached.</summary>
    public T Get<T>(object key, Func<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (TryGet<T>(key, out var known))
            return known;
        var thing = read();
        Set(key, thing);
        return thing;
    }

    /// <summary>Gets the value of a key, if it is cached.</summary>
    public bool TryGet<T>(object key, out T value)
    {
        var known = entries.TryGetValue(key, out var kept);
        value = known ? (T)kept! : default!;
        return known;
    }

    /// <summary>Caches a value.</summary>
    public void Set<T>(object key, T value)
    {
        Interlocked.Increment(ref count);
        entries[key] = value;
    }
}

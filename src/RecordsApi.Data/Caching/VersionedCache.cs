using System.Collections.Concurrent;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Caching;

/// <summary>
/// Keeps in memory what many questions need and only a write can make another: each read happens once for each state of the
/// register, as <see cref="DatasetMetadata.Generation"/> numbers them.
/// </summary>
public sealed class VersionedCache
{
    private volatile CacheGeneration current = new(0);

    /// <summary>What is remembered of one state of the register.</summary>
    public CacheGeneration ForGeneration(long generation)
    {
        var now = current;
        if (now.Number == generation)
            return now;
        var other = new CacheGeneration(generation);
        if (generation > now.Number)
            current = other;
        return other;
    }
}

/// <summary>What is remembered of one state of the register.</summary>
/// <param name="generation">Number of the state.</param>
public sealed class CacheGeneration(long generation)
{
    // What readers ask for decides how much there is: beyond this it is forgotten and read again.
    private const int MaxEntries = 20_000;

    private readonly ConcurrentDictionary<object, object?> entries = new();
    private int count;

    /// <summary>Number of the state.</summary>
    public long Number => generation;

    /// <summary>The thing of a key, read where it is not remembered.</summary>
    public async ValueTask<T> GetAsync<T>(object key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (TryGet<T>(key, out var known))
            return known;
        var thing = await read(cancellationToken);
        Set(key, thing);
        return thing;
    }

    /// <summary>The thing of a key, read at once where it is not remembered.</summary>
    public T Get<T>(object key, Func<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (TryGet<T>(key, out var known))
            return known;
        var thing = read();
        Set(key, thing);
        return thing;
    }

    /// <summary>The thing of a key, if it is remembered.</summary>
    public bool TryGet<T>(object key, out T value)
    {
        var known = entries.TryGetValue(key, out var kept);
        value = known ? (T)kept! : default!;
        return known;
    }

    /// <summary>Remembers a thing.</summary>
    public void Set<T>(object key, T value)
    {
        if (Interlocked.Increment(ref count) > MaxEntries)
        {
            entries.Clear();
            count = 1;
        }

        entries[key] = value;
    }
}

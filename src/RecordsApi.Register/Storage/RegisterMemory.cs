using System.Collections.Concurrent;

namespace RecordsApi.Register.Storage;

/// <summary>
/// Keeps in memory what many questions need and only a write can make another: each read happens once for each state of the
/// register, as <see cref="RegisterState.Change"/> numbers them.
/// </summary>
public sealed class RegisterMemory
{
    private volatile Remembered newest = new(0);

    /// <summary>What is remembered of one state of the register.</summary>
    public Remembered At(long change)
    {
        var now = newest;
        if (now.Change == change)
            return now;
        var other = new Remembered(change);
        if (change > now.Change)
            newest = other;
        return other;
    }
}

/// <summary>What is remembered of one state of the register.</summary>
/// <param name="change">Number of the state.</param>
public sealed class Remembered(long change)
{
    // What readers ask for decides how much there is: beyond this it is forgotten and read again.
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<object, object?> things = new();
    private int count;

    /// <summary>Number of the state.</summary>
    public long Change => change;

    /// <summary>The thing of a key, read where it is not remembered.</summary>
    public async ValueTask<T> GetAsync<T>(object key, Func<CancellationToken, Task<T>> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (TryGet<T>(key, out var known))
            return known;
        var thing = await read(cancellationToken);
        Keep(key, thing);
        return thing;
    }

    /// <summary>The thing of a key, read at once where it is not remembered.</summary>
    public T Get<T>(object key, Func<T> read)
    {
        ArgumentNullException.ThrowIfNull(read);
        if (TryGet<T>(key, out var known))
            return known;
        var thing = read();
        Keep(key, thing);
        return thing;
    }

    /// <summary>The thing of a key, if it is remembered.</summary>
    public bool TryGet<T>(object key, out T thing)
    {
        var known = things.TryGetValue(key, out var kept);
        thing = known ? (T)kept! : default!;
        return known;
    }

    /// <summary>Remembers a thing.</summary>
    public void Keep<T>(object key, T thing)
    {
        if (Interlocked.Increment(ref count) > Most)
        {
            things.Clear();
            count = 1;
        }

        things[key] = thing;
    }
}

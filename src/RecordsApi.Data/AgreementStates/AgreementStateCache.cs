using System.Collections.Concurrent;
using RecordsApi.Data.Caching;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// The states that were read of one dataset version, within which a state does not change. Most pages show states that others show too: which ones is
/// found by a statement, mostly in an index, and only those that are not kept yet are read.
/// </summary>
internal sealed class AgreementStateCache : IBoundedCache
{
    // At about 2 kB each, 20 MB.
    private const int MaxStates = 10_000;

    private readonly ConcurrentDictionary<AgreementStateKey, AgreementState> states = new();
    private int count;

    /// <inheritdoc />
    public bool IsFull => Volatile.Read(ref count) >= MaxStates;

    /// <summary>The state with a key; null if it is not kept.</summary>
    public AgreementState? Find(AgreementStateKey key) => states.GetValueOrDefault(key);

    /// <summary>Keeps a state.</summary>
    public void Add(AgreementStateKey key, AgreementState state)
    {
        if (states.TryAdd(key, state))
            Interlocked.Increment(ref count);
    }
}

using System.Collections.Concurrent;
using RecordsApi.Domain.AgreementStates;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// The states that were read of one dataset version, within which a state does not change. Most pages show states that others show too: which ones is
/// found by a statement, mostly in an index, and only those that are not kept yet are read.
/// </summary>
internal sealed class AgreementStateCache
{
    // At about 2 kB each, 20 MB at most. Beyond that, the cache is cleared.
    private const int MaxStates = 10_000;

    private readonly ConcurrentDictionary<AgreementStateKey, AgreementState> states = new();
    private int count;

    /// <summary>The state with a key; null if it is not kept.</summary>
    public AgreementState? Find(AgreementStateKey key) => states.GetValueOrDefault(key);

    /// <summary>Keeps a state.</summary>
    public void Add(AgreementStateKey key, AgreementState state)
    {
        if (Interlocked.Increment(ref count) > MaxStates)
        {
            states.Clear();
            count = 1;
        }

        states[key] = state;
    }
}

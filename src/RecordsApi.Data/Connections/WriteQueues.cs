using System.Collections.Concurrent;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Connections;

/// <summary>
/// The writes of this process wait for each other here, a queue for each database, and not in the database, where each would hold a thread: while all
/// threads waited, nobody could read. Writes of other processes are waited for in the database, by one thread at most.
/// </summary>
internal static class WriteQueues
{
    /// <summary>How many writes can wait.</summary>
    public const int MaxWaiting = 64;

    // An import that holds the database while it derives the register takes a few seconds.
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<string, OperationQueue> Queues = new(StringComparer.Ordinal);

    /// <summary>The queue of a database.</summary>
    public static OperationQueue GetQueue(IRegisterDatabaseProvider provider, string connectionString) =>
        Queues.GetOrAdd(provider.Describe(connectionString), _ => new("writes", MaxWaiting, MaxWait, TimeProvider.System));
}

using System.Globalization;

namespace RecordsApi.Data.PostgreSql.Connections;

/// <summary>
/// The lock of a database that a transaction holds while it writes: imports, edits and migrations come one after the other. It is
/// an advisory lock, so that nobody who reads waits for it, and it ends with the transaction, even if the process is killed.
/// </summary>
internal static class WriteLock
{
    // "records" in ASCII; other programs that use the same database do not use this number by chance.
    private const long Number = 0x7265636f726473;

    /// <summary>How long a writer waits for another, as SQLite does.</summary>
    private const int TimeoutSeconds = 30;

    /// <summary>The statements that acquire the lock for the transaction in which they run.</summary>
    public static string AcquireSql { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $"SET LOCAL lock_timeout = '{TimeoutSeconds}s'; SELECT pg_advisory_xact_lock({Number}); SET LOCAL lock_timeout = DEFAULT");
}

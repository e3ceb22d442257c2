using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Telemetry;

namespace RecordsApi.Data.Versioning;

/// <summary>What the register says of itself at one moment.</summary>
/// <param name="Generation">A number that is another one after every write to the register, by whatever process; not after one to the keys or the audit log. It means something within this process only.</param>
/// <param name="Version">Version of its content; null if it has none yet.</param>
/// <param name="KnownThrough">The newest moment (UTC) from which something in it could be known; null if it does not say.</param>
/// <param name="BuiltAt">When it was last written (UTC); null if it does not say.</param>
/// <param name="FreshThrough">Day of the last publication that was taken in; null if there is none.</param>
public sealed record DatasetMetadata(
    long Generation, string? Version, DateTimeOffset? KnownThrough, DateTimeOffset? BuiltAt, DateOnly? FreshThrough);

/// <summary>
/// Tells the state of the register, and notices at once when this or another process has written to it. Costs a look at
/// SQLite's shared counter (<c>PRAGMA data_version</c>), for which nobody waits; the tables are read only after a change.
/// </summary>
public sealed class DatasetVersionMonitor(IDbContextFactory<RegisterContext> contexts, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentBag<DataVersionProbe> idleProbes = [];
    private readonly Lock stateLock = new();
    private volatile DatasetMetadata? current;
    private VersionObservation? lastObservation;
    private volatile bool isClosed;
    private long generations;

    /// <summary>The state of the register now, or at a look that is not older than told, for which the database is not asked again.</summary>
    /// <param name="maxAge">How old the look may be.</param>
    /// <exception cref="SqliteException">The database cannot be read; the next call tries anew.</exception>
    public DatasetMetadata GetRecent(TimeSpan maxAge) => Volatile.Read(ref lastObservation) is { } looked && clock.GetElapsedTime(looked.Timestamp) < maxAge ? looked.Metadata : GetCurrent();

    /// <summary>The state of the register now.</summary>
    /// <exception cref="SqliteException">The database cannot be read; the next call tries anew.</exception>
    public DatasetMetadata GetCurrent()
    {
        var at = clock.GetTimestamp();
        var look = RentProbe();
        try
        {
            var (now, known) = (look.CurrentDataVersion, current);
            if (now != look.LastSeenDataVersion || known is null)
                known = Reload(look, now);
            idleProbes.Add(look);
            if (isClosed)
                CloseIdleProbes();
            RecordObservation(new(at, known));
            return known;
        }
        catch (SqliteException)
        {
            look.Dispose();
            CloseIdleProbes();
            current = null;
            Volatile.Write(ref lastObservation, null);
            throw;
        }
    }

    /// <summary>Looks at once: whoever asks from now on is not told what was before. Where the database cannot be read, the next who asks finds out.</summary>
    public void Refresh()
    {
        try
        {
            GetCurrent();
        }
        catch (SqliteException)
        {
            // Nothing was noted, and the next call tries anew.
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        isClosed = true;
        CloseIdleProbes();
    }

    private DataVersionProbe RentProbe()
    {
        if (idleProbes.TryTake(out var look))
        {
            if (!look.HasMoved)
                return look;
            look.Dispose();
            lock (stateLock)
            {
                CloseIdleProbes();
                current = null;
            }
        }

        using var context = contexts.CreateDbContext();

        // Pooled connections to a file that lies here no longer would read on in it.
        if (current is null)
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        return new(DedicatedConnection.GetConnectionString(context));
    }

    // One after the other, so that what was read last is what stands.
    private DatasetMetadata Reload(DataVersionProbe probe, long now)
    {
        lock (stateLock)
        {
            probe.LastSeenDataVersion = now;
            return current = WithGeneration(current, probe.ReadMetadata());
        }
    }

    private void CloseIdleProbes()
    {
        while (idleProbes.TryTake(out var look))
            look.Dispose();
    }

    // A look that took longer does not put a later one aside.
    private void RecordObservation(VersionObservation observation)
    {
        VersionObservation? known;
        do
        {
            known = Volatile.Read(ref lastObservation);
        }
        while ((known is null || known.Timestamp <= observation.Timestamp) && Interlocked.CompareExchange(ref lastObservation, observation, known) != known);
    }

    private sealed record VersionObservation(long Timestamp, DatasetMetadata Metadata);

    private DatasetMetadata WithGeneration(DatasetMetadata? previous, DatasetMetadata current)
    {
        if (previous is not null && current with { Generation = previous.Generation } == previous)
            return previous;
        if (previous is not null && current.BuiltAt is { } written)
            DataTelemetry.DatasetLag.Record(Math.Max(0, (clock.GetUtcNow() - written).TotalSeconds));
        return current with { Generation = ++generations };
    }
}

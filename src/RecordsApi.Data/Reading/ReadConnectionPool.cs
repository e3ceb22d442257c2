using System.Collections.Concurrent;
using System.Data.Common;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Reading;

/// <summary>Keeps connections and their prepared commands for the next read: opening and preparing takes longer than most queries.</summary>
/// <remarks>
/// Where the database has replicas, they are read, and the database itself only where that is required or where a replica has an earlier dataset version
/// than one that was read before: what this process reads never goes back.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="clock">Measures how long after a write the dataset is first read.</param>
public sealed class ReadConnectionPool(RegisterDatabase database, TimeProvider clock) : IDisposable
{
    // Connections to replicas are replaced after this time, so that a replica that was away is used again.
    private static readonly TimeSpan ReplicaLifetime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentBag<ReadConnection> idle = [];
    private readonly ConcurrentBag<ReadConnection> idleLatest = [];
    private readonly DatasetGenerations generations = new(clock);
    private volatile bool isClosed;
    private long requiredAt;
    private long latestAt;

    /// <summary>Whether reads may go to copies of the database, which may be behind it.</summary>
    public bool HasReplicas => database.HasReplicas;

    /// <summary>Number of the newest dataset version that was read; null if none was. It asks no database.</summary>
    public long? NewestGeneration => generations.Newest;

    /// <summary>Rents a connection and begins a read snapshot on it.</summary>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <param name="latest">Whether the snapshot has to contain every write that was committed before.</param>
    /// <exception cref="DbException">The database cannot be read.</exception>
    public async ValueTask<ReadConnection> RentAsync(CancellationToken cancellationToken, bool latest = false)
    {
        if (!HasReplicas)
            return (await BeginAsync(isReplica: false, cancellationToken))!;
        return (latest || Volatile.Read(ref requiredAt) > Volatile.Read(ref latestAt) ? null : await BeginAsync(isReplica: true, cancellationToken))
            ?? await BeginAsync(isReplica: false, cancellationToken)

            // It began before a later version was read, which one that begins now has.
            ?? await BeginAsync(isReplica: false, cancellationToken)
            ?? throw new StaleSnapshotException();
    }

    /// <summary>
    /// Makes later snapshots contain every write that was committed before now. Replicas are read again when the version of the database itself
    /// has been read.
    /// </summary>
    public void RequireLatest()
    {
        if (HasReplicas)
            Volatile.Write(ref requiredAt, generations.NextTime());
    }

    /// <summary>Ends the read snapshot of a connection and keeps it for the next read.</summary>
    public async ValueTask ReturnAsync(ReadConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        try
        {
            // A server that was stopped has closed it, and with it the snapshot.
            if (!connection.IsOpen)
            {
                connection.Dispose();
                return;
            }

            await connection.EndAsync();
        }
        catch (DbException)
        {
            connection.Dispose();
            return;
        }

        (connection.IsReplica ? idle : idleLatest).Add(connection);
        if (isClosed)
            Clear();
    }

    /// <summary>Closes every idle connection.</summary>
    public void Clear()
    {
        while (idle.TryTake(out var connection) || idleLatest.TryTake(out connection))
            connection.Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        isClosed = true;
        Clear();
    }

    // Null if the snapshot has an earlier version than one that was read before.
    private async ValueTask<ReadConnection?> BeginAsync(bool isReplica, CancellationToken cancellationToken)
    {
        while (true)
        {
            var kept = TakeIdle(isReplica);
            var connection = kept ?? await OpenAsync(isReplica, cancellationToken);
            try
            {
                var begunAt = generations.NextTime();
                var dataset = await connection.BeginAsync(read => generations.Number(read, MayGoBack(isReplica, begunAt)), cancellationToken);
                if (dataset is not null && !(isReplica && generations.IsBehind(dataset)))
                {
                    if (!isReplica && HasReplicas)
                        Volatile.Write(ref latestAt, Math.Max(begunAt, Volatile.Read(ref latestAt)));
                    return connection;
                }

                await ReturnAsync(connection);
                return null;
            }
            catch (DbException) when (kept is { IsOpen: false })
            {
                // A server that was stopped closes its connections. Another connection is tried.
                connection.Dispose();
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        }
    }

    // A replica may be behind; the database itself has an earlier version only if it was replaced.
    private long? MayGoBack(bool isReplica, long begunAt) => isReplica ? null : HasReplicas ? begunAt : long.MaxValue;

    private ReadConnection? TakeIdle(bool isReplica)
    {
        while ((isReplica ? idle : idleLatest).TryTake(out var connection))
        {
            if (connection.HasMoved)
            {
                connection.Dispose();
                Clear();
                database.ClearPool();
                generations.Reset();
            }
            else if (connection.IsOpen && !(isReplica && clock.GetElapsedTime(connection.OpenedAt) > ReplicaLifetime))
            {
                return connection;
            }
            else
            {
                connection.Dispose();
            }
        }

        return null;
    }

    private async ValueTask<ReadConnection> OpenAsync(bool isReplica, CancellationToken cancellationToken) =>
        new(await database.OpenAsync(latest: !isReplica, cancellationToken), database) { IsReplica = isReplica, OpenedAt = clock.GetTimestamp() };
}

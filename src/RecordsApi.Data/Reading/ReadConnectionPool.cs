using System.Collections.Concurrent;
using System.Data.Common;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Reading;

/// <summary>Keeps connections and their prepared commands for the next read: opening and preparing takes longer than most queries.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Measures how long after a write the dataset is first read.</param>
public sealed class ReadConnectionPool(RegisterDatabase database, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentBag<ReadConnection> idle = [];
    private readonly DatasetGenerations generations = new(clock);
    private volatile bool isClosed;

    /// <summary>Rents a connection and begins a read snapshot on it.</summary>
    /// <exception cref="DbException">The database cannot be read.</exception>
    public async ValueTask<ReadConnection> RentAsync(CancellationToken cancellationToken)
    {
        var connection = await TakeAsync(cancellationToken);
        try
        {
            await connection.BeginAsync(generations.Number, cancellationToken);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Ends the read snapshot of a connection and keeps it for the next read.</summary>
    public async ValueTask ReturnAsync(ReadConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        try
        {
            await connection.EndAsync();
        }
        catch (DbException)
        {
            connection.Dispose();
            return;
        }

        idle.Add(connection);
        if (isClosed)
            Clear();
    }

    /// <summary>Closes every idle connection.</summary>
    public void Clear()
    {
        while (idle.TryTake(out var connection))
            connection.Dispose();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        isClosed = true;
        Clear();
    }

    private async ValueTask<ReadConnection> TakeAsync(CancellationToken cancellationToken)
    {
        while (idle.TryTake(out var connection))
        {
            if (!connection.HasMoved)
                return connection;
            connection.Dispose();
            Clear();
            database.ClearPool();
            generations.Reset();
        }

        var opened = await database.OpenAsync(readOnly: true, cancellationToken);
        return new(opened, database);
    }
}

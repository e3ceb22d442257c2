using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.AgreementStates;

/// <summary>Keeps readers for the next question: opening a connection and preparing statements takes longer than most answers.</summary>
/// <param name="contexts">Tells where the register is.</param>
/// <param name="monitor">Tells its state.</param>
/// <param name="cache">What is remembered of it.</param>
/// <param name="clock">The time.</param>
/// <param name="pollInterval">How long it may take until it is noticed that the file of the register was moved or replaced.</param>
public sealed class ReadConnectionPool(
    IDbContextFactory<RegisterContext> contexts, DatasetVersionMonitor monitor, VersionedCache cache, TimeProvider clock, TimeSpan pollInterval) : IDisposable
{
    private readonly ConcurrentBag<ReadConnection> idleConnections = [];
    private string? connectionString;
    private bool isClosed;

    /// <summary>
    /// Answers a question from one state of the register.
    /// </summary>
    /// <param name="answer">
    /// Makes the answer of the reader, the state and what is remembered of it. It reads all it needs before it returns, and is
    /// called again where the register was written to meanwhile.
    /// </param>
    /// <param name="cancellation">Breaks off.</param>
    /// <returns>The answer; the default where the register is being written to just now.</returns>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public T? Execute<T>(Func<ReadConnection, DatasetMetadata, CacheGeneration, T> answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var reader = Rent();
        try
        {
            var made = reader.Execute(monitor, state => answer(reader, state, cache.ForGeneration(state.Generation)), cancellation);
            Return(reader);
            return made;
        }
        catch (Exception e)
        {
            reader.Dispose();
            if (e is SqliteException)
                cancellation.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        isClosed = true;
        while (idleConnections.TryTake(out var reader))
            reader.Dispose();
    }

    private ReadConnection Rent()
    {
        while (idleConnections.TryTake(out var reader))
        {
            if (!HasMoved(reader))
                return reader;
            reader.Dispose();
        }

        return new(connectionString ??= GetConnectionString()) { LastCheckedAt = clock.GetTimestamp() };
    }

    private bool HasMoved(ReadConnection reader)
    {
        var now = clock.GetTimestamp();
        if (clock.GetElapsedTime(reader.LastCheckedAt, now) < pollInterval)
            return false;
        reader.LastCheckedAt = now;
        return reader.HasMoved;
    }

    private void Return(ReadConnection reader)
    {
        idleConnections.Add(reader);
        if (isClosed)
            Dispose();
    }

    private string GetConnectionString()
    {
        using var context = contexts.CreateDbContext();
        return DedicatedConnection.GetConnectionString(context);
    }
}

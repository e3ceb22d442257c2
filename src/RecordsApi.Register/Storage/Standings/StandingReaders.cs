using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>Keeps readers for the next question: opening a connection and preparing statements takes longer than most answers.</summary>
/// <param name="contexts">Tells where the register is.</param>
/// <param name="watch">Tells its state.</param>
/// <param name="memory">What is remembered of it.</param>
/// <param name="clock">The time.</param>
/// <param name="look">How long it may take until it is noticed that the file of the register was moved or replaced.</param>
public sealed class StandingReaders(
    IDbContextFactory<RegisterContext> contexts, RegisterWatch watch, RegisterMemory memory, TimeProvider clock, TimeSpan look) : IDisposable
{
    private readonly ConcurrentBag<StandingReader> idle = [];
    private string? address;
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
    public T? Answer<T>(Func<StandingReader, RegisterState, Remembered, T> answer, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var reader = Take();
        try
        {
            var made = reader.Answer(watch, state => answer(reader, state, memory.At(state.Change)), cancellation);
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
        while (idle.TryTake(out var reader))
            reader.Dispose();
    }

    private StandingReader Take()
    {
        while (idle.TryTake(out var reader))
        {
            if (!HasMoved(reader))
                return reader;
            reader.Dispose();
        }

        return new(address ??= Address()) { LookedAt = clock.GetTimestamp() };
    }

    private bool HasMoved(StandingReader reader)
    {
        var now = clock.GetTimestamp();
        if (clock.GetElapsedTime(reader.LookedAt, now) < look)
            return false;
        reader.LookedAt = now;
        return reader.HasMoved;
    }

    private void Return(StandingReader reader)
    {
        idle.Add(reader);
        if (isClosed)
            Dispose();
    }

    private string Address()
    {
        using var context = contexts.CreateDbContext();
        return OwnConnection.AddressOf(context);
    }
}

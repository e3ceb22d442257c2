using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>Keeps readers for the next question: opening a connection and preparing statements takes longer than most answers.</summary>
public sealed class StandingReaders(IDbContextFactory<RegisterContext> contexts, RegisterWatch watch, RegisterMemory memory) : IDisposable
{
    private readonly ConcurrentBag<StandingReader> idle = [];
    private string? address;
    private bool isClosed;

    /// <summary>
    /// Answers a question from one state of the register.
    /// </summary>
    /// <param name="answer">Makes the answer of the reader, the state and what is remembered of it; it reads all it needs before it returns.</param>
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
            var made = reader.Begin(watch, cancellation) is { } state ? answer(reader, state, memory.At(state.Change)) : default;
            reader.End();
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
            if (!reader.HasMoved)
                return reader;
            reader.Dispose();
        }

        return new(address ??= Address());
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

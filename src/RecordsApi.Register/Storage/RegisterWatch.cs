using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Register.Storage;

/// <summary>What the register says of itself at one moment.</summary>
/// <param name="Change">A number that is another one after every write to the register, by whatever process; not after one to the keys or the audit log. It means something within this process only.</param>
/// <param name="Version">Version of its content; null if it has none yet.</param>
/// <param name="KnownThrough">The newest moment (UTC) from which something in it could be known; null if it does not say.</param>
/// <param name="BuiltAt">When it was last written (UTC); null if it does not say.</param>
/// <param name="FreshThrough">Day of the last publication that was taken in; null if there is none.</param>
public sealed record RegisterState(
    long Change, string? Version, DateTimeOffset? KnownThrough, DateTimeOffset? BuiltAt, DateOnly? FreshThrough);

/// <summary>
/// Tells the state of the register, and notices at once when this or another process has written to it. Costs a look at
/// SQLite's shared counter (<c>PRAGMA data_version</c>), for which nobody waits; the tables are read only after a change.
/// </summary>
public sealed class RegisterWatch(IDbContextFactory<RegisterContext> contexts, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentBag<RegisterLook> idle = [];
    private readonly Lock gate = new();
    private volatile RegisterState? state;
    private Looked? last;
    private volatile bool isClosed;
    private long changes;

    /// <summary>The state of the register now, or at a look that is not older than told, for which the database is not asked again.</summary>
    /// <param name="age">How old the look may be.</param>
    /// <exception cref="SqliteException">The database cannot be read; the next call tries anew.</exception>
    public RegisterState Within(TimeSpan age) => Volatile.Read(ref last) is { } looked && clock.GetElapsedTime(looked.At) < age ? looked.State : Current();

    /// <summary>The state of the register now.</summary>
    /// <exception cref="SqliteException">The database cannot be read; the next call tries anew.</exception>
    public RegisterState Current()
    {
        var at = clock.GetTimestamp();
        var look = Take();
        try
        {
            var (now, known) = (look.DataVersion, state);
            if (now != look.Seen || known is null)
                known = ReadAgain(look, now);
            idle.Add(look);
            if (isClosed)
                Close();
            Note(new(at, known));
            return known;
        }
        catch (SqliteException)
        {
            look.Dispose();
            Close();
            state = null;
            Volatile.Write(ref last, null);
            throw;
        }
    }

    /// <summary>Looks at once: whoever asks from now on is not told what was before. Where the database cannot be read, the next who asks finds out.</summary>
    public void Look()
    {
        try
        {
            Current();
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
        Close();
    }

    private RegisterLook Take()
    {
        if (idle.TryTake(out var look))
        {
            if (!look.HasMoved)
                return look;
            look.Dispose();
            lock (gate)
            {
                Close();
                state = null;
            }
        }

        using var context = contexts.CreateDbContext();

        // Pooled connections to a file that lies here no longer would read on in it.
        if (state is null)
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        return new(OwnConnection.AddressOf(context));
    }

    // One after the other, so that what was read last is what stands.
    private RegisterState ReadAgain(RegisterLook look, long now)
    {
        lock (gate)
        {
            look.Seen = now;
            return state = Since(state, look.Read());
        }
    }

    private void Close()
    {
        while (idle.TryTake(out var look))
            look.Dispose();
    }

    // A look that took longer does not put a later one aside.
    private void Note(Looked looked)
    {
        Looked? known;
        do
        {
            known = Volatile.Read(ref last);
        }
        while ((known is null || known.At <= looked.At) && Interlocked.CompareExchange(ref last, looked, known) != known);
    }

    private sealed record Looked(long At, RegisterState State);

    private RegisterState Since(RegisterState? before, RegisterState now) =>
        before is not null && now with { Change = before.Change } == before ? before : now with { Change = ++changes };
}

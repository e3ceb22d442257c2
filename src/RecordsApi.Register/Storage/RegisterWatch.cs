using System.Globalization;
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
/// SQLite's shared counter (<c>PRAGMA data_version</c>); the tables are read only after a change.
/// </summary>
public sealed class RegisterWatch(IDbContextFactory<RegisterContext> contexts) : IDisposable
{
    private readonly Lock gate = new();
    private SqliteConnection? connection;
    private SqliteCommand? dataVersion;
    private RegisterState? state;
    private long seen;
    private long changes;

    /// <summary>The state of the register now.</summary>
    /// <exception cref="SqliteException">The database cannot be read; the next call tries anew.</exception>
    public RegisterState Current()
    {
        lock (gate)
        {
            try
            {
                if (connection is not null && MovedFile.Is(connection))
                    Close();
                Open();
                var now = (long)dataVersion!.ExecuteScalar()!;
                if (state is null || now != seen)
                {
                    seen = now;
                    state = Since(state, Read());
                }

                return state;
            }
            catch (SqliteException)
            {
                Close();
                throw;
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        lock (gate)
            Close();
    }

    private void Open()
    {
        if (connection is not null)
            return;
        using var context = contexts.CreateDbContext();

        // Pooled connections to a file that lies here no longer would read on in it.
        SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());

        // A connection of its own: the counter tells what others wrote, and a pooled connection would be one of those.
        var address = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()) { Pooling = false };
        if (address.Mode == SqliteOpenMode.ReadWriteCreate)
            address.Mode = SqliteOpenMode.ReadWrite;
        connection = new SqliteConnection(address.ToString());
        connection.Open();
        dataVersion = connection.CreateCommand();
        dataVersion.CommandText = "PRAGMA data_version";
    }

    private void Close()
    {
        dataVersion?.Dispose();
        connection?.Dispose();
        (connection, dataVersion, state) = (null, null, null);
    }

    private RegisterState Since(RegisterState? before, RegisterState now) =>
        before is not null && now with { Change = before.Change } == before ? before : now with { Change = ++changes };

    private RegisterState Read()
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal);
        using var command = connection!.CreateCommand();
        command.CommandText = "SELECT Name, Value FROM RegisterFacts WHERE Name IN ('version', 'knownThrough', 'builtAt', 'freshThrough')";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            facts[reader.GetString(0)] = reader.GetString(1);
        return new(
            0, facts.GetValueOrDefault("version"),
            facts.TryGetValue("knownThrough", out var known) ? Moment.FromText(known) : null,
            facts.TryGetValue("builtAt", out var built) ? Moment.FromText(built) : null,
            facts.TryGetValue("freshThrough", out var fresh) && fresh.Length > 0
                ? DateOnly.ParseExact(fresh, "yyyy-MM-dd", CultureInfo.InvariantCulture)
                : null);
    }
}

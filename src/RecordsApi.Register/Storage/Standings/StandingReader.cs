using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RecordsApi.Register.Storage.Standings;

/// <summary>
/// A connection that stays open, with its statements prepared, for one question at a time. A question reads one state of the
/// register, whatever is written meanwhile.
/// </summary>
public sealed class StandingReader : IDisposable
{
    // Questions differ by which filters they have, so that there are few statements; who tries all filters gets no more memory.
    private const int MostStatements = 64;

    // Most of what many questions touch stays at hand; there are as many readers as questions are worked on at once.
    private const string Cache = "PRAGMA cache_size = -8192";

    private readonly SqliteConnection connection;
    private readonly KeptStatement begin;
    private readonly KeptStatement end;
    private readonly KeptStatement dataVersion;
    private readonly Dictionary<string, KeptStatement> statements = new(StringComparer.Ordinal);
    private CancellationTokenRegistration interruption;
    private long seen;
    private RegisterState? state;

    internal StandingReader(string address)
    {
        connection = OwnConnection.Open(address);
        raw.sqlite3_db_config(connection.Handle!, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        using (var cache = new KeptStatement(connection.Handle!, Cache))
            cache.Run();
        (begin, end, dataVersion) = (new(connection.Handle!, "BEGIN"), new(connection.Handle!, "COMMIT"), new(connection.Handle!, "PRAGMA data_version"));
    }

    /// <summary>Whether the database lies no longer where it was opened.</summary>
    internal bool HasMoved => MovedFile.Is(connection);

    /// <summary>Begins a question; the state of the register that it is answered from, null where that cannot be told.</summary>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    internal RegisterState? Begin(RegisterWatch watch, CancellationToken cancellation)
    {
        interruption = cancellation.UnsafeRegister(static handle => raw.sqlite3_interrupt((sqlite3)handle!), connection.Handle);
        begin.Run();
        if (state is not null && dataVersion.Number() == seen)
            return state;

        // Which state it is can be told where nothing was written between two looks around the one that is read.
        end.Run();
        var before = watch.Current();
        begin.Run();
        seen = dataVersion.Number();
        return state = watch.Current().Change == before.Change ? before : null;
    }

    /// <summary>Ends a question.</summary>
    internal void End()
    {
        // Waits for an interruption that is under way: the next question is somebody else's.
        interruption.Dispose();
        end.Run();
    }

    /// <summary>Reads every row of a statement.</summary>
    /// <param name="sql">The statement, always in the same words for the same question; its parameters are named <c>?1</c>, <c>?2</c>, ….</param>
    /// <param name="values">Text, numbers or null for its parameters.</param>
    /// <param name="read">What is made of a row.</param>
    internal List<T> Read<T>(string sql, ReadOnlySpan<object?> values, Func<KeptStatement, T> read)
    {
        if (!statements.TryGetValue(sql, out var statement))
        {
            if (statements.Count == MostStatements)
                Forget();
            statement = statements[sql] = new(connection.Handle!, sql);
        }

        try
        {
            statement.Bind(values);
            var rows = new List<T>();
            while (statement.Step())
                rows.Add(read(statement));
            return rows;
        }
        finally
        {
            statement.Reset();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        interruption.Dispose();
        Forget();
        begin.Dispose();
        end.Dispose();
        dataVersion.Dispose();
        connection.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
    }
}

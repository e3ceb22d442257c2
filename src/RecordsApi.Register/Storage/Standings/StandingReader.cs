using Microsoft.Data.Sqlite;
using RecordsApi.Register.Storage.Queries;
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

    private readonly sqlite3 connection;
    private readonly KeptStatement begin;
    private readonly KeptStatement end;
    private readonly KeptStatement look;
    private readonly Dictionary<StandingStatement, KeptStatement> statements = [];
    private bool hasRead;
    private long seen;
    private RegisterState? state;

    internal StandingReader(string address)
    {
        connection = OwnConnection.OpenUnlocked(address);
        raw.sqlite3_db_config(connection, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        using (var cache = new KeptStatement(connection, Cache))
            cache.Run();
        (begin, end, look) = (new(connection, "BEGIN"), new(connection, "COMMIT"), new(connection, "PRAGMA data_version"));
    }

    /// <summary>Whether the database lies no longer where it was opened.</summary>
    internal bool HasMoved => OpenFile.HasMoved(connection);

    /// <summary>When that was last looked up, by the clock's own measure.</summary>
    internal long LookedAt { get; set; }

    /// <summary>Answers a question from one state of the register.</summary>
    /// <param name="watch">Tells which state it is.</param>
    /// <param name="answer">Makes the answer; called again where the register was written to meanwhile.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <returns>The answer; the default where the register is being written to just now.</returns>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    internal T? Answer<T>(RegisterWatch watch, Func<RegisterState, T> answer, CancellationToken cancellation)
    {
        // Disposing of it waits for an interruption that is under way: the next question is somebody else's.
        using var interruption = cancellation.UnsafeRegister(static handle => raw.sqlite3_interrupt((sqlite3)handle!), connection);
        return state is not null && TryAnswer(state, answer, out var made) ? made : AnswerAnew(watch, answer);
    }

    /// <summary>Reads agreements by a statement.</summary>
    /// <param name="kept">The statement.</param>
    /// <param name="lists">Where the lists stood.</param>
    /// <param name="values">Text, numbers, days or null for its parameters.</param>
    internal StandingRows Rows(StandingStatement kept, ListPositions lists, scoped ReadOnlySpan<object?> values) => new(Bound(kept, values), new(lists));

    /// <summary>Reads every row of a statement.</summary>
    /// <param name="kept">The statement.</param>
    /// <param name="values">Text, numbers, days or null for its parameters.</param>
    /// <param name="read">What is made of a row.</param>
    internal List<T> Read<T>(StandingStatement kept, ReadOnlySpan<object?> values, Func<KeptStatement, T> read) => All(Bound(kept, values), read);

    /// <summary>Reads every row of a statement that is asked once for each state of the register.</summary>
    internal List<T> Read<T>(string sql, Func<KeptStatement, T> read)
    {
        hasRead = true;
        using var statement = new KeptStatement(connection, sql);
        return All(statement, read);
    }

    // Every statement reads one state. Where none began on another one than the question did, they all read that one.
    private bool TryAnswer<T>(RegisterState known, Func<RegisterState, T> answer, out T? made)
    {
        hasRead = false;
        made = answer(known);
        if (!hasRead)
            look.Run();
        return OpenFile.DataVersion(connection) == seen;
    }

    // Which state it is can be told where nothing was written between two looks around the one that is read.
    private T? AnswerAnew<T>(RegisterWatch watch, Func<RegisterState, T> answer)
    {
        var before = watch.Current();
        begin.Run();
        try
        {
            look.Run();
            seen = OpenFile.DataVersion(connection);
            state = watch.Current().Change == before.Change ? before : null;
            return state is null ? default : answer(state);
        }
        finally
        {
            end.Run();
        }
    }

    private KeptStatement Bound(StandingStatement kept, ReadOnlySpan<object?> values)
    {
        hasRead = true;
        if (!statements.TryGetValue(kept, out var statement))
        {
            if (statements.Count == MostStatements)
                Forget();
            statement = statements[kept] = new(connection, StandingSql.Of(kept));
        }

        statement.Bind(values);
        return statement;
    }

    private static List<T> All<T>(KeptStatement statement, Func<KeptStatement, T> read)
    {
        try
        {
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
        Forget();
        begin.Dispose();
        end.Dispose();
        look.Dispose();
        connection.Dispose();
    }

    private void Forget()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
    }
}

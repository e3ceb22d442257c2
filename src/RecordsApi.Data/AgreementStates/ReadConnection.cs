using Microsoft.Data.Sqlite;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Versioning;
using SQLitePCL;

namespace RecordsApi.Data.AgreementStates;

/// <summary>
/// A connection that stays open, with its statements prepared, for one question at a time. A question reads one state of the
/// register, whatever is written meanwhile.
/// </summary>
public sealed class ReadConnection : IDisposable
{
    // Questions differ by which filters they have, so that there are few statements; who tries all filters gets no more memory.
    private const int MaxStatements = 64;

    // Most of what many questions touch stays at hand; there are as many readers as questions are worked on at once.
    private const string CacheSizePragma = "PRAGMA cache_size = -8192";

    private readonly sqlite3 connection;
    private readonly PreparedStatement begin;
    private readonly PreparedStatement end;
    private readonly PreparedStatement dataVersionStatement;
    private readonly Dictionary<StatementKey, PreparedStatement> statements = [];
    private bool hasRead;
    private long lastSeenDataVersion;
    private DatasetMetadata? state;

    internal ReadConnection(string connectionString)
    {
        connection = DedicatedConnection.OpenWithoutMutex(connectionString);
        raw.sqlite3_db_config(connection, raw.SQLITE_DBCONFIG_ENABLE_QPSG, 1, out _);
        using (var cache = new PreparedStatement(connection, CacheSizePragma))
            cache.Execute();
        (begin, end, dataVersionStatement) = (new(connection, "BEGIN"), new(connection, "COMMIT"), new(connection, "PRAGMA data_version"));
    }

    /// <summary>Whether the database lies no longer where it was opened.</summary>
    internal bool HasMoved => SqliteFileControl.HasMoved(connection);

    /// <summary>When that was last looked up, by the clock's own measure.</summary>
    internal long LastCheckedAt { get; set; }

    /// <summary>Answers a question from one state of the register.</summary>
    /// <param name="monitor">Tells which state it is.</param>
    /// <param name="answer">Makes the answer; called again where the register was written to meanwhile.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <returns>The answer; the default where the register is being written to just now.</returns>
    /// <exception cref="SqliteException">The database cannot be read.</exception>
    internal T? Execute<T>(DatasetVersionMonitor monitor, Func<DatasetMetadata, T> answer, CancellationToken cancellation)
    {
        // Disposing of it waits for an interruption that is under way: the next question is somebody else's.
        using var interruption = cancellation.UnsafeRegister(static handle => raw.sqlite3_interrupt((sqlite3)handle!), connection);
        return state is not null && TryExecute(state, answer, out var made) ? made : ExecuteInSnapshot(monitor, answer);
    }

    /// <summary>Reads agreements by a statement.</summary>
    /// <param name="kept">The statement.</param>
    /// <param name="lists">Where the lists stood.</param>
    /// <param name="values">Text, numbers, days or null for its parameters.</param>
    internal AgreementStateRow ReadStates(StatementKey kept, ListPositions lists, scoped ReadOnlySpan<object?> values) => new(Prepare(kept, values), new(lists));

    /// <summary>Reads every row of a statement.</summary>
    /// <param name="kept">The statement.</param>
    /// <param name="values">Text, numbers, days or null for its parameters.</param>
    /// <param name="read">What is made of a row.</param>
    internal List<T> Read<T>(StatementKey kept, ReadOnlySpan<object?> values, Func<PreparedStatement, T> read) => ReadAll(Prepare(kept, values), read);

    /// <summary>Reads every row of a statement that is asked once for each state of the register.</summary>
    internal List<T> Read<T>(string sql, Func<PreparedStatement, T> read)
    {
        hasRead = true;
        using var statement = new PreparedStatement(connection, sql);
        return ReadAll(statement, read);
    }

    // Every statement reads one state. Where none began on another one than the question did, they all read that one.
    private bool TryExecute<T>(DatasetMetadata metadata, Func<DatasetMetadata, T> answer, out T? made)
    {
        hasRead = false;
        made = answer(metadata);
        if (!hasRead)
            dataVersionStatement.Execute();
        return SqliteFileControl.GetDataVersion(connection) == lastSeenDataVersion;
    }

    // Which state it is can be told where nothing was written between two looks around the one that is read.
    private T? ExecuteInSnapshot<T>(DatasetVersionMonitor monitor, Func<DatasetMetadata, T> answer)
    {
        var before = monitor.GetCurrent();
        begin.Execute();
        try
        {
            dataVersionStatement.Execute();
            lastSeenDataVersion = SqliteFileControl.GetDataVersion(connection);
            state = monitor.GetCurrent().Generation == before.Generation ? before : null;
            return state is null ? default : answer(state);
        }
        finally
        {
            end.Execute();
        }
    }

    private PreparedStatement Prepare(StatementKey kept, ReadOnlySpan<object?> values)
    {
        hasRead = true;
        if (!statements.TryGetValue(kept, out var statement))
        {
            if (statements.Count == MaxStatements)
                DisposeStatements();
            statement = statements[kept] = new(connection, AgreementStateStatements.GetSql(kept));
        }

        statement.Bind(values);
        return statement;
    }

    private static List<T> ReadAll<T>(PreparedStatement statement, Func<PreparedStatement, T> read)
    {
        try
        {
            var rows = new List<T>();
            while (statement.Read())
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
        DisposeStatements();
        begin.Dispose();
        end.Dispose();
        dataVersionStatement.Dispose();
        connection.Dispose();
    }

    private void DisposeStatements()
    {
        foreach (var statement in statements.Values)
            statement.Dispose();
        statements.Clear();
    }
}

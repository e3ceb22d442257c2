using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace RecordsApi.Register.Storage;

/// <summary>
/// Keeps the connections of pooled contexts open and their statements prepared. SQLite is in this process: to prepare a
/// statement takes it longer than to answer most of them.
/// </summary>
public static class KeptStatements
{
    private static readonly ConditionalWeakTable<SqliteConnection, KeptConnection> Connections = [];
    private static int generation;

    /// <summary>Lets a context keep them for whoever takes it from the pool next.</summary>
    public static DbContextOptionsBuilder KeepStatements(this DbContextOptionsBuilder options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddInterceptors(new KeptOpen(), new Prepared());
    }

    /// <summary>The connections that are open were made to a file that lies there no longer: each is opened anew when it is used next.</summary>
    public static void OpenAnew() => Interlocked.Increment(ref generation);

    /// <summary>What is kept of an open connection.</summary>
    internal static KeptConnection Of(SqliteConnection connection)
    {
        var kept = Connections.GetValue(connection, static _ => new(Volatile.Read(ref generation)));
        if (kept.Generation == Volatile.Read(ref generation))
            return kept;
        kept.Forget();
        connection.Close();
        connection.Open();
        kept = new(Volatile.Read(ref generation));
        Connections.AddOrUpdate(connection, kept);
        return kept;
    }

    private sealed class KeptOpen : DbConnectionInterceptor
    {
        public override InterceptionResult ConnectionClosing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            InterceptionResult.Suppress();

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            new(InterceptionResult.Suppress());

        public override InterceptionResult ConnectionDisposing(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
        {
            if (Connections.TryGetValue((SqliteConnection)connection, out var kept))
                kept.Forget();
            return result;
        }

        public override ValueTask<InterceptionResult> ConnectionDisposingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            new(ConnectionDisposing(connection, eventData, result));
    }

    // A statement is lent to the command that has its text until the command's rows are read.
    private sealed class Prepared : DbCommandInterceptor
    {
        private readonly ConditionalWeakTable<DbCommand, SqliteCommand> lent = [];

        public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result) =>
            result.HasResult || command is not SqliteCommand { Transaction: null, Connection: { } connection } asked
                ? result
                : InterceptionResult<DbDataReader>.SuppressWithResult(Read(asked, Of(connection)));

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(ReaderExecuting(command, eventData, result));

        public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
        {
            if (lent.TryGetValue(command, out var statement))
            {
                lent.Remove(command);
                eventData.DataReader.Dispose();
                Of(statement.Connection!).Return(statement);
            }

            return result;
        }

        private SqliteDataReader Read(SqliteCommand asked, KeptConnection kept)
        {
            var statement = kept.Take(asked.Connection!, asked.CommandText);
            foreach (SqliteParameter parameter in asked.Parameters)
                statement.Parameters.Add(parameter);
            statement.CommandTimeout = asked.CommandTimeout;
            var reader = statement.ExecuteReader();
            lent.Add(asked, statement);
            return reader;
        }
    }
}

/// <summary>The statements of one open connection that nobody uses at the moment.</summary>
internal sealed class KeptConnection(int generation)
{
    // Questions have few shapes; where they have more than this, those kept are not asked again.
    private const int Most = 64;

    private readonly Dictionary<string, SqliteCommand> idle = new(StringComparer.Ordinal);

    /// <summary>Counts how often the database was moved before the connection was opened.</summary>
    public int Generation => generation;

    /// <summary>A prepared statement without parameters, which nobody else gets until it is returned.</summary>
    public SqliteCommand Take(SqliteConnection connection, string text)
    {
        if (idle.Remove(text, out var there))
            return there;
        var statement = connection.CreateCommand();
        statement.CommandText = text;
        return statement;
    }

    /// <summary>Takes a statement back whose rows were read.</summary>
    public void Return(SqliteCommand statement)
    {
        statement.Parameters.Clear();
        if (idle.Count >= Most)
            Forget();
        if (!idle.TryAdd(statement.CommandText, statement))
            statement.Dispose();
    }

    /// <summary>Forgets all of them.</summary>
    public void Forget()
    {
        foreach (var statement in idle.Values)
            statement.Dispose();
        idle.Clear();
    }
}

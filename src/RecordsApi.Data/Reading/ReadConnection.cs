using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Reading;

/// <summary>
/// An open connection for reading, with the commands that were prepared on it, and one read snapshot at a time: everything read
/// between <see cref="BeginAsync"/> and <see cref="EndAsync"/> comes from one dataset version, whatever is written in the meantime.
/// </summary>
public sealed class ReadConnection : IStatementExecutor, IDisposable
{
    // Queries differ by their filters, so that there are few statements in use; a client that tries all combinations gets no more memory.
    private const int MaxCommands = 256;

    private readonly IRegisterDatabaseProvider provider;
    private readonly IReadOnlyList<IStatementObserver> observers;
    private readonly Dictionary<string, DbCommand> commands = new(StringComparer.Ordinal);
    private readonly PooledDbContextFactory<RegisterContext> contexts;
    private readonly DbCommand begin;
    private readonly DbCommand end;
    private long dataVersion;

    internal ReadConnection(DbConnection connection, RegisterDatabase database)
    {
        (Connection, provider, observers) = (connection, database.Provider, database.Observers);
        begin = CreateCommand(provider.BeginReadSnapshotSql);
        end = CreateCommand("COMMIT");
        var options = new DbContextOptionsBuilder<RegisterContext>();
        database.ConfigureContexts(options);
        options.UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        contexts = new(options.UseDatabase(provider, connection).Options, poolSize: 1);
    }

    /// <summary>The connection.</summary>
    public DbConnection Connection { get; }

    /// <summary>Returns a context that reads on this connection, inside its snapshot. The connection is returned after it is disposed.</summary>
    public RegisterContext CreateContext() => contexts.CreateDbContext();

    /// <summary>The dataset version of the snapshot; that of the last one between snapshots.</summary>
    public DatasetMetadata? Dataset { get; private set; }

    /// <summary>Whether the database is no longer the one at the connection string.</summary>
    internal bool HasMoved => provider.HasDatabaseMoved(Connection);

    /// <summary>Whether the connection has not been lost.</summary>
    internal bool IsOpen => Connection.State == ConnectionState.Open;

    /// <summary>Whether it may be to a copy of the database that is behind it.</summary>
    internal bool IsReplica { get; init; }

    /// <summary>When it was opened, as a timestamp of the clock.</summary>
    internal long OpenedAt { get; init; }

    /// <summary>Begins a read snapshot.</summary>
    /// <param name="number">Numbers a dataset version that is read; null if an earlier snapshot had a later version.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <returns>The dataset version; null if an earlier snapshot had a later one.</returns>
    internal async ValueTask<DatasetMetadata?> BeginAsync(Func<DatasetMetadata, DatasetMetadata?> number, CancellationToken cancellationToken)
    {
        await begin.ExecuteNonQueryAsync(cancellationToken);
        var version = await provider.GetDataVersionAsync(Connection, cancellationToken);
        if (Dataset is null || version != dataVersion)
            (Dataset, dataVersion) = (number(await DatasetMetadata.ReadAsync(this, cancellationToken)), version);
        return Dataset;
    }

    /// <summary>Ends the read snapshot.</summary>
    internal Task EndAsync() => end.ExecuteNonQueryAsync(CancellationToken.None);

    /// <inheritdoc />
    public async Task<List<T>> QueryAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(read);
        var rows = new List<T>();
        await ReadResultsAsync(sql, [reader => rows.Add(read(reader))], cancellationToken);
        return rows;
    }

    /// <inheritdoc />
    public async Task ReadResultsAsync(SqlText sql, IReadOnlyList<Action<DbDataReader>> readRow, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(readRow);
        var command = Prepare(sql);
        for (var i = 0; i < observers.Count; i++)
            await observers[i].ExecutingAsync(command, cancellationToken);
        using var interruption = provider.CancelOn(Connection, cancellationToken);
        try
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadResultsAsync(readRow, cancellationToken);
        }
        catch (DbException)
        {
            // An interrupted statement fails with an error of the database.
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<T> StreamAsync<T>(
        SqlText sql, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(read);

        // While its rows are read, other statements run: a command of its own keeps a prepared one free for them.
        var stream = provider.CreateStreamedStatement(sql.Text);
        await using var command = CreateCommand(stream.Sql);
        SetParameters(command, sql.Parameters);
        for (var i = 0; i < observers.Count; i++)
            await observers[i].ExecutingAsync(command, cancellationToken);
        using var interruption = provider.CancelOn(Connection, cancellationToken);
        await using var reader = await stream.OpenAsync(Connection, await command.ExecuteReaderAsync(cancellationToken), cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            yield return read(reader);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        ForgetCommands();
        begin.Dispose();
        end.Dispose();
        Connection.Dispose();
    }

    private DbCommand Prepare(SqlText sql)
    {
        var text = sql.Text;
        if (!commands.TryGetValue(text, out var command))
        {
            if (commands.Count == MaxCommands)
                ForgetCommands();
            command = commands[text] = CreateCommand(text);
            SetParameters(command, sql.Parameters);
            command.Prepare();
            return command;
        }

        for (var i = 0; i < sql.Parameters.Count; i++)
            command.Parameters[i].Value = sql.Parameters[i].Value ?? DBNull.Value;
        return command;
    }

    private DbCommand CreateCommand(string text)
    {
        var command = Connection.CreateCommand();
        command.CommandText = provider.Dialect.Translate(text);
        return command;
    }

    private static void SetParameters(DbCommand command, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        foreach (var (name, value) in parameters)
            command.AddParameter(name, value ?? DBNull.Value);
    }

    private void ForgetCommands()
    {
        foreach (var command in commands.Values)
            command.Dispose();
        commands.Clear();
    }
}

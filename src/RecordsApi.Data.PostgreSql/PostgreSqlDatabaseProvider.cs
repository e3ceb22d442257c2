using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;
using RecordsApi.Data.PostgreSql.Connections;
using RecordsApi.Data.PostgreSql.Reading;
using RecordsApi.Data.PostgreSql.Schema;
using RecordsApi.Data.PostgreSql.Search;
using RecordsApi.Data.PostgreSql.Writing;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.PostgreSql;

/// <summary>The register in a PostgreSQL database, read by many processes and written by one at a time.</summary>
public sealed class PostgreSqlDatabaseProvider : IRegisterDatabaseProvider
{
    private PostgreSqlDatabaseProvider() => Schema = new PostgreSqlSchema(this);

    /// <summary>The provider: it has no state.</summary>
    public static PostgreSqlDatabaseProvider Instance { get; } = new();

    /// <inheritdoc />
    public SqlDialect Dialect { get; } = new PostgreSqlDialect();

    /// <inheritdoc />
    public INameSearch NameSearch { get; } = new PostgreSqlNameSearch();

    /// <inheritdoc />
    public IBulkWriter BulkWriter { get; } = new PostgreSqlBulkWriter();

    /// <inheritdoc />
    public IRegisterSchema Schema { get; }

    /// <inheritdoc />
    public string BeginReadSnapshotSql => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

    /// <inheritdoc />
    public bool CanReadWhileStreaming => false;

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseNpgsql(PostgreSqlConnectionStrings.Pooled(connectionString), Configure).ReplaceService<IQuerySqlGeneratorFactory, NullOrderingSqlGeneratorFactory>();
    }

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseNpgsql(connection, Configure).ReplaceService<IQuerySqlGeneratorFactory, NullOrderingSqlGeneratorFactory>();
    }

    /// <inheritdoc />
    public void ConfigureModel(ModelBuilder modelBuilder)
    {
        ArgumentNullException.ThrowIfNull(modelBuilder);
        NameSearchTables.AddTo(modelBuilder);
        TextColumns.Configure(modelBuilder.Model);
        TableStorage.Configure(modelBuilder.Model);
        NullOrder.Configure(modelBuilder.Model);
    }

    /// <inheritdoc />
    public DbConnection CreateConnection(string connectionString, bool readOnly) =>
        new NpgsqlConnection(PostgreSqlConnectionStrings.Unpooled(connectionString, readOnly));

    /// <inheritdoc />
    public bool HasReplicas(string connectionString) => PostgreSqlConnectionStrings.HasReplicas(connectionString);

    /// <inheritdoc />
    public DbConnection CreateReplicaConnection(string connectionString) => new NpgsqlConnection(PostgreSqlConnectionStrings.ForReplica(connectionString));

    /// <inheritdoc />
    public DbTransaction BeginReadSnapshot(DbConnection connection)
    {
        var transaction = ToNpgsql(connection).BeginTransaction(IsolationLevel.RepeatableRead);
        using var command = new NpgsqlCommand("SET TRANSACTION READ ONLY", transaction.Connection, transaction);
        command.ExecuteNonQuery();
        return transaction;
    }

    /// <inheritdoc />
    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // Each statement sees what was committed before it, and nobody else commits after the lock is acquired.
        var transaction = await ToNpgsql(connection).BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(WriteLock.AcquireSql, transaction.Connection, transaction);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc />
    public async ValueTask<long> GetDataVersionAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        // The transactions that wrote the rows which every write to the register replaces. The list of running transactions would not do: on a replica
        // it does not change with each commit.
        await using var command = new NpgsqlCommand(
            """SELECT COALESCE(hashtextextended(string_agg(xmin::text, ',' ORDER BY "Name"), 0), 0) FROM "DatasetMetadata" """, ToNpgsql(connection));
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <inheritdoc />
    public bool HasDatabaseMoved(DbConnection connection) => false;

    /// <inheritdoc />
    public IDisposable CancelOn(DbConnection connection, CancellationToken cancellationToken) => NoRegistration.Instance;

    /// <inheritdoc />
    public StreamedStatement CreateStreamedStatement(string sql) => new CursorStatement(sql);

    /// <inheritdoc />
    public IUtf8Columns GetColumns(DbDataReader reader) => new PostgreSqlUtf8Columns(reader);

    /// <inheritdoc />
    public bool IsReadOnly(DbConnection connection)
    {
        using var command = new NpgsqlCommand(
            """
            SELECT current_setting('transaction_read_only') = 'on' OR pg_is_in_recovery()
                OR NOT COALESCE(has_table_privilege(to_regclass('"DatasetMetadata"'), 'INSERT'), true)
            """,
            ToNpgsql(connection));
        return (bool)command.ExecuteScalar()!;
    }

    /// <inheritdoc />
    public async Task UpdateStatisticsAsync(IRegisterConnection register, CancellationToken cancellationToken)
    {
        // The server does so by itself a minute after a commit; until then it takes tables for much smaller than they are.
        ArgumentNullException.ThrowIfNull(register);
        var tables = await register.QueryStringsAsync(PostgreSqlSchema.TablesSql, cancellationToken);
        await using var command = register.CreateCommand($"ANALYZE {string.Join(", ", tables.Select(Dialect.Quote))}");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc />
    public void ClearPool(string connectionString)
    {
        using var connection = new NpgsqlConnection(PostgreSqlConnectionStrings.Pooled(connectionString));
        NpgsqlConnection.ClearPool(connection);
    }

    /// <inheritdoc />
    public bool DatabaseExists(string connectionString) => PostgreSqlConnectionStrings.Exists(connectionString);

    /// <inheritdoc />
    public string Describe(string connectionString) => PostgreSqlConnectionStrings.Describe(connectionString);

    /// <inheritdoc />
    public string? GetFilePath(string connectionString) => null;

    /// <inheritdoc />
    public string Explain(DbException exception, string connectionString) =>
        exception is NpgsqlException error ? PostgreSqlErrors.Explain(error, connectionString) : exception.Message;

    private static void Configure(NpgsqlDbContextOptionsBuilder options) =>
        options.MigrationsAssembly(typeof(PostgreSqlDatabaseProvider).Assembly.FullName);

    private static NpgsqlConnection ToNpgsql(DbConnection connection) =>
        connection as NpgsqlConnection ?? throw new ArgumentException("This is not a connection to PostgreSQL.", nameof(connection));

    // Every command of Npgsql is given the cancellation token and interrupts its own statement.
    private sealed class NoRegistration : IDisposable
    {
        public static NoRegistration Instance { get; } = new();

        public void Dispose()
        {
            // There is nothing to release.
        }
    }
}

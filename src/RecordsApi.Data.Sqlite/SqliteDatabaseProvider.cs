using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Connections;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite;

/// <summary>The register in an SQLite file, read by many and written by one at a time.</summary>
public sealed class SqliteDatabaseProvider : IRegisterDatabaseProvider
{
    /// <summary>The provider: it keeps nothing.</summary>
    public static SqliteDatabaseProvider Instance { get; } = new();

    /// <inheritdoc />
    public SqlDialect Dialect { get; } = new SqliteDialect();

    /// <inheritdoc />
    public string BeginReadSnapshotSql => "BEGIN";

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseSqlite(connectionString).CancelRunningQueries().RequireExistingDatabase();
    }

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseSqlite(connection).CancelRunningQueries().RequireExistingDatabase();
    }

    /// <inheritdoc />
    public void ConfigureModel(ModelBuilder modelBuilder)
    {
        // Text compares by its bytes in SQLite unless it is told otherwise.
    }

    /// <inheritdoc />
    public DbConnection CreateConnection(string connectionString, bool readOnly) =>
        new RegisterSqliteConnection(SqliteConnectionStrings.WithoutCreating(new(connectionString) { Pooling = false }), readOnly);

    /// <inheritdoc />
    public DbTransaction BeginReadSnapshot(DbConnection connection) => ToSqlite(connection).BeginTransaction(deferred: true);

    /// <inheritdoc />
    public async Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await ExecuteAsync(connection, WritePragmas, cancellationToken);
        return ToSqlite(connection).BeginTransaction(deferred: false);
    }

    /// <inheritdoc />
    public ValueTask<long> GetDataVersionAsync(DbConnection connection, CancellationToken cancellationToken) => new(connection is RegisterSqliteConnection own
        ? own.GetDataVersion()
        : SqliteFileControl.ReadDataVersion(ToSqlite(connection)));

    /// <inheritdoc />
    public bool HasDatabaseMoved(DbConnection connection) => SqliteFileControl.HasMoved(ToSqlite(connection).Handle!);

    /// <inheritdoc />
    public IDisposable CancelOn(DbConnection connection, CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static handle => raw.sqlite3_interrupt((sqlite3)handle!), ToSqlite(connection).Handle);

    /// <inheritdoc />
    public void ClearPool(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <inheritdoc />
    public bool DatabaseExists(string connectionString) => SqliteConnectionStrings.Exists(connectionString);

    /// <inheritdoc />
    public string Describe(string connectionString) => new SqliteConnectionStringBuilder(connectionString).DataSource;

    // Readers never wait for a writer, and what was committed survives a crash.
    private const string WritePragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;";

    private static SqliteConnection ToSqlite(DbConnection connection) =>
        connection as SqliteConnection ?? throw new ArgumentException("This is not a connection to SQLite.", nameof(connection));

    private static async Task ExecuteAsync(DbConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}

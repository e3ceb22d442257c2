using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Backups;
using RecordsApi.Data.Sqlite.Connections;
using RecordsApi.Data.Sqlite.Schema;
using RecordsApi.Data.Sqlite.Search;
using RecordsApi.Data.Sqlite.Writing;
using RecordsApi.Data.Statements;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite;

/// <summary>The register in an SQLite file, read by many and written by one at a time.</summary>
public sealed class SqliteDatabaseProvider : IRegisterDatabaseProvider
{
    private SqliteDatabaseProvider() => (Schema, Backup) = (new SqliteSchema(this), new SqliteBackup(this));

    /// <summary>The provider: it has no state.</summary>
    public static SqliteDatabaseProvider Instance { get; } = new();

    /// <inheritdoc />
    public SqlDialect Dialect { get; } = new SqliteDialect();

    /// <inheritdoc />
    public INameSearch NameSearch { get; } = new SqliteNameSearch();

    /// <inheritdoc />
    public IBulkWriter BulkWriter { get; } = new SqliteBulkWriter();

    /// <inheritdoc />
    public IRegisterSchema Schema { get; }

    /// <inheritdoc />
    public IRegisterBackup Backup { get; }

    /// <inheritdoc />
    public string BeginReadSnapshotSql => "BEGIN";

    /// <inheritdoc />
    public bool CanReadWhileStreaming => true;

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseSqlite(SqliteConnectionStrings.ForReadOnlyFolder(connectionString), sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabaseProvider).Assembly.FullName)).CancelRunningQueries().RequireExistingDatabase();
    }

    /// <inheritdoc />
    public void Configure(DbContextOptionsBuilder options, DbConnection connection)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.UseSqlite(connection, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabaseProvider).Assembly.FullName)).CancelRunningQueries().RequireExistingDatabase();
    }

    /// <inheritdoc />
    public void ConfigureModel(ModelBuilder modelBuilder)
    {
        // SQLite compares text by its bytes by default.
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
        : SqliteFileStatus.ReadDataVersion(ToSqlite(connection)));

    /// <inheritdoc />
    public bool HasDatabaseMoved(DbConnection connection) => SqliteFileStatus.HasMoved(ToSqlite(connection).Handle!);

    /// <inheritdoc />
    public IDisposable CancelOn(DbConnection connection, CancellationToken cancellationToken) =>
        cancellationToken.UnsafeRegister(static handle => raw.sqlite3_interrupt((sqlite3)handle!), ToSqlite(connection).Handle);

    /// <inheritdoc />
    public StreamedStatement CreateStreamedStatement(string sql) => new(sql);

    /// <inheritdoc />
    public IUtf8Columns GetColumns(DbDataReader reader) => new SqliteUtf8Columns(((SqliteDataReader)reader).Handle!);

    /// <inheritdoc />
    public bool IsReadOnly(DbConnection connection) => raw.sqlite3_db_readonly(ToSqlite(connection).Handle!, "main") == 1;

    /// <inheritdoc />
    public async Task<string?> FindDamageAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA quick_check(1)";
        using var interruption = CancelOn(connection, cancellationToken);
        try
        {
            return await command.ExecuteScalarAsync(cancellationToken) is string and not "ok" and var damage ? damage : null;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB)
        {
            return e.Message;
        }
    }

    /// <inheritdoc />
    public void ClearPool(string connectionString)
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }

    /// <inheritdoc />
    public bool DatabaseExists(string connectionString) => SqliteConnectionStrings.Exists(connectionString);

    /// <inheritdoc />
    public string Describe(string connectionString) => SqliteConnectionStrings.GetPath(connectionString);

    /// <inheritdoc />
    public string? GetFilePath(string connectionString) => SqliteConnectionStrings.GetPath(connectionString);

    /// <inheritdoc />
    public string Explain(DbException exception, string connectionString) =>
        exception is SqliteException error ? SqliteErrors.Explain(error, Describe(connectionString)) : exception.Message;

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

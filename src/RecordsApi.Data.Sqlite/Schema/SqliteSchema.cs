using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Logging;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Schema;
using RecordsApi.Data.Sqlite.Connections;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Sqlite.Schema;

/// <summary>The tables of a register in an SQLite file.</summary>
internal sealed partial class SqliteSchema(IRegisterDatabaseProvider provider) : MigratedSchema(provider)
{
    private static readonly string[] FileSuffixes = ["-wal", "-shm", ""];

    // Left behind by a process that was killed while EF Core migrated; EF Core would wait for it forever.
    private const string LockTable = "__EFMigrationsLock";

    /// <inheritdoc />
    public override async Task<IReadOnlyList<string>> ReadPrimaryKeyAsync(IRegisterConnection register, string table, CancellationToken cancellationToken) =>
        await register.QueryStringsAsync($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk", cancellationToken);

    /// <inheritdoc />
    public override string SetAside(string connectionString)
    {
        var file = Path.GetFullPath(Provider.Describe(connectionString));
        Provider.ClearPool(connectionString);
        var target = Enumerable.Range(1, int.MaxValue).Select(number => $"{file}.old-{number}").First(name => !File.Exists(name));

        // The log first: a database without its log would be another one, a log without its database is none.
        foreach (var suffix in FileSuffixes.Where(suffix => File.Exists(file + suffix)))
            File.Move(file + suffix, target + suffix);
        return target;
    }

    // SQLite's own lock keeps other processes out, and is released when the process ends; EF Core's lock is a row that would stay.
    /// <inheritdoc />
    protected override Task<RawConnection> OpenForMigrationAsync(string connectionString, CancellationToken cancellationToken) => RawConnection.OpenAsync(
        Provider, new RegisterSqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString(), readOnly: false), readOnly: false, cancellationToken);

    // No process can hold it now, because a migrating process holds SQLite's own lock.
    /// <inheritdoc />
    protected override async Task PrepareMigrationAsync(
        RawConnection register, DbContext context, IReadOnlyCollection<string> tables, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!tables.Contains(LockTable))
            return;
        LogLockRemoved(context.GetService<IDiagnosticsLogger<DbLoggerCategory.Migrations>>().Logger, Provider.Describe(((RegisterContext)context).ConnectionString));
        await ExecuteAsync(register, $"DROP TABLE {LockTable}", cancellationToken);
    }

    /// <inheritdoc />
    protected override Task<List<string>> ReadTablesAsync(IRegisterConnection register, CancellationToken cancellationToken) =>
        register.QueryStringsAsync("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", cancellationToken);

    /// <inheritdoc />
    protected override Task<List<string>> ReadTablesWithColumnAsync(IRegisterConnection register, string column, CancellationToken cancellationToken) =>
        register.QueryStringsAsync(
            $"SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = '{column}'", cancellationToken);

    [LoggerMessage(LogLevel.Warning, "A process was killed while it created the tables of {Database}. Its lock was removed")]
    private static partial void LogLockRemoved(ILogger logger, string database);
}

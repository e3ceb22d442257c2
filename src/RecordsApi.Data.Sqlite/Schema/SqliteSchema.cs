using System.Reflection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Logging;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Connections;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Sqlite.Schema;

/// <summary>The tables of a register in an SQLite file.</summary>
internal sealed partial class SqliteSchema(IRegisterDatabaseProvider provider) : IRegisterSchema
{
    private static readonly string[] FileSuffixes = ["-wal", "-shm", ""];

    private const string HistoryTable = "__EFMigrationsHistory";

    // Left behind by a process that was killed while EF Core migrated; EF Core would wait for it forever.
    private const string LockTable = "__EFMigrationsLock";

    // EF Core knows them too, and builds its model first.
    private static readonly string[] MigrationIds = [.. typeof(SqliteSchema).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>(inherit: false)?.Id).OfType<string>().Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public async Task<SchemaStatus> GetStatusAsync(IRegisterConnection register, CancellationToken cancellationToken)
    {
        var tables = await register.QueryStringsAsync("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'", cancellationToken);
        var applied = tables.Contains(HistoryTable)
            ? await register.QueryStringsAsync($"SELECT MigrationId FROM {HistoryTable}", cancellationToken)
            : [];
        if (applied.Count == 0)
            return tables.TrueForAll(name => name is HistoryTable or LockTable) ? SchemaStatus.Incomplete : SchemaStatus.Foreign;
        if (applied.Exists(id => string.CompareOrdinal(id, MigrationIds[^1]) > 0))
            return SchemaStatus.Newer;
        if (applied.Exists(id => !MigrationIds.Contains(id)))
            return SchemaStatus.Older;
        return applied.Count == MigrationIds.Length ? SchemaStatus.Current : SchemaStatus.Incomplete;
    }

    /// <inheritdoc />
    public async Task MigrateAsync(DbContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var connectionString = GetConnectionString(context);

        // SQLite's own lock keeps other processes out, and is released when the process ends; EF Core's lock is a row that would stay.
        await using var register = await RawConnection.OpenAsync(provider, CreateConnection(connectionString), readOnly: false, cancellationToken);
        var status = await GetStatusAsync(register, cancellationToken);
        if (status == SchemaStatus.Current)
            return;
        if (status != SchemaStatus.Incomplete)
            throw RegisterSchemaException.ForStatus(status, provider.Describe(connectionString));
        await RemoveLockAsync(register, context, cancellationToken);
        await ExecuteAsync(register, CreateScript(context, await ReadLastMigrationAsync(register, cancellationToken)), cancellationToken);
        await register.CommitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ReadPrimaryKeyAsync(IRegisterConnection register, string table, CancellationToken cancellationToken) =>
        await register.QueryStringsAsync($"SELECT name FROM pragma_table_info('{table}') WHERE pk > 0 ORDER BY pk", cancellationToken);

    /// <inheritdoc />
    public async Task<bool> HasManualEntriesAsync(IRegisterConnection register, CancellationToken cancellationToken)
    {
        // Every version marked what people entered by a column of this name.
        var tables = await register.QueryStringsAsync(
            "SELECT t.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'Entered'", cancellationToken);
        foreach (var table in tables)
        {
            if (await register.QueryStringsAsync($"SELECT 'yes' FROM \"{table}\" WHERE \"Entered\" LIMIT 1", cancellationToken) is not [])
                return true;
        }

        return false;
    }

    /// <inheritdoc />
    public string SetAside(string connectionString)
    {
        var file = Path.GetFullPath(provider.Describe(connectionString));
        provider.ClearPool(connectionString);
        var target = Enumerable.Range(1, int.MaxValue).Select(number => $"{file}.old-{number}").First(name => !File.Exists(name));

        // The log first: a database without its log would be another one, a log without its database is none.
        foreach (var suffix in FileSuffixes.Where(suffix => File.Exists(file + suffix)))
            File.Move(file + suffix, target + suffix);
        return target;
    }

    private static RegisterSqliteConnection CreateConnection(string connectionString) =>
        new(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ToString(), readOnly: false);

    private static string GetConnectionString(DbContext context) => ((RegisterContext)context).ConnectionString;

    // No process can hold it now, because a migrating process holds SQLite's own lock.
    private static async Task RemoveLockAsync(RawConnection register, DbContext context, CancellationToken cancellationToken)
    {
        if (await register.QueryStringsAsync($"SELECT name FROM sqlite_schema WHERE name = '{LockTable}'", cancellationToken) is [])
            return;
        LogLockRemoved(context.GetService<IDiagnosticsLogger<DbLoggerCategory.Migrations>>().Logger, register.Provider.Describe(GetConnectionString(context)));
        await ExecuteAsync(register, $"DROP TABLE {LockTable}", cancellationToken);
    }

    [LoggerMessage(LogLevel.Warning, "A process was killed while it created the tables of {Database}. Its lock was removed")]
    private static partial void LogLockRemoved(ILogger logger, string database);

    private static async Task ExecuteAsync(IRegisterConnection register, string sql, CancellationToken cancellationToken)
    {
        await using var command = register.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<string?> ReadLastMigrationAsync(IRegisterConnection register, CancellationToken cancellationToken) =>
        await register.QueryStringsAsync($"SELECT name FROM sqlite_schema WHERE name = '{HistoryTable}'", cancellationToken) is []
            ? null
            : (await register.QueryStringsAsync($"SELECT MAX(MigrationId) FROM {HistoryTable} HAVING COUNT(*) > 0", cancellationToken)).FirstOrDefault();

    /// <summary>The statements that create what migrations after one create; all, where it is null.</summary>
    internal static string CreateScript(DbContext context, string? lastMigration) =>
        context.GetService<IMigrator>().GenerateScript(lastMigration, null, MigrationsSqlGenerationOptions.NoTransactions);
}

using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;
using RecordsApi.Data.Connections;
using RecordsApi.Data.PostgreSql.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.PostgreSql.Schema;

/// <summary>The tables of a register in the first schema of the search path of a PostgreSQL database.</summary>
internal sealed class PostgreSqlSchema(IRegisterDatabaseProvider provider) : IRegisterSchema
{
    private const string HistoryTable = "__EFMigrationsHistory";

    // EF Core knows them too, and builds its model first.
    private static readonly string[] MigrationIds = [.. typeof(PostgreSqlSchema).Assembly.GetTypes()
        .Select(type => type.GetCustomAttribute<MigrationAttribute>(inherit: false)?.Id).OfType<string>().Order(StringComparer.Ordinal)];

    /// <inheritdoc />
    public async Task<SchemaStatus> GetStatusAsync(IRegisterConnection register, CancellationToken cancellationToken)
    {
        var tables = await register.QueryStringsAsync("SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()", cancellationToken);
        var applied = tables.Contains(HistoryTable)
            ? await register.QueryStringsAsync($"SELECT \"MigrationId\" FROM \"{HistoryTable}\"", cancellationToken)
            : [];
        if (applied.Count == 0)
            return tables.TrueForAll(name => name == HistoryTable) ? SchemaStatus.Incomplete : SchemaStatus.Foreign;
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
        var connectionString = ((RegisterContext)context).ConnectionString;
        if (!provider.DatabaseExists(connectionString))
            await PostgreSqlConnectionStrings.CreateDatabaseAsync(connectionString, cancellationToken);

        // The lock and all tables belong to one transaction: a process that is killed leaves nothing behind.
        await using var register = await RawConnection.OpenForWriteAsync(provider, connectionString, cancellationToken);
        var status = await GetStatusAsync(register, cancellationToken);
        if (status == SchemaStatus.Current)
            return;
        if (status != SchemaStatus.Incomplete)
            throw RegisterSchemaException.ForStatus(status, provider.Describe(connectionString));
        await using var command = register.CreateCommand(CreateScript(context, await ReadLastMigrationAsync(register, cancellationToken)));
        await command.ExecuteNonQueryAsync(cancellationToken);
        await register.CommitAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> ReadPrimaryKeyAsync(IRegisterConnection register, string table, CancellationToken cancellationToken) =>
        await register.QueryStringsAsync(
            $"""
            SELECT a.attname::text FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
            WHERE i.indisprimary AND i.indrelid = '"{table}"'::regclass ORDER BY k.place
            """,
            cancellationToken);

    /// <inheritdoc />
    public async Task<bool> HasManualEntriesAsync(IRegisterConnection register, CancellationToken cancellationToken)
    {
        // Every version marked what people entered by a column of this name.
        var tables = await register.QueryStringsAsync(
            "SELECT table_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = 'Entered'", cancellationToken);
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
        // The database keeps its name, so that others stay connected: only the tables go under another one.
        using var connection = new NpgsqlConnection(PostgreSqlConnectionStrings.Unpooled(connectionString, readOnly: false));
        connection.Open();
        using var transaction = connection.BeginTransaction();
        Execute(WriteLock.AcquireSql);
        var schema = (string)Execute("SELECT current_schema()::text")!;
        var number = Enumerable.Range(1, int.MaxValue).First(n => Execute(string.Create(CultureInfo.InvariantCulture, $"SELECT 1 FROM pg_namespace WHERE nspname = '{schema}_old_{n}'")) is null);
        var target = string.Create(CultureInfo.InvariantCulture, $"{schema}_old_{number}");
        Execute($"ALTER SCHEMA \"{schema}\" RENAME TO \"{target}\"; CREATE SCHEMA \"{schema}\"");
        transaction.Commit();
        return $"schema {target} of {provider.Describe(connectionString)}";

        object? Execute(string sql)
        {
            using var command = new NpgsqlCommand(sql, connection, transaction);
            return command.ExecuteScalar();
        }
    }

    /// <summary>The statements that create what migrations after one create; all, where it is null.</summary>
    internal static string CreateScript(DbContext context, string? lastMigration) =>
        context.GetService<IMigrator>().GenerateScript(lastMigration, null, MigrationsSqlGenerationOptions.NoTransactions);

    private static async Task<string?> ReadLastMigrationAsync(IRegisterConnection register, CancellationToken cancellationToken) =>
        await register.QueryStringsAsync($"SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema() AND tablename = '{HistoryTable}'", cancellationToken) is []
            ? null
            : (await register.QueryStringsAsync($"SELECT MAX(\"MigrationId\") FROM \"{HistoryTable}\" HAVING COUNT(*) > 0", cancellationToken)).FirstOrDefault();
}

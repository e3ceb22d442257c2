using System.Globalization;
using Npgsql;
using RecordsApi.Data.Connections;
using RecordsApi.Data.PostgreSql.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Schema;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.PostgreSql.Schema;

/// <summary>The tables of a register in the first schema of the search path of a PostgreSQL database.</summary>
internal sealed class PostgreSqlSchema(IRegisterDatabaseProvider provider) : MigratedSchema(provider)
{
    /// <summary>Selects the names of the tables.</summary>
    public const string TablesSql = "SELECT tablename::text FROM pg_tables WHERE schemaname = current_schema()";

    /// <inheritdoc />
    public override async Task<IReadOnlyList<string>> ReadPrimaryKeyAsync(IRegisterConnection register, string table, CancellationToken cancellationToken) =>
        await register.QueryStringsAsync(
            $"""
            SELECT a.attname::text FROM pg_index i CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k(number, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
            WHERE i.indisprimary AND i.indrelid = '"{table}"'::regclass ORDER BY k.place
            """,
            cancellationToken);

    /// <inheritdoc />
    public override string SetAside(string connectionString)
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
        return $"schema {target} of {Provider.Describe(connectionString)}";

        object? Execute(string sql)
        {
            using var command = new NpgsqlCommand(sql, connection, transaction);
            return command.ExecuteScalar();
        }
    }

    /// <inheritdoc />
    protected override async Task<RawConnection> OpenForMigrationAsync(string connectionString, CancellationToken cancellationToken)
    {
        if (!Provider.DatabaseExists(connectionString))
            await PostgreSqlConnectionStrings.CreateDatabaseAsync(connectionString, cancellationToken);
        return await RawConnection.OpenForWriteAsync(Provider, connectionString, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task<List<string>> ReadTablesAsync(IRegisterConnection register, CancellationToken cancellationToken) =>
        register.QueryStringsAsync(TablesSql, cancellationToken);

    /// <inheritdoc />
    protected override Task<List<string>> ReadTablesWithColumnAsync(IRegisterConnection register, string column, CancellationToken cancellationToken) =>
        register.QueryStringsAsync(
            $"SELECT table_name::text FROM information_schema.columns WHERE table_schema = current_schema() AND column_name = '{column}'", cancellationToken);
}

using System.Globalization;
using Microsoft.Data.Sqlite;
using RecordsApi.Benchmarks.Infrastructure;
using RecordsApi.Data.AgreementStates;

namespace RecordsApi.Benchmarks.Registers;

/// <summary>A register grown from the real one: each agency, agreement and life many times over.</summary>
internal static class LargeRegisterGenerator
{
    private const string ScriptName = "LargeRegister.sql";

    private static readonly string[] MultipliedTables =
        ["Agencies", "AgencyNames", "Agreements", "AgencyTenures", "SignedDays", "Documents", "Listings", "StatusEvents", "StatusEventSources"];

    /// <summary>Makes one in a file, from a real one in another.</summary>
    /// <param name="sourceDatabase">File of the real register.</param>
    /// <param name="targetDatabase">File to write.</param>
    /// <param name="copies">How many of each are added.</param>
    public static async Task CreateAsync(string sourceDatabase, string targetDatabase, int copies)
    {
        File.Delete(targetDatabase);
        await CopyDatabaseAsync(sourceDatabase, targetDatabase);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = targetDatabase, Pooling = false }.ToString());
        await connection.OpenAsync();

        // Nothing is lost if this is cut off: it is made anew.
        await ExecuteSqlAsync(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-2000000; PRAGMA temp_store=MEMORY; BEGIN");
        var indexes = await ReadIndexesAsync(connection, MultipliedTables);

        // The lives of the real register are read by their index; those that are filled are rebuilt faster than kept.
        var parts = EmbeddedResources.ReadText(ScriptName).Replace("{copies}", copies.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split("\n\n", 3);
        await ExecuteSqlAsync(connection, parts[0]);
        await ExecuteSqlAsync(connection, parts[1]);
        foreach (var (name, _) in indexes)
            await ExecuteSqlAsync(connection, $"DROP INDEX \"{name}\"");
        await ExecuteSqlAsync(connection, parts[2]);
        foreach (var (_, sql) in indexes)
            await ExecuteSqlAsync(connection, sql);
        var standing = await ReadIndexesAsync(connection, "AgreementStates");
        foreach (var (name, _) in standing)
            await ExecuteSqlAsync(connection, $"DROP INDEX \"{name}\"");
        await ExecuteSqlAsync(connection, $"DELETE FROM AgreementStates; DELETE FROM AgreementCountDeltas; {AgreementStateProjection.RebuildSql}");
        foreach (var (_, sql) in standing)
            await ExecuteSqlAsync(connection, sql);
        await ExecuteSqlAsync(connection, "COMMIT; PRAGMA journal_mode=WAL");
    }

    private static async Task CopyDatabaseAsync(string sourceDatabase, string targetDatabase)
    {
        await using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sourceDatabase, Pooling = false }.ToString());
        await from.OpenAsync();
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = targetDatabase, Pooling = false }.ToString());
        await to.OpenAsync();
        from.BackupDatabase(to);
    }

    private static async Task<List<(string Name, string Sql)>> ReadIndexesAsync(SqliteConnection connection, params string[] tables)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({string.Join(',', tables.Select(t => $"'{t}'"))})";
        var indexes = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        return indexes;
    }

    private static async Task ExecuteSqlAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}

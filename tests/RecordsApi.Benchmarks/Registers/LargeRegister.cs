using System.Globalization;
using Microsoft.Data.Sqlite;
using RecordsApi.Benchmarks.Running;
using RecordsApi.Register.Storage.Standings;

namespace RecordsApi.Benchmarks.Registers;

/// <summary>A register grown from the real one: each agency, agreement and life many times over.</summary>
internal static class LargeRegister
{
    private const string Script = "LargeRegister.sql";

    private static readonly string[] Grown =
        ["Agencies", "AgencyNames", "Agreements", "AgencyTenures", "SignedDays", "Documents", "Listings", "StatusEvents", "StatusEventSources"];

    /// <summary>Makes one in a file, from a real one in another.</summary>
    /// <param name="real">File of the real register.</param>
    /// <param name="file">File to write.</param>
    /// <param name="copies">How many of each are added.</param>
    public static async Task MakeAsync(string real, string file, int copies)
    {
        File.Delete(file);
        await CopyAsync(real, file);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await connection.OpenAsync();

        // Nothing is lost if this is cut off: it is made anew.
        await RunAsync(connection, "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-2000000; PRAGMA temp_store=MEMORY; BEGIN");
        var indexes = await IndexesAsync(connection, Grown);

        // The lives of the real register are read by their index; those that are filled are rebuilt faster than kept.
        var parts = Resources.Text(Script).Replace("{copies}", copies.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split("\n\n", 3);
        await RunAsync(connection, parts[0]);
        await RunAsync(connection, parts[1]);
        foreach (var (name, _) in indexes)
            await RunAsync(connection, $"DROP INDEX \"{name}\"");
        await RunAsync(connection, parts[2]);
        foreach (var (_, sql) in indexes)
            await RunAsync(connection, sql);
        var standing = await IndexesAsync(connection, "Standings");
        foreach (var (name, _) in standing)
            await RunAsync(connection, $"DROP INDEX \"{name}\"");
        await RunAsync(connection, $"DELETE FROM Standings; DELETE FROM StandingCounts; {StandingTable.Filling}");
        foreach (var (_, sql) in standing)
            await RunAsync(connection, sql);
        await RunAsync(connection, "COMMIT; PRAGMA journal_mode=WAL");
    }

    private static async Task CopyAsync(string real, string file)
    {
        await using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = real, Pooling = false }.ToString());
        await from.OpenAsync();
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        await to.OpenAsync();
        from.BackupDatabase(to);
    }

    private static async Task<List<(string Name, string Sql)>> IndexesAsync(SqliteConnection connection, params string[] tables)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({string.Join(',', tables.Select(t => $"'{t}'"))})";
        var indexes = new List<(string, string)>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            indexes.Add((reader.GetString(0), reader.GetString(1)));
        return indexes;
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}

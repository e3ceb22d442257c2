using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Benchmarks.Infrastructure;
using RecordsApi.Data;
using RecordsApi.Data.AgreementStates;
using RecordsApi.Data.Sqlite;

namespace RecordsApi.Benchmarks.Registers;

/// <summary>Creates a large register: copies of every agency, agreement and status history of the real one.</summary>
internal static class LargeRegisterGenerator
{
    private const string ScriptName = "LargeRegister.sql";

    // Nothing is lost if the process ends: the file is created again. A large journal would take as long to write as the register.
    private const string WritePragmas = "PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-2000000; PRAGMA temp_store=MEMORY";

    private static readonly string[] MultipliedTables =
        ["Agencies", "AgencyNames", "Agreements", "AgencyTenures", "SignedDays", "Documents", "Listings", "StatusEvents", "StatusEventSources"];

    /// <summary>Creates a large register.</summary>
    /// <param name="sourceDatabase">Path of the real register.</param>
    /// <param name="targetDatabase">Path to write.</param>
    /// <param name="copies">Number of copies of each record to add.</param>
    public static async Task CreateAsync(string sourceDatabase, string targetDatabase, int copies)
    {
        File.Delete(targetDatabase);
        await CopyDatabaseAsync(sourceDatabase, targetDatabase);
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = targetDatabase, Pooling = false }.ToString());
        await connection.OpenAsync();

        await ExecuteSqlAsync(connection, $"{WritePragmas}; BEGIN");

        // The histories of the real register are read by index. Indexes of tables that are filled are faster to rebuild than to maintain.
        var parts = EmbeddedResources.ReadText(ScriptName).Replace("{copies}", copies.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Split("\n\n", 3);
        await ExecuteSqlAsync(connection, parts[0]);
        await ExecuteSqlAsync(connection, parts[1]);
        var indexes = await DropIndexesAsync(connection, MultipliedTables);
        await ExecuteSqlAsync(connection, parts[2]);
        await ExecuteSqlAsync(connection, indexes);
        indexes = await DropIndexesAsync(connection, "AgreementStates");
        await ExecuteSqlAsync(connection, "COMMIT");
        await RebuildStatesAsync(targetDatabase);
        await ExecuteSqlAsync(connection, $"{WritePragmas}; BEGIN; {indexes}; COMMIT; PRAGMA journal_mode=WAL");
    }

    private static async Task RebuildStatesAsync(string database)
    {
        await using var register = new RegisterContext(new DbContextOptionsBuilder<RegisterContext>().UseSqliteRegister($"Data Source={database};Pooling=False").Options);
        await register.Database.OpenConnectionAsync();
        await ExecuteSqlAsync((SqliteConnection)register.Database.GetDbConnection(), WritePragmas);
        await using var transaction = await register.Database.BeginTransactionAsync();
        await new AgreementStateProjection(register).RebuildAsync(CancellationToken.None);
        await transaction.CommitAsync();
    }

    private static async Task CopyDatabaseAsync(string sourceDatabase, string targetDatabase)
    {
        await using var from = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = sourceDatabase, Pooling = false }.ToString());
        await from.OpenAsync();
        await using var to = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = targetDatabase, Pooling = false }.ToString());
        await to.OpenAsync();
        from.BackupDatabase(to);
    }

    // Returns the statements that create them again.
    private static async Task<string> DropIndexesAsync(SqliteConnection connection, params string[] tables)
    {
        var indexes = new List<(string Name, string Sql)>();
        await using (var command = connection.CreateCommand())
        {
            command.CommandText = $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({string.Join(',', tables.Select(t => $"'{t}'"))})";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                indexes.Add((reader.GetString(0), reader.GetString(1)));
        }

        await ExecuteSqlAsync(connection, string.Join(';', indexes.Select(index => $"DROP INDEX \"{index.Name}\"")));
        return string.Join(';', indexes.Select(index => index.Sql));
    }

    private static async Task ExecuteSqlAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}

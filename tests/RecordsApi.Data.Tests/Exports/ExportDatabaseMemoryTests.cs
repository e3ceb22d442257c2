using System.Globalization;
using Microsoft.Data.Sqlite;
using RecordsApi.Data.Exports;
using RecordsApi.Data.Sqlite;
using RecordsApi.Data.Sqlite.Exports;

namespace RecordsApi.Data.Tests.Exports;

/// <summary>Tests that change the memory limit of SQLite, which applies to the whole process. They do not run in parallel with other tests.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class SqliteMemoryTests
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "SQLite memory";
}

/// <summary>Database files for readers, written by a process whose other connections leave little memory.</summary>
[Collection(SqliteMemoryTests.Name)]
public sealed class ExportDatabaseMemoryTests : IDisposable
{
    private const int RowCount = 2000;

    private static readonly ExportTable Logbooks = new("logbooks", "Logbooks of ships",
        [new("id", ExportColumnType.Text, "Id."), new("text", ExportColumnType.Text, "Text.")], ["id"]);

    private readonly string folder = Directory.CreateTempSubdirectory("export-database-memory-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Same_rows_give_the_same_bytes_with_any_amount_of_memory()
    {
        var (plenty, little) = (Path.Combine(folder, "plenty"), Path.Combine(folder, "little"));
        await WriteAsync(plenty);
        await using var connection = new SqliteConnection("Data Source=:memory:;Pooling=False");
        await connection.OpenAsync();
        var limit = await QueryAsync(connection, "PRAGMA soft_heap_limit");
        await QueryAsync(connection, "PRAGMA soft_heap_limit = 1");
        try
        {
            await WriteAsync(little);
        }
        finally
        {
            await QueryAsync(connection, $"PRAGMA soft_heap_limit = {limit}");
        }

        Assert.Equal(await File.ReadAllBytesAsync(plenty), await File.ReadAllBytesAsync(little));
    }

    // In no order of the key, and some longer than a page has room for, so that pages are divided and freed, and used for other rows.
    private static async Task WriteAsync(string path)
    {
        const int Step = 211;
        const int Growth = 101;
        const int MaxLength = 1500;
        await using var database = new SqliteExportDatabaseFactory(SqliteDatabaseProvider.Instance).Create(path);
        using (var writer = database.AddTable(Logbooks))
        {
            for (var i = 0; i < RowCount; i++)
                writer.Insert([(i * Step % RowCount).ToString("D4", CultureInfo.InvariantCulture), new string((char)('a' + i % 26), i * Growth % MaxLength)]);
        }

        database.Complete([new("version", "1", "Version.")], CancellationToken.None);
    }

    private static async Task<object?> QueryAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are those of the test.
        command.CommandText = sql;
#pragma warning restore CA2100
        return await command.ExecuteScalarAsync();
    }
}

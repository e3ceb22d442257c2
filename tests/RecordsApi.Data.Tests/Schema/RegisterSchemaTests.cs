using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Queries;
using RecordsApi.Data.Sqlite;
using RecordsApi.Data.Tests.Support;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.Schema;

/// <summary>Databases that are empty, half made, damaged, or of another version of the program.</summary>
public sealed class RegisterSchemaTests : IDisposable
{
    private readonly TemporaryRegister register = new();

    private string DatabasePath => register.PathTo("register.db");

    public void Dispose() => register.Dispose();

    [SqliteTheory]
    [InlineData("")]
    [InlineData("CREATE TABLE __EFMigrationsHistory (MigrationId TEXT PRIMARY KEY, ProductVersion TEXT)")]
    [InlineData("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT); INSERT INTO __EFMigrationsLock VALUES (1, '2026-01-15')")]
    public async Task Database_of_a_killed_first_start_is_completed(string left)
    {
        await ExecuteAsync(left);

        var (inputs, exists) = await register.Build.Inputs.LoadCurrentAsync(CancellationToken.None);

        Assert.Empty(inputs.Files);
        Assert.False(exists);
        await register.Build.Schema.CheckAsync(CancellationToken.None);
        Assert.DoesNotContain("__EFMigrationsLock", await ReadTablesAsync());
    }

    [SqliteFact]
    public async Task Processes_that_start_at_once_create_the_tables_once() =>
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => register.Build.Schema.PrepareAsync(CancellationToken.None))));

    [SqliteFact]
    public async Task Database_of_an_older_version_is_refused_with_what_to_do()
    {
        await WriteOlderRegisterAsync();

        var refused = await Assert.ThrowsAsync<RegisterSchemaException>(() => register.Build.Schema.PrepareAsync(CancellationToken.None));

        Assert.Equal(SchemaStatus.Older, refused.Status);
        Assert.Equal(
            $"{DatabasePath} was created by an older version of this program, which this version cannot read. "
            + "Run 'rebuild': it keeps the old database under another name and creates a new one from the seed data.", refused.Message);
    }

    [SqliteFact]
    public async Task Database_of_an_older_version_is_kept_under_another_name()
    {
        await WriteOlderRegisterAsync();

        Assert.Equal($"{DatabasePath}.old-1", await register.Build.Schema.RenameOlderDatabaseAsync(CancellationToken.None));

        Assert.False(File.Exists(DatabasePath));
        Assert.True(File.Exists($"{DatabasePath}.old-1"));
    }

    [SqliteFact]
    public async Task Older_database_with_manual_entries_is_not_renamed()
    {
        await WriteOlderRegisterAsync();
        await ExecuteAsync("UPDATE Sources SET Entered = 1 WHERE Id = 'census-pep-2021'");

        var refused = await Assert.ThrowsAsync<RegisterSchemaException>(() => register.Build.Schema.RenameOlderDatabaseAsync(CancellationToken.None));

        Assert.Contains("contains manual entries", refused.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(DatabasePath));
    }

    [SqliteFact]
    public async Task Database_of_this_version_is_not_renamed()
    {
        await register.Build.Schema.PrepareAsync(CancellationToken.None);

        Assert.Null(await register.Build.Schema.RenameOlderDatabaseAsync(CancellationToken.None));
    }

    [SqliteFact]
    public async Task Database_of_a_newer_version_is_refused()
    {
        await register.Build.Schema.PrepareAsync(CancellationToken.None);
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_Later', '99.0')");

        var refused = await Assert.ThrowsAsync<RegisterSchemaException>(() => register.Build.Schema.PrepareAsync(CancellationToken.None));

        Assert.Equal(SchemaStatus.Newer, refused.Status);
    }

    [SqliteFact]
    public async Task Database_that_a_newer_version_only_added_to_is_used()
    {
        await register.Build.Schema.PrepareAsync(CancellationToken.None);
        await ExecuteAsync("ALTER TABLE Sources ADD COLUMN Remark TEXT; INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_ExpandSources', '99.0')");

        await register.Build.Schema.PrepareAsync(CancellationToken.None);
        await register.Build.Schema.CheckAsync(CancellationToken.None);

        Assert.Contains("99991231000000_ExpandSources", await ReadMigrationIdsAsync());
    }

    [SqliteFact]
    public async Task Database_that_a_newer_version_added_to_and_then_changed_is_refused()
    {
        await register.Build.Schema.PrepareAsync(CancellationToken.None);
        await ExecuteAsync("INSERT INTO __EFMigrationsHistory VALUES ('99991231000000_ExpandSources', '99.0'), ('99991231000001_Contract', '99.1')");

        var refused = await Assert.ThrowsAsync<RegisterSchemaException>(() => register.Build.Schema.PrepareAsync(CancellationToken.None));

        Assert.Equal(SchemaStatus.Newer, refused.Status);
    }

    [SqliteFact]
    public async Task Database_of_something_else_is_refused_and_left_alone()
    {
        await ExecuteAsync("CREATE TABLE Recipes (Name TEXT)");

        var refused = await Assert.ThrowsAsync<RegisterSchemaException>(() => register.Build.Schema.PrepareAsync(CancellationToken.None));

        Assert.Equal(SchemaStatus.Foreign, refused.Status);
        Assert.Equal(["Recipes"], await ReadTablesAsync());
    }

    [SqliteFact]
    public async Task Import_of_a_missing_file_creates_no_database()
    {
        var report = await register.ImportAsync(register.PathTo("missing.xlsx"));

        Assert.Single(report.Failures);
        Assert.False(File.Exists(DatabasePath));
    }

    [SqliteFact]
    public async Task Secret_of_a_read_only_database_is_not_stored()
    {
        await register.Build.Schema.PrepareAsync(CancellationToken.None);
        await using var context = new RegisterContext(
            new DbContextOptionsBuilder<RegisterContext>().UseSqliteRegister($"{register.ConnectionString};Mode=ReadOnly").Options);

        Assert.Equal("proposed", await context.GetOrAddSecretAsync("secret:test", "proposed", CancellationToken.None));
    }

    private async Task WriteOlderRegisterAsync() =>
        await ExecuteAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Schema", "older-register.sql")));

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new SqliteConnection(register.ConnectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private Task<List<string>> ReadTablesAsync() => ReadTextsAsync("SELECT name FROM sqlite_schema WHERE type = 'table'");

    private Task<List<string>> ReadMigrationIdsAsync() => ReadTextsAsync("SELECT MigrationId FROM __EFMigrationsHistory");

    private async Task<List<string>> ReadTextsAsync(string sql)
    {
        await using var connection = new SqliteConnection(register.ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var texts = new List<string>();
        while (await reader.ReadAsync())
            texts.Add(reader.GetString(0));
        return texts;
    }
}

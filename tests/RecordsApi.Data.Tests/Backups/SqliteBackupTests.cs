using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Tests.Editing;
using RecordsApi.Domain.Model;
using RecordsApi.Testing.Databases;

namespace RecordsApi.Data.Tests.Backups;

public sealed class SqliteBackupTests : IAsyncLifetime
{
    private EditableRegister register = null!;
    private string folder = "";

    public async Task InitializeAsync()
    {
        register = await EditableRegister.CreateAsync();
        folder = Directory.CreateTempSubdirectory("records-backups-").FullName;
    }

    public Task DisposeAsync()
    {
        register.Dispose();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [SqliteFact]
    public async Task Backups_made_while_an_editor_writes_contain_every_earlier_write_and_no_write_in_part()
    {
        var written = new List<string>();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested || written.Count < 20)
            {
                var id = await register.AddSourceAsync(name: $"entry-{written.Count}");
                lock (written)
                    written.Add(id);
            }
        });
        var backups = new List<(string File, string[] Before, BackupContents Contents)>();
        for (var i = 0; i < 5; i++)
        {
            string[] before;
            lock (written)
                before = [.. written];
            var file = Path.Combine(folder, $"{i}.db");
            backups.Add((file, before, await Backup.CreateAsync(register.Database.ConnectionString, file, CancellationToken.None)));
        }

        await stop.CancelAsync();
        await writing;
        var log = await register.Database.ReadChangeLogAsync();

        Assert.All(backups, backup =>
        {
            var target = Path.Combine(folder, "restored.db");
            File.Delete(target);
            Backup.RestoreAsync($"Data Source={target};Pooling=False", backup.File, CancellationToken.None).GetAwaiter().GetResult();
            var (changes, sources) = Read(target);
            Assert.Equal(log.Take(changes.Count), changes);
            Assert.Equal(backup.Contents.Changes, changes.Count);
            Assert.Subset(sources, backup.Before.ToHashSet());
            Assert.Equal(changes.Count(c => c.Kind == "source-added"), sources.Count);
        });
    }

    [SqliteFact]
    public async Task Database_in_use_is_not_replaced()
    {
        var file = await BackUpAsync();
        await using var reader = register.CreateDbContext();
        await reader.Database.OpenConnectionAsync();
        await reader.Sources.CountAsync();

        var error = await Assert.ThrowsAsync<BackupException>(() => Backup.RestoreAsync(register.Database.ConnectionString, file, CancellationToken.None));

        Assert.Contains("is in use. Stop the service", error.Message, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Restored_database_is_that_of_the_backup_and_the_previous_one_is_kept()
    {
        var first = await register.AddSourceAsync(name: "first");
        var file = await BackUpAsync();
        var second = await register.AddSourceAsync(name: "second");

        var restored = await Backup.RestoreAsync(register.Database.ConnectionString, file, CancellationToken.None);

        Assert.Equal([first], Read(register.Database.PathTo("register.db")).Sources);
        Assert.Equal(new HashSet<string> { first, second }, Read(restored.Previous!).Sources);
        Assert.True(File.Exists(file));
    }

    [SqliteFact]
    public async Task Damaged_database_is_replaced()
    {
        var file = await BackUpAsync();
        var path = register.Database.PathTo("register.db");
        await File.WriteAllTextAsync(path, "Not a database.");

        var restored = await Backup.RestoreAsync(register.Database.ConnectionString, file, CancellationToken.None);

        Assert.Empty(Read(path).Sources);
        Assert.Equal("Not a database.", await File.ReadAllTextAsync(restored.Previous!));
    }

    [SqliteTheory]
    [InlineData("missing", "There is no file")]
    [InlineData("text", "is not an SQLite database")]
    [InlineData("cut", "damaged")]
    [InlineData("other", "is not a register")]
    [InlineData("log", "is a database in use and not a backup")]
    public async Task File_that_is_no_backup_is_refused_and_changes_nothing(string kind, string reason)
    {
        await register.AddSourceAsync();
        var before = register.Database.DumpTables();
        var file = Path.Combine(folder, "wrong.db");
        if (kind is "cut" or "log")
            await Backup.CreateAsync(register.Database.ConnectionString, file, CancellationToken.None);
        if (kind == "cut")
            await using (var cut = new FileStream(file, FileMode.Open))
                cut.SetLength(cut.Length / 2);
        if (kind == "text")
            await File.WriteAllTextAsync(file, new string('x', 5000));
        if (kind == "log")
            await File.WriteAllTextAsync(file + "-wal", "log");
        if (kind == "other")
            Execute(file, "CREATE TABLE Other (Id TEXT)");

        var error = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => Backup.RestoreAsync(register.Database.ConnectionString, file, CancellationToken.None));

        Assert.Contains(reason, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, register.Database.DumpTables());
        Assert.Empty(Directory.EnumerateFiles(Path.GetDirectoryName(register.Database.PathTo("register.db"))!, "*.making-*"));
    }

    [SqliteTheory]
    [InlineData("knownThrough")]
    [InlineData("freshThrough")]
    public async Task Register_that_lacks_a_part_of_its_version_is_no_backup(string name)
    {
        var file = await BackUpAsync();
        Execute(file, $"DELETE FROM DatasetMetadata WHERE Name = '{name}'");

        var error = await Assert.ThrowsAsync<BackupException>(() => Backup.CheckAsync(file, CancellationToken.None));

        Assert.Contains($"DatasetMetadata has no entry '{name}'", error.Message, StringComparison.Ordinal);
    }

    [SqliteFact]
    public async Task Existing_file_is_not_overwritten()
    {
        var file = await BackUpAsync();

        await Assert.ThrowsAsync<IOException>(() => Backup.CreateAsync(register.Database.ConnectionString, file, CancellationToken.None));
    }

    private static IRegisterBackup Backup => Sqlite.SqliteDatabaseProvider.Instance.Backup;

    private async Task<string> BackUpAsync()
    {
        var file = Path.Combine(folder, "backup.db");
        await Backup.CreateAsync(register.Database.ConnectionString, file, CancellationToken.None);
        return file;
    }

    private static (List<Change> Changes, HashSet<string> Sources) Read(string path)
    {
        using var db = new RegisterContext(Sqlite.SqliteRegisterExtensions.UseSqliteRegister(new DbContextOptionsBuilder<RegisterContext>(), $"Data Source={path};Pooling=False").Options);
        return ([.. db.Changes.AsNoTracking().OrderBy(c => c.Sequence)],
            [.. db.Sources.Where(s => s.Entered).Select(s => s.Id)]);
    }

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}

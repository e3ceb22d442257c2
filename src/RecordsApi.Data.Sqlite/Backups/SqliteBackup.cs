using Microsoft.Data.Sqlite;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Sqlite.Connections;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Versioning;

namespace RecordsApi.Data.Sqlite.Backups;

/// <summary>
/// Backups of an SQLite file by SQLite's own backup function. Copying the file with other programs while it is in use would leave out what is
/// in its log only, without the copy showing it.
/// </summary>
internal sealed class SqliteBackup(IRegisterDatabaseProvider provider) : IRegisterBackup
{
    /// <inheritdoc />
    public async Task<BackupContents> CreateAsync(string connectionString, string file, CancellationToken cancellationToken)
    {
        if (Path.Exists(file))
            throw new IOException($"'{file}' already exists.");
        var unfinished = SqliteBackupFile.CreateEmptyFile(file);
        try
        {
            await using (var register = await RawConnection.OpenForReadAsync(provider, connectionString, cancellationToken))
            {
                await Task.Run(() => SqliteBackupFile.Copy(register.Connection, unfinished), cancellationToken);
            }

            var contents = await CheckAsync(unfinished, cancellationToken);
            SqliteBackupFile.WriteToDisk(unfinished);
            File.Move(unfinished, file);
            return contents;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <inheritdoc />
    public async Task<BackupContents> CheckAsync(string file, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
            throw new BackupException($"There is no file '{file}'.");
        if (new FileInfo(file + "-wal") is { Exists: true, Length: > 0 })
            throw new BackupException($"'{file}' is a database in use and not a backup: parts of it are in {file}-wal. Use a file that the command 'backup' wrote.");
        try
        {
            var connectionString = new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();
            await using var register = await RawConnection.OpenForReadAsync(provider, connectionString, cancellationToken);
            if (await provider.FindDamageAsync(register.Connection, cancellationToken) is { } damage)
                throw new BackupException($"'{file}' is damaged: {damage}");
            if (await provider.Schema.GetStatusAsync(register, cancellationToken) is not SchemaStatus.Current and var status)
                throw RegisterSchemaException.ForStatus(status, file);
            var version = await DatasetVersionStore.ReadCurrentAsync(register, cancellationToken);
            var changes = await register.QueryStringsAsync("SELECT CAST(COUNT(*) AS TEXT) FROM \"Changes\"", cancellationToken);
            return new(version?.Version, version?.KnownThrough, long.Parse(changes[0], System.Globalization.CultureInfo.InvariantCulture), new FileInfo(file).Length);
        }
        catch (SqliteException e)
        {
            throw new BackupException($"'{file}' cannot be used as a backup. {SqliteErrors.Explain(e, file)}", e);
        }
        catch (IncompleteDatasetMetadataException e)
        {
            throw new BackupException($"'{file}' cannot be used as a backup. {e.Message}", e);
        }
    }

    /// <inheritdoc />
    public async Task<RestoredBackup> RestoreAsync(string connectionString, string file, CancellationToken cancellationToken)
    {
        var target = Path.GetFullPath(provider.Describe(connectionString));
        if (!File.Exists(file))
            throw new BackupException($"There is no file '{file}'.");
        if (Path.GetFullPath(file) == target)
            throw new BackupException($"'{file}' is the database itself. Nothing was changed.");
        provider.ClearPool(connectionString);
        var copy = SqliteBackupFile.CreateEmptyFile(target);
        try
        {
            // The copy is checked, because it is what is put in place.
            if (new FileInfo(file + "-wal") is { Exists: true, Length: > 0 })
                await CheckAsync(file, cancellationToken);
            File.Copy(file, copy, overwrite: true);
            SqliteBackupFile.SetOwnerOnly(copy);
            var contents = await CheckAsync(copy, cancellationToken);
            SqliteBackupFile.WriteToDisk(copy);
            if (!File.Exists(target))
            {
                File.Move(copy, target);
                return new(contents, null);
            }

            SqliteBackupFile.EmptyLog(target);
            var previous = Enumerable.Range(1, int.MaxValue).Select(number => $"{target}.old-{number}").First(name => !File.Exists(name));

            // The log of a damaged database would be applied to the new one.
            foreach (var suffix in (string[])["-wal", "-shm"])
            {
                if (File.Exists(target + suffix))
                    File.Move(target + suffix, previous + suffix);
            }

            // At no time is there no database: a service that started then would create an empty one.
            File.Replace(copy, target, previous);
            return new(contents, previous);
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <inheritdoc />
    public string MakeReadOnly(string connectionString) => new SqliteConnectionStringBuilder(connectionString) { Mode = SqliteOpenMode.ReadOnly }.ToString();
}

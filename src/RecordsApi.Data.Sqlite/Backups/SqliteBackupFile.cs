using System.Data.Common;
using Microsoft.Data.Sqlite;
using RecordsApi.Data.Providers;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite.Backups;

/// <summary>The files of backups: creating, copying and replacing them.</summary>
internal static class SqliteBackupFile
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes what is in the log of a database into its file, so that the file can be replaced.</summary>
    /// <remarks>Only the connection that does so is open then: a database in this mode has a connection in use as long as it is open anywhere.</remarks>
    /// <exception cref="BackupException">The database is in use.</exception>
    public static void EmptyLog(string path)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadWrite, Pooling = false, DefaultTimeout = 1 }.ToString());
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = DELETE";
            if (command.ExecuteScalar() as string == "wal")
                throw InUse(path, null);
            command.CommandText = "BEGIN EXCLUSIVE; ROLLBACK";
            command.ExecuteNonQuery();
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            throw InUse(path, e);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_IOERR)
        {
            // What is damaged is what a backup replaces.
        }
    }

    private static BackupException InUse(string path, Exception? inner) =>
        new($"The database {path} is in use. Stop the service and every command that uses it, and try again. Nothing was changed.", inner);

    /// <summary>Copies the snapshot of a connection to a file, whatever is written in the meantime.</summary>
    public static void Copy(DbConnection source, string file)
    {
        using var target = Open(file);
        ((SqliteConnection)source).BackupDatabase(target);
        using var command = target.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = DELETE";
        command.ExecuteNonQuery();
    }

    /// <summary>Opens a file.</summary>
    public static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    /// <summary>
    /// Creates an empty file in the folder of another file. Only its owner can read it, because a backup contains hashes of API keys and
    /// secrets of webhooks.
    /// </summary>
    /// <param name="file">Path of the other file.</param>
    /// <returns>Path of the new file.</returns>
    public static string CreateEmptyFile(string file)
    {
        var name = $"{file}.making-{Guid.NewGuid():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerOnly;
        new FileStream(name, options).Dispose();
        return name;
    }

    /// <summary>Lets only the owner read a file.</summary>
    public static void SetOwnerOnly(string file)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, OwnerOnly);
    }

    /// <summary>Waits until a file is on the disk.</summary>
    public static void WriteToDisk(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }
}

using System.Data.Common;

namespace RecordsApi.Data.Providers;

/// <summary>Copies of a whole database as files. A database that has its own means, such as those of a server, implements none of this.</summary>
public interface IRegisterBackup
{
    /// <summary>Copies the database to a file, as it is between two writes, while others read and write; then checks the file.</summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="file">The file, which does not exist yet. It appears when it is complete.</param>
    /// <param name="cancellationToken">Cancels the operation, which leaves no file.</param>
    /// <exception cref="IOException">The file exists, or cannot be written.</exception>
    /// <exception cref="DbException">The database cannot be read, or the copy is damaged.</exception>
    Task<BackupContents> CreateAsync(string connectionString, string file, CancellationToken cancellationToken);

    /// <summary>Opens a backup, looks for damage in all of it, and tells what it contains.</summary>
    /// <exception cref="DbException">It is no backup that this program can use; the message says why.</exception>
    Task<BackupContents> CheckAsync(string file, CancellationToken cancellationToken);

    /// <summary>Puts a backup in the place of the database, which keeps its contents under another name. The backup is checked first and stays.</summary>
    /// <exception cref="DbException">The backup cannot be used, or the database is in use; nothing was changed.</exception>
    Task<RestoredBackup> RestoreAsync(string connectionString, string file, CancellationToken cancellationToken);

    /// <summary>The connection string with which the database can only be read.</summary>
    string MakeReadOnly(string connectionString);
}

/// <summary>What a backup contains.</summary>
/// <param name="Version">Version of the register; null if it has none yet.</param>
/// <param name="KnownThrough">The newest timestamp in it (UTC); null if it has none yet.</param>
/// <param name="Changes">Number of entries of the change log.</param>
/// <param name="Bytes">Size of the file.</param>
public sealed record BackupContents(string? Version, DateTimeOffset? KnownThrough, long Changes, long Bytes);

/// <summary>A database that was replaced by a backup.</summary>
/// <param name="Contents">What it contains now.</param>
/// <param name="Previous">Where what it contained before is kept; null if there was none.</param>
public sealed record RestoredBackup(BackupContents Contents, string? Previous);

/// <summary>A backup cannot be used; the message says why, and what to do.</summary>
public sealed class BackupException(string message, Exception? inner = null) : DbException(message, inner);

using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>Error messages for an operator when the database cannot be used.</summary>
internal static class SqliteErrors
{
    private const string MissingPrefix = "There is no database";

    /// <summary>Creates the exception for a missing database.</summary>
    public static void ThrowIfMissing(string connectionString)
    {
        if (!SqliteConnectionStrings.Exists(connectionString))
            throw new SqliteException($"{MissingPrefix} '{SqliteConnectionStrings.GetPath(connectionString)}'.", raw.SQLITE_CANTOPEN);
    }

    /// <summary>One sentence or two: which file, what is wrong, what to do.</summary>
    /// <param name="exception">The error.</param>
    /// <param name="path">The database.</param>
    public static string Explain(SqliteException exception, string path) => exception.SqliteErrorCode switch
    {
        raw.SQLITE_CANTOPEN when !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))) =>
            $"The folder of the database {path} does not exist. Create it, or name another database in ConnectionStrings__Register.",
        raw.SQLITE_CANTOPEN when Directory.Exists(path) => $"{path} is a folder, not a database. Name a file in ConnectionStrings__Register.",
        raw.SQLITE_CANTOPEN when !File.Exists(path) && exception.Message.StartsWith(MissingPrefix, StringComparison.Ordinal) =>
            $"There is no database {path}. Run 'rebuild' or 'serve' to create one from the seed data.",
        raw.SQLITE_CANTOPEN or raw.SQLITE_PERM or raw.SQLITE_AUTH =>
            $"The database {path} cannot be opened by the user '{Environment.UserName}'. Let this user read the file, and write to it and its folder if the register is to be changed.",
        raw.SQLITE_READONLY => $"The database {path} can only be read by the user '{Environment.UserName}'. Let this user write to the file and its folder.",
        raw.SQLITE_NOTADB => $"{path} is not an SQLite database. Name another file in ConnectionStrings__Register.",
        raw.SQLITE_CORRUPT => $"The database {path} is damaged. Replace it with a backup, or move it away and run 'rebuild'.",
        raw.SQLITE_FULL => $"There is no space left on the disk of the database {path}.",
        raw.SQLITE_IOERR => $"The disk of the database {path} failed: {exception.Message}",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"Another process keeps writing to the database {path}. Try again when it is done.",
        _ => $"The database {path} cannot be used: {exception.Message}",
    };
}

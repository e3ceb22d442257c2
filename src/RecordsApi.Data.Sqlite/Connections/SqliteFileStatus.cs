using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>What SQLite knows about the file of an open connection, https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html.</summary>
internal static class SqliteFileStatus
{
    // SQLITE_FCNTL_HAS_MOVED and SQLITE_FCNTL_DATA_VERSION.
    private const int HasMovedOperation = 20;
    private const int DataVersionOperation = 35;

    /// <summary>Whether the file was removed, renamed or replaced: a connection goes on reading it after that.</summary>
    public static bool HasMoved(sqlite3 connection) => Invoke(connection, HasMovedOperation) is not (null or 0);

    /// <summary>A number that changes with every commit, by this connection or another.</summary>
    public static long ReadDataVersion(SqliteConnection connection)
    {
        using var statement = PrepareDataVersion(connection.Handle!);
        return ReadDataVersion(connection.Handle!, statement);
    }

    /// <summary>Prepares what <see cref="ReadDataVersion(sqlite3, sqlite3_stmt)"/> needs.</summary>
    public static sqlite3_stmt PrepareDataVersion(sqlite3 connection)
    {
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v3(connection, "PRAGMA data_version", raw.SQLITE_PREPARE_PERSISTENT, out var statement), connection);
        return statement;
    }

    /// <summary>A number that changes with every commit, by this connection or another.</summary>
    public static long ReadDataVersion(sqlite3 connection, sqlite3_stmt dataVersion)
    {
        // The pragma looks at the file; the number it gives leaves out the commits of its own connection.
        var result = raw.sqlite3_step(dataVersion);
        raw.sqlite3_reset(dataVersion);
        if (result != raw.SQLITE_ROW)
            SqliteException.ThrowExceptionForRC(result, connection);
        return Invoke(connection, DataVersionOperation) ?? throw new NotSupportedException("This SQLite library does not support the data version.");
    }

    private static int? Invoke(sqlite3 connection, int operation) =>
        sqlite3_file_control(connection, 0, operation, out var result) == raw.SQLITE_OK ? result : null;

    // A null pointer names the main database.
    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_file_control(sqlite3 connection, nint database, int operation, out int result);
}

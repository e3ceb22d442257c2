using System.Runtime.InteropServices;
using SQLitePCL;

namespace RecordsApi.Data.Connections;

/// <summary>What SQLite knows of the file of an open connection, https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html.</summary>
internal static class SqliteFileControl
{
    // SQLITE_FCNTL_HAS_MOVED and SQLITE_FCNTL_DATA_VERSION.
    private const int HasMovedOpcode = 20;
    private const int DataVersionOpcode = 35;

    /// <summary>Whether the file was removed, renamed or replaced: it can be read on after that.</summary>
    public static bool HasMoved(sqlite3 connection) => Invoke(connection, HasMovedOpcode) is not (null or 0);

    /// <summary>A number that is another one once a statement of the connection began after a write by whomever.</summary>
    public static int GetDataVersion(sqlite3 connection) =>
        Invoke(connection, DataVersionOpcode) ?? throw new InvalidOperationException("SQLite does not tell the version of its data.");

    private static int? Invoke(sqlite3 connection, int question) =>
        sqlite3_file_control(connection, 0, question, out var answer) == raw.SQLITE_OK ? answer : null;

    // A null pointer names the main database.
    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_file_control(sqlite3 connection, nint database, int question, out int answer);
}

using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace RecordsApi.Register.Storage;

/// <summary>Asks SQLite whether a database still lies where it was opened: an open file can be read on after it is gone.</summary>
internal static class MovedFile
{
    // SQLITE_FCNTL_HAS_MOVED, https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html
    private const int HasMoved = 20;

    /// <summary>Whether the file of an open connection was removed, renamed or replaced.</summary>
    public static bool Is(SqliteConnection connection) =>
        sqlite3_file_control(connection.Handle!, null, HasMoved, out var moved) == raw.SQLITE_OK && moved != 0;

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern int sqlite3_file_control(sqlite3 connection, [MarshalAs(UnmanagedType.LPUTF8Str)] string? database, int question, out int answer);
}

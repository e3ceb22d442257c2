using System.Runtime.InteropServices;
using SQLitePCL;

namespace RecordsApi.Data.Connections;

/// <summary>
/// The columns of the row at which a statement stands, asked of SQLite itself: its provider takes twice as long for one, because
/// it keeps hold of the statement and locks the connection anew for each of several questions. Values are read without that lock:
/// nobody else may use the connection meanwhile, and nothing may be asked once the statement is closed.
/// </summary>
internal sealed unsafe class Utf8Row(sqlite3_stmt opened)
{
    private readonly nint statement = opened.DangerousGetHandle();

    /// <summary>Whether a column holds nothing.</summary>
    public bool IsNull(int column) => sqlite3_value_type(sqlite3_column_value(statement, column)) == raw.SQLITE_NULL;

    /// <summary>Number in a column; 0 where it has none.</summary>
    public long GetInt64(int column) => sqlite3_value_int64(sqlite3_column_value(statement, column));

    /// <summary>Number in a column; 0 where it has none.</summary>
    public double GetDouble(int column) => sqlite3_value_double(sqlite3_column_value(statement, column));

    /// <summary>Text of a column as UTF-8, until the next row is read; false where it has none.</summary>
    public bool TryGetUtf8(int column, out ReadOnlySpan<byte> text)
    {
        var value = sqlite3_column_value(statement, column);

        // What is asked for as bytes is not copied to get a zero at its end. Empty text has no address either.
        var start = sqlite3_value_blob(value);
        text = start == null ? default : new(start, sqlite3_value_bytes(value));
        return start != null || sqlite3_value_type(value) != raw.SQLITE_NULL;
    }

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    private static extern nint sqlite3_column_value(nint statement, int column);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static extern int sqlite3_value_type(nint value);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static extern long sqlite3_value_int64(nint value);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static extern double sqlite3_value_double(nint value);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static extern byte* sqlite3_value_blob(nint value);

    [DllImport("e_sqlite3", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories | DllImportSearchPath.AssemblyDirectory)]
    [SuppressGCTransition]
    private static extern int sqlite3_value_bytes(nint value);
}

using System.Runtime.InteropServices;
using RecordsApi.Data.Providers;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>
/// The columns of the row at which a statement is, read from SQLite itself: its ADO.NET provider takes twice as long, because it
/// locks the connection again for each of several calls. No other thread may use the connection in the meantime.
/// </summary>
internal sealed unsafe class SqliteUtf8Columns(sqlite3_stmt opened) : IUtf8Columns
{
    private readonly nint statement = opened.DangerousGetHandle();

    /// <inheritdoc />
    public bool IsNull(int column) => sqlite3_value_type(sqlite3_column_value(statement, column)) == raw.SQLITE_NULL;

    /// <inheritdoc />
    public long GetInt64(int column) => sqlite3_value_int64(sqlite3_column_value(statement, column));

    /// <inheritdoc />
    public double GetDouble(int column) => sqlite3_value_double(sqlite3_column_value(statement, column));

    /// <inheritdoc />
    public bool TryGetUtf8(int column, out ReadOnlySpan<byte> text)
    {
        var value = sqlite3_column_value(statement, column);

        // Bytes are not copied to get a zero at their end, as text is. Empty text has no address either.
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

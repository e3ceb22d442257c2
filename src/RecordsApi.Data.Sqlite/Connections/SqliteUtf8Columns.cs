using RecordsApi.Data.Providers;
using SQLitePCL;

namespace RecordsApi.Data.Sqlite.Connections;

/// <summary>The columns of the row at which a statement is, as SQLite holds them: its ADO.NET provider makes a string of every text.</summary>
internal sealed class SqliteUtf8Columns(sqlite3_stmt statement) : IUtf8Columns
{
    /// <inheritdoc />
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <inheritdoc />
    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    /// <inheritdoc />
    public double GetDouble(int column) => raw.sqlite3_column_double(statement, column);

    /// <inheritdoc />
    public bool TryGetUtf8(int column, out ReadOnlySpan<byte> text)
    {
        // Empty text has no address either.
        text = raw.sqlite3_column_blob(statement, column);
        return !text.IsEmpty || !IsNull(column);
    }
}

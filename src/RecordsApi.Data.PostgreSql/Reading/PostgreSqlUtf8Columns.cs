using System.Data.Common;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.PostgreSql.Reading;

/// <summary>The columns of the row at which a reader is; text comes from the server as UTF-8.</summary>
internal sealed class PostgreSqlUtf8Columns(DbDataReader reader) : IUtf8Columns
{
    /// <inheritdoc />
    public bool IsNull(int column) => reader.IsDBNull(column);

    /// <inheritdoc />
    public long GetInt64(int column)
    {
        if (reader.IsDBNull(column))
            return 0;
        if (reader.GetFieldType(column) == typeof(bool))
            return reader.GetBoolean(column) ? 1 : 0;
        return reader.GetInt64(column);
    }

    /// <inheritdoc />
    public double GetDouble(int column) => reader.IsDBNull(column) ? 0 : reader.GetDouble(column);

    /// <inheritdoc />
    public bool TryGetUtf8(int column, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (reader.IsDBNull(column))
            return false;
        text = reader.GetFieldValue<byte[]>(column);
        return true;
    }
}

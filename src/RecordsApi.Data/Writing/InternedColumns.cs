using System.Data.Common;
using System.Text;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Writing;

/// <summary>
/// Values of the columns of one result, by number. A value that is the same as in the row before is not made again: rows that are read by the
/// thousand often follow others of the same agreement.
/// </summary>
/// <param name="provider">The provider of the database.</param>
internal sealed class InternedColumns(IRegisterDatabaseProvider provider)
{
    private readonly List<object?> values = [];
    private IUtf8Columns? columns;

    /// <summary>Reads from the current record of a reader, always the same one.</summary>
    public InternedColumns Of(DbDataReader reader)
    {
        columns ??= provider.GetColumns(reader);
        return this;
    }

    /// <summary>The text of a column.</summary>
    public string GetString(int column) => Get(column, Encoding.UTF8.GetString, "");

    /// <summary>The text of a column; null where it holds none.</summary>
    public string? GetStringOrNull(int column) => Get<string?>(column, Encoding.UTF8.GetString, null);

    /// <summary>The date of a column.</summary>
    public DateOnly GetDate(int column) => Get(column, Utf8ColumnsExtensions.ParseDate, default);

    /// <summary>The date of a column; null where it holds none.</summary>
    public DateOnly? GetDateOrNull(int column) => Get<DateOnly?>(column, text => Utf8ColumnsExtensions.ParseDate(text), null);

    /// <summary>The timestamp of a column, UTC.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="whenNull">The value where the column holds none.</param>
    public DateTime GetTimestamp(int column, DateTime whenNull = default) => Get(column, text => Utf8ColumnsExtensions.ParseTimestamp(text).UtcDateTime, whenNull);

    /// <summary>The list that is stored as JSON in a column.</summary>
    public IReadOnlyList<string> GetList(int column) => Get(column, JsonColumnValue.Deserialize<string>, []);

    /// <summary>Whether the number in a column is other than 0.</summary>
    public bool GetBoolean(int column) => columns!.GetInt64(column) != 0;

    /// <summary>What a function makes of the text of a column.</summary>
    /// <param name="column">The number of the column.</param>
    /// <param name="convert">The function, always the same one for a column.</param>
    /// <param name="whenNull">The value where the column holds none.</param>
    public TValue Get<TValue>(int column, Func<ReadOnlySpan<byte>, TValue> convert, TValue whenNull)
    {
        var interned = Find(column, convert);
        return columns!.TryGetUtf8(column, out var text) ? interned.Get(text) : whenNull;
    }

    private InternedValue<TValue> Find<TValue>(int column, Func<ReadOnlySpan<byte>, TValue> convert)
    {
        while (values.Count <= column)
            values.Add(null);
        return (InternedValue<TValue>)(values[column] ??= new InternedValue<TValue>(convert));
    }
}

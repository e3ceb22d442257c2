using System.Data.Common;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Queries;

/// <summary>Creates the rows of one table from a data reader, column by column.</summary>
internal sealed class RowMaterializer<TRow>
{
    private readonly IUtf8Columns rowColumns;
    private readonly Action<TRow>[] setters;

    public RowMaterializer(IEntityType entity, IUtf8Columns columns, DbDataReader reader)
    {
        rowColumns = columns;
        setters = [.. entity.GetProperties().Select(p => CreateSetter(p.PropertyInfo!, reader.GetOrdinal(p.GetColumnName())))];
    }

    /// <summary>Creates a row from the current record of the reader.</summary>
    public TRow Materialize()
    {
        var row = Activator.CreateInstance<TRow>();
        foreach (var fill in setters)
            fill(row);
        return row;
    }

    /// <summary>Creates a reader for the text of a column that does not belong to the table; the text can be null.</summary>
    public Func<string?> CreateExtraColumnReader(int column) => CreateTextReader<string?>(column, Encoding.UTF8.GetString);

    private Action<TRow> CreateSetter(PropertyInfo property, int column) => property.PropertyType switch
    {
        var type when type == typeof(string) => BindSetter(property, CreateTextReader<string?>(column, Encoding.UTF8.GetString)),
        var type when type == typeof(DateOnly) => BindSetter(property, CreateTextReader(column, Utf8ColumnsExtensions.ParseDate)),
        var type when type == typeof(DateOnly?) => BindSetter(property, CreateTextReader<DateOnly?>(column, text => Utf8ColumnsExtensions.ParseDate(text))),
        var type when type == typeof(DateTimeOffset) => BindSetter(property, CreateTextReader(column, Utf8ColumnsExtensions.ParseTimestamp)),
        var type when type == typeof(DateTimeOffset?) => BindSetter(property, CreateTextReader<DateTimeOffset?>(column, text => Utf8ColumnsExtensions.ParseTimestamp(text))),
        var type when type == typeof(bool) => BindSetter(property, () => rowColumns.GetInt64(column) != 0),
        var type when type == typeof(int) => BindSetter(property, () => (int)rowColumns.GetInt64(column)),
        var type when type == typeof(int?) => BindSetter(property, () => rowColumns.IsNull(column) ? (int?)null : (int)rowColumns.GetInt64(column)),
        var type when type == typeof(long) => BindSetter(property, () => rowColumns.GetInt64(column)),
        var type when type == typeof(double?) => BindSetter(property, () => rowColumns.IsNull(column) ? (double?)null : rowColumns.GetDouble(column)),
        var type => throw new NotSupportedException($"{property.Name} of {typeof(TRow).Name} is of type {type.Name}."),
    };

    private static Action<TRow> BindSetter<TValue>(PropertyInfo property, Func<TValue> read)
    {
        var set = property.SetMethod!.CreateDelegate<Action<TRow, TValue>>();
        return row => set(row, read());
    }

    private Func<TValue?> CreateTextReader<TValue>(int column, Func<ReadOnlySpan<byte>, TValue> convert)
    {
        var values = new InternedValue<TValue>(convert);
        return () => rowColumns.TryGetUtf8(column, out var text) ? values.Get(text) : default;
    }
}

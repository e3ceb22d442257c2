using System.Reflection;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace RecordsApi.Register.Storage.Queries;

/// <summary>Makes the rows of one table of what a reader gives, column by column.</summary>
internal sealed class RowMaker<TRow>
{
    private readonly RowColumns columns;
    private readonly Action<TRow>[] filling;

    public RowMaker(IEntityType entity, SqliteDataReader reader)
    {
        columns = new(reader.Handle!);
        filling = [.. entity.GetProperties().Select(p => Filling(p.PropertyInfo!, reader.GetOrdinal(p.GetColumnName())))];
    }

    /// <summary>The row at which the reader stands.</summary>
    public TRow Make()
    {
        var row = Activator.CreateInstance<TRow>();
        foreach (var fill in filling)
            fill(row);
        return row;
    }

    /// <summary>Text of a column that is none of the table's; null where it has none.</summary>
    public Func<string?> Beside(int column) => Text<string?>(column, Encoding.UTF8.GetString);

    private Action<TRow> Filling(PropertyInfo property, int column) => property.PropertyType switch
    {
        var type when type == typeof(string) => Set(property, Text<string?>(column, Encoding.UTF8.GetString)),
        var type when type == typeof(DateOnly) => Set(property, Text(column, Day)),
        var type when type == typeof(DateOnly?) => Set(property, Text<DateOnly?>(column, text => Day(text))),
        var type when type == typeof(DateTimeOffset) => Set(property, Text(column, At)),
        var type when type == typeof(DateTimeOffset?) => Set(property, Text<DateTimeOffset?>(column, text => At(text))),
        var type when type == typeof(bool) => Set(property, () => columns.Long(column) != 0),
        var type when type == typeof(int) => Set(property, () => (int)columns.Long(column)),
        var type when type == typeof(int?) => Set(property, () => columns.IsNull(column) ? (int?)null : (int)columns.Long(column)),
        var type when type == typeof(long) => Set(property, () => columns.Long(column)),
        var type when type == typeof(double?) => Set(property, () => columns.IsNull(column) ? (double?)null : columns.Double(column)),
        var type => throw new NotSupportedException($"{property.Name} of {typeof(TRow).Name} is of type {type.Name}."),
    };

    private static Action<TRow> Set<TValue>(PropertyInfo property, Func<TValue> read)
    {
        var set = property.SetMethod!.CreateDelegate<Action<TRow, TValue>>();
        return row => set(row, read());
    }

    private Func<TValue?> Text<TValue>(int column, Func<ReadOnlySpan<byte>, TValue> make)
    {
        var values = new KeptValue<TValue>(make);
        return () => columns.TryText(column, out var text) ? values.Of(text) : default;
    }

    private static DateOnly Day(ReadOnlySpan<byte> text) => KeptStatement.Day(Encoding.UTF8.GetString(text));

    private static DateTimeOffset At(ReadOnlySpan<byte> text) => Moment.FromText(Encoding.UTF8.GetString(text));
}

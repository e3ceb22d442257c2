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
        columns = new(reader);
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

    // Rows that follow one another often say the same in a column: what was made of it is kept for the next one.
    private Func<TValue?> Text<TValue>(int column, Func<ReadOnlySpan<byte>, TValue> make)
    {
        var (kept, length, value) = (Array.Empty<byte>(), -1, default(TValue));
        return () =>
        {
            if (!columns.TryText(column, out var text))
                return default;
            if (length >= 0 && text.SequenceEqual(kept.AsSpan(0, length)))
                return value;
            if (kept.Length < text.Length)
                kept = new byte[2 * text.Length];
            text.CopyTo(kept);
            length = text.Length;
            return value = make(text);
        };
    }

    private static DateOnly Day(ReadOnlySpan<byte> text) => KeptStatement.Day(Encoding.UTF8.GetString(text));

    private static DateTimeOffset At(ReadOnlySpan<byte> text) => Moment.FromText(Encoding.UTF8.GetString(text));
}

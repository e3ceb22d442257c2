using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Writing;

/// <summary>Sets a property of rows from a column of one result of a statement.</summary>
internal abstract class ColumnReader<T>
{
    /// <summary>Sets the property from the column of the current record.</summary>
    public abstract void Read(IUtf8Columns columns, int ordinal, T row);
}

/// <summary>Reads a column of numbers.</summary>
internal sealed class NumberColumnReader<T, TValue>(Action<T, TValue> set, Func<IUtf8Columns, int, TValue> read) : ColumnReader<T>
{
    /// <inheritdoc />
    public override void Read(IUtf8Columns columns, int ordinal, T row) => set(row, read(columns, ordinal));
}

/// <summary>Reads a column of texts, or of values that are stored as text.</summary>
internal sealed class TextColumnReader<T, TValue>(Action<T, TValue> set, Func<ReadOnlySpan<byte>, TValue> convert, TValue whenNull) : ColumnReader<T>
{
    private readonly InternedValue<TValue> values = new(convert);

    /// <inheritdoc />
    public override void Read(IUtf8Columns columns, int ordinal, T row) =>
        set(row, columns.TryGetUtf8(ordinal, out var text) ? values.Get(text) : whenNull);
}

using System.Globalization;
using System.Reflection;
using System.Text;
using RecordsApi.Data.Providers;
using RecordsApi.Domain.AgreementStates;
using RecordsApi.Domain.Time;

namespace RecordsApi.Data.Writing;

/// <summary>Maps one property of a row type to a database column.</summary>
internal abstract class TableColumn<T>(string name)
    where T : class
{
    /// <summary>Name of the column, which is that of the property.</summary>
    public string Name { get; } = name;

    /// <summary>The quoted name, for SQL.</summary>
    public string QuotedName => $"\"{Name}\"";

    /// <summary>Returns a row's value as a parameter value for the provider.</summary>
    public abstract object ToDbValue(T row);

    /// <summary>Returns a row's value as text, for comparisons.</summary>
    public abstract string ToText(T row);

    /// <summary>Returns whether two rows have the same value.</summary>
    public abstract bool AreEqual(T one, T other);

    /// <summary>Creates what sets the property of rows from a result.</summary>
    public abstract ColumnReader<T> CreateReader();

    /// <summary>Creates the column of a property.</summary>
    /// <exception cref="NotSupportedException">Values of the property's type are not supported.</exception>
    public static TableColumn<T> ForProperty(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (type == typeof(string))
            return Text<string?>(property, Encoding.UTF8.GetString);
        if (type == typeof(int))
            return Number(property, (columns, i) => (int)columns.GetInt64(i));
        if (type == typeof(int?))
            return Number<int?>(property, (columns, i) => columns.IsNull(i) ? null : (int)columns.GetInt64(i));
        if (type == typeof(long))
            return Number(property, (columns, i) => columns.GetInt64(i));
        if (type == typeof(bool))
            return Number(property, (columns, i) => columns.GetInt64(i) != 0);
        if (type == typeof(double?))
            return Number<double?>(property, (columns, i) => columns.IsNull(i) ? null : columns.GetDouble(i));
        if (type == typeof(decimal?))
            return Number<decimal?>(property, (columns, i) => columns.IsNull(i) ? null : (decimal)columns.GetDouble(i));
        if (type == typeof(DateOnly))
            return Text(property, Utf8ColumnsExtensions.ParseDate);
        if (type == typeof(DateOnly?))
            return Text<DateOnly?>(property, text => Utf8ColumnsExtensions.ParseDate(text));
        if (type == typeof(DateTimeOffset))
            return Text(property, Utf8ColumnsExtensions.ParseTimestamp);
        if (type == typeof(DateTimeOffset?))
            return Text<DateTimeOffset?>(property, text => Utf8ColumnsExtensions.ParseTimestamp(text));
        if (type == typeof(IReadOnlyList<string>))
            return Text(property, JsonColumnValue.Deserialize<string>, []);
        if (type == typeof(IReadOnlyList<DocumentLink>))
            return Text(property, JsonColumnValue.Deserialize<DocumentLink>, []);
        if (type == typeof(IReadOnlyList<ListedRange>))
            return Text(property, JsonColumnValue.Deserialize<ListedRange>, []);
        throw new NotSupportedException($"{typeof(T).Name}.{property.Name}: values of type {type.Name} are not supported.");
    }

    private static TableColumn<T, TValue> Number<TValue>(PropertyInfo property, Func<IUtf8Columns, int, TValue> read) =>
        new(property, set => new NumberColumnReader<T, TValue>(set, read));

    private static TableColumn<T, TValue> Text<TValue>(PropertyInfo property, Func<ReadOnlySpan<byte>, TValue> convert, TValue whenNull = default!) =>
        new(property, set => new TextColumnReader<T, TValue>(set, convert, whenNull));
}

/// <summary>A column of values of one type.</summary>
internal sealed class TableColumn<T, TValue>(PropertyInfo property, Func<Action<T, TValue>, ColumnReader<T>> createReader) : TableColumn<T>(property.Name)
    where T : class
{
    private readonly Func<T, TValue> get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
    private readonly Action<T, TValue> set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();

    /// <inheritdoc />
    public override object ToDbValue(T row) => get(row) switch
    {
        null => DBNull.Value,
        DateTimeOffset timestamp => UtcTimestamp.Format(timestamp),
        DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),

        // Stored as double, because SQLite has no decimal numbers; those of the register have few digits.
        decimal number => (double)number,
        IReadOnlyList<string> list => JsonColumnValue.Serialize(list),
        IReadOnlyList<DocumentLink> list => JsonColumnValue.Serialize(list),
        IReadOnlyList<ListedRange> list => JsonColumnValue.Serialize(list),
        var value => value,
    };

    /// <inheritdoc />
    public override string ToText(T row) => Convert.ToString(get(row), CultureInfo.InvariantCulture) ?? "";

    /// <inheritdoc />
    public override bool AreEqual(T one, T other) => EqualityComparer<TValue>.Default.Equals(get(one), get(other));

    /// <inheritdoc />
    public override ColumnReader<T> CreateReader() => createReader(set);
}

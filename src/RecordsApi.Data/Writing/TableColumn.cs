using System.Globalization;
using System.Reflection;
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

    /// <summary>Sets a row's property from a column of a data reader.</summary>
    public abstract void SetFrom(IUtf8Columns columns, int ordinal, T row);

    /// <summary>Creates the column of a property.</summary>
    /// <exception cref="NotSupportedException">Values of the property's type are not supported.</exception>
    public static TableColumn<T> ForProperty(PropertyInfo property)
    {
        var type = property.PropertyType;
        if (type == typeof(string))
            return new TableColumn<T, string?>(property, Utf8ColumnsExtensions.GetStringOrNull);
        if (type == typeof(int))
            return new TableColumn<T, int>(property, (r, i) => (int)r.GetInt64(i));
        if (type == typeof(int?))
            return new TableColumn<T, int?>(property, (r, i) => r.IsNull(i) ? null : (int)r.GetInt64(i));
        if (type == typeof(long))
            return new TableColumn<T, long>(property, (r, i) => r.GetInt64(i));
        if (type == typeof(bool))
            return new TableColumn<T, bool>(property, (r, i) => r.GetInt64(i) != 0);
        if (type == typeof(double?))
            return new TableColumn<T, double?>(property, (r, i) => r.IsNull(i) ? null : r.GetDouble(i));
        if (type == typeof(DateOnly))
            return new TableColumn<T, DateOnly>(property, (r, i) => r.GetDateOrNull(i)!.Value);
        if (type == typeof(DateOnly?))
            return new TableColumn<T, DateOnly?>(property, Utf8ColumnsExtensions.GetDateOrNull);
        if (type == typeof(DateTimeOffset))
            return new TableColumn<T, DateTimeOffset>(property, (r, i) => r.GetTimestampOrNull(i)!.Value);
        if (type == typeof(DateTimeOffset?))
            return new TableColumn<T, DateTimeOffset?>(property, Utf8ColumnsExtensions.GetTimestampOrNull);
        if (type == typeof(IReadOnlyList<string>))
            return new TableColumn<T, IReadOnlyList<string>>(property, ReadList<string>);
        if (type == typeof(IReadOnlyList<DocumentLink>))
            return new TableColumn<T, IReadOnlyList<DocumentLink>>(property, ReadList<DocumentLink>);
        if (type == typeof(IReadOnlyList<ListedRange>))
            return new TableColumn<T, IReadOnlyList<ListedRange>>(property, ReadList<ListedRange>);
        throw new NotSupportedException($"{typeof(T).Name}.{property.Name}: values of type {type.Name} are not supported.");
    }

    private static IReadOnlyList<TItem> ReadList<TItem>(IUtf8Columns columns, int ordinal) =>
        columns.TryGetUtf8(ordinal, out var json) ? JsonColumnValue.Deserialize<TItem>(json) : [];
}

/// <summary>A column of values of one type.</summary>
internal sealed class TableColumn<T, TValue>(PropertyInfo property, Func<IUtf8Columns, int, TValue> read) : TableColumn<T>(property.Name)
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
    public override void SetFrom(IUtf8Columns columns, int ordinal, T row) => set(row, read(columns, ordinal));
}

using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Text;

namespace RecordsApi.Data.PostgreSql.Reading;

/// <summary>The values of rows of which one batch after another is in memory, text as UTF-8.</summary>
internal abstract class BatchReader : DbDataReader
{
    private readonly List<object?[]> batch = [];
    private readonly string[] names;
    private readonly Type[] types;
    private int position = -1;

    /// <summary>Takes the columns of another reader.</summary>
    /// <param name="columns">The reader.</param>
    protected BatchReader(DbDataReader columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        names = [.. Enumerable.Range(0, columns.FieldCount).Select(columns.GetName)];
        types = [.. Enumerable.Range(0, columns.FieldCount).Select(columns.GetFieldType)];
    }

    /// <summary>Number of rows in memory.</summary>
    protected int BatchCount => batch.Count;

    /// <inheritdoc />
    public override int FieldCount => names.Length;

    /// <inheritdoc />
    public override bool HasRows => batch.Count > 0;

    /// <inheritdoc />
    public override int Depth => 0;

    /// <inheritdoc />
    public override int RecordsAffected => -1;

    /// <inheritdoc />
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc />
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <inheritdoc />
    public override bool NextResult() => false;

    /// <inheritdoc />
    public override bool IsDBNull(int ordinal) => batch[position][ordinal] is null;

    /// <inheritdoc />
    public override object GetValue(int ordinal) => batch[position][ordinal] switch
    {
        null => DBNull.Value,
        byte[] text => Encoding.UTF8.GetString(text),
        var value => value,
    };

    /// <inheritdoc />
    public override T GetFieldValue<T>(int ordinal) => batch[position][ordinal] is T value ? value : (T)Convert.ChangeType(GetValue(ordinal), typeof(T), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string GetString(int ordinal) => (string)GetValue(ordinal);

    /// <inheritdoc />
    public override bool GetBoolean(int ordinal) => (bool)GetValue(ordinal);

    /// <inheritdoc />
    public override short GetInt16(int ordinal) => Convert.ToInt16(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override int GetInt32(int ordinal) => Convert.ToInt32(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override long GetInt64(int ordinal) => Convert.ToInt64(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override double GetDouble(int ordinal) => Convert.ToDouble(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override float GetFloat(int ordinal) => Convert.ToSingle(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override decimal GetDecimal(int ordinal) => Convert.ToDecimal(GetValue(ordinal), CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override Type GetFieldType(int ordinal) => types[ordinal];

    /// <inheritdoc />
    public override string GetName(int ordinal) => names[ordinal];

    /// <inheritdoc />
    public override int GetOrdinal(string name) => Array.IndexOf(names, name) is var index and >= 0 ? index : throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such column.");

    /// <inheritdoc />
    public override string GetDataTypeName(int ordinal) => types[ordinal].Name;

    /// <inheritdoc />
    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        for (var i = 0; i < FieldCount; i++)
            values[i] = GetValue(i);
        return FieldCount;
    }

    /// <inheritdoc />
    public override IEnumerator GetEnumerator() => new DbEnumerator(this);

    /// <inheritdoc />
    public override byte GetByte(int ordinal) => throw new NotSupportedException();

    /// <inheritdoc />
    public override char GetChar(int ordinal) => throw new NotSupportedException();

    /// <inheritdoc />
    public override Guid GetGuid(int ordinal) => throw new NotSupportedException();

    /// <inheritdoc />
    public override DateTime GetDateTime(int ordinal) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    /// <inheritdoc />
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) => throw new NotSupportedException();

    /// <summary>Goes to the next row in memory.</summary>
    /// <returns>Whether there is one.</returns>
    protected bool MoveNext() => ++position < batch.Count;

    /// <summary>Adds the current row of another reader.</summary>
    /// <param name="reader">The reader.</param>
    protected void AddRow(DbDataReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var row = new object?[types.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = reader.IsDBNull(i) ? null : types[i] == typeof(string) ? reader.GetFieldValue<byte[]>(i) : reader.GetValue(i);
        batch.Add(row);
    }

    /// <summary>Removes the rows in memory.</summary>
    protected void ClearBatch()
    {
        batch.Clear();
        position = -1;
    }
}

using System.Collections;
using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Npgsql;

namespace RecordsApi.Data.PostgreSql.Reading;

/// <summary>The rows of a cursor. Only those of one batch are in memory, text as UTF-8.</summary>
internal sealed class CursorReader : DbDataReader
{
    private const int BatchSize = 1000;

    private readonly NpgsqlConnection connection;
    private readonly string cursor;
    private readonly CancellationToken stop;
    private readonly List<object?[]> batch = new(BatchSize);
    private string[] names = [];
    private Type[] types = [];
    private int position = -1;
    private bool isLast;
    private bool isClosed;

    private CursorReader(NpgsqlConnection connection, string cursor, CancellationToken stop) => (this.connection, this.cursor, this.stop) = (connection, cursor, stop);

    /// <summary>The statement that reads the next batch of a cursor.</summary>
    public static string FetchSql(string cursor) => string.Create(CultureInfo.InvariantCulture, $"FETCH FORWARD {BatchSize} FROM {cursor}");

    /// <summary>Reads a cursor whose first batch is in another reader, which is closed.</summary>
    /// <param name="connection">The connection of both.</param>
    /// <param name="cursor">Name of the cursor.</param>
    /// <param name="first">The reader of the first batch.</param>
    /// <param name="stop">Interrupts every batch.</param>
    public static async Task<CursorReader> OpenAsync(NpgsqlConnection connection, string cursor, DbDataReader first, CancellationToken stop)
    {
        var reader = new CursorReader(connection, cursor, stop);
        reader.names = [.. Enumerable.Range(0, first.FieldCount).Select(first.GetName)];
        reader.types = [.. Enumerable.Range(0, first.FieldCount).Select(first.GetFieldType)];
        while (await first.ReadAsync(stop))
            reader.AddRow(first);
        await first.DisposeAsync();
        reader.isLast = reader.batch.Count < BatchSize;
        return reader;
    }

    /// <inheritdoc />
    public override int FieldCount => names.Length;

    /// <inheritdoc />
    public override bool HasRows => batch.Count > 0;

    /// <inheritdoc />
    public override bool IsClosed => isClosed;

    /// <inheritdoc />
    public override int Depth => 0;

    /// <inheritdoc />
    public override int RecordsAffected => -1;

    /// <inheritdoc />
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc />
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <inheritdoc />
    public override bool Read()
    {
        if (++position < batch.Count)
            return true;
        if (isLast)
            return false;
        using var command = new NpgsqlCommand(FetchSql(cursor), connection);
        stop.ThrowIfCancellationRequested();

        // What runs synchronously is given no cancellation token.
        using var interruption = stop.UnsafeRegister(static running => ((NpgsqlCommand)running!).Cancel(), command);
        using (var next = command.ExecuteReader())
        {
            BeginBatch();
            while (next.Read())
                AddRow(next);
        }

        return EndBatch();
    }

    /// <inheritdoc />
    public override async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (++position < batch.Count)
            return true;
        if (isLast)
            return false;
        await using var command = new NpgsqlCommand(FetchSql(cursor), connection);
        await using (var next = await command.ExecuteReaderAsync(cancellationToken))
        {
            BeginBatch();
            while (await next.ReadAsync(cancellationToken))
                AddRow(next);
        }

        return EndBatch();
    }

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

    /// <inheritdoc />
    public override void Close()
    {
        if (isClosed)
            return;
        isClosed = true;
        batch.Clear();
        if (connection.State != ConnectionState.Open)
            return;
        try
        {
            using var command = new NpgsqlCommand($"CLOSE {cursor}", connection);
            command.ExecuteNonQuery();
        }
        catch (NpgsqlException)
        {
            // The cursor ended with its transaction.
        }
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();
        base.Dispose(disposing);
    }

    private void AddRow(DbDataReader reader)
    {
        var row = new object?[types.Length];
        for (var i = 0; i < row.Length; i++)
            row[i] = reader.IsDBNull(i) ? null : types[i] == typeof(string) ? reader.GetFieldValue<byte[]>(i) : reader.GetValue(i);
        batch.Add(row);
    }

    private void BeginBatch() => batch.Clear();

    private bool EndBatch()
    {
        isLast = batch.Count < BatchSize;
        position = 0;
        return batch.Count > 0;
    }
}

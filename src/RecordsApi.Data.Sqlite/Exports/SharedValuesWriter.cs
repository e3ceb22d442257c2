using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using RecordsApi.Data.Exports;

namespace RecordsApi.Data.Sqlite.Exports;

/// <summary>Inserts the rows of a table whose values are mostly those of other rows: what they share is inserted once, and numbered.</summary>
internal sealed class SharedValuesWriter : IExportTableWriter
{
    private readonly int[] own;
    private readonly int[] shared;
    private readonly RowInsert rows;
    private readonly RowInsert values;

    // Hashes, because there may be as many different values as rows.
    private readonly Dictionary<UInt128, long> numbers = [];
    private readonly ArrayBufferWriter<char> text = new();
    private readonly object?[] row;
    private readonly object?[] value;

    /// <summary>Prepares the statements.</summary>
    public SharedValuesWriter(SqliteConnection file, ExportTable table)
    {
        var all = Enumerable.Range(0, table.Columns.Count).ToLookup(i => TableSql.IsShared(table, table.Columns[i]));
        (own, shared) = ([.. all[false]], [.. all[true]]);
        (row, value) = (new object?[own.Length + 1], new object?[shared.Length + 1]);
        rows = new(file, TableSql.GetRowsTable(table), row.Length);
        values = new(file, TableSql.GetValuesTable(table), value.Length);
    }

    /// <inheritdoc />
    public void Insert(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < own.Length; i++)
            row[i] = values[own[i]];
        row[^1] = GetNumber(values);
        rows.Insert(row);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        rows.Dispose();
        values.Dispose();
    }

    private long GetNumber(ReadOnlySpan<object?> source)
    {
        text.ResetWrittenCount();
        for (var i = 0; i < shared.Length; i++)
        {
            value[i + 1] = source[shared[i]];
            Append(value[i + 1]);
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.WrittenSpan), hash);
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, MemoryMarshal.Read<UInt128>(hash), out var isKnown);
        if (isKnown)
            return number;
        number = numbers.Count;
        value[0] = number;
        values.Insert(value);
        return number;
    }

    // Null differs from an empty text.
    private void Append(object? part)
    {
        text.Write(part is null ? "0" : "1");
        text.Write(part as string ?? Convert.ToString(part, CultureInfo.InvariantCulture));
        text.Write("\0");
    }
}

using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Writing;

/// <summary>
/// Writes many rows of one table with one prepared statement. About ten times faster than EF Core's change tracking, so that
/// a rebuild takes seconds.
/// </summary>
internal sealed class BulkWriter<T>(IRegisterConnection register)
    where T : class
{
    private readonly TableMapping<T> table = TableMapping<T>.Instance;

    /// <summary>Deletes all rows.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        await using var command = register.CreateCommand($"DELETE FROM \"{table.Name}\"");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Inserts rows.</summary>
    public Task InsertAsync(IEnumerable<T> rows, CancellationToken cancellation) => register.Provider.BulkWriter.InsertAsync(
        register, table.Name, [.. table.Columns.Select(column => column.Name)], rows, FillValues, cancellation);

    /// <summary>Replaces all rows.</summary>
    public async Task ReplaceAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        await ClearAsync(cancellation);
        await InsertAsync(rows, cancellation);
    }

    /// <summary>Makes the table contain the given rows: deletes, updates and inserts those that differ.</summary>
    /// <param name="rows">The rows that the table must contain.</param>
    /// <param name="existing">The rows that it contains.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    public async Task SynchronizeAsync(IEnumerable<T> rows, IEnumerable<T> existing, CancellationToken cancellation)
    {
        var key = await table.GetKeyColumnsAsync(register, cancellation);
        var comparer = new RowComparer<T>(key, []);
        var remaining = existing.ToDictionary(comparer.GetKey, StringComparer.Ordinal);
        List<T> added = [], changed = [];
        foreach (var row in rows)
        {
            if (!remaining.Remove(comparer.GetKey(row), out var old))
                added.Add(row);
            else if (!comparer.AreEqual(old, row))
                changed.Add(row);
        }

        await DeleteAsync(remaining.Values, cancellation);
        await UpdateAsync(changed, [.. table.Columns.Except(key)], cancellation);
        await InsertAsync(added, cancellation);
    }

    /// <summary>Deletes rows.</summary>
    public async Task DeleteAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        var key = await table.GetKeyColumnsAsync(register, cancellation);
        await ExecuteForEachAsync($"DELETE FROM \"{table.Name}\" WHERE {KeyCondition(key, 0)}", key, rows, cancellation);
    }

    /// <summary>Updates some columns of existing rows.</summary>
    public async Task UpdateAsync(IEnumerable<T> rows, IReadOnlyList<TableColumn<T>> columns, CancellationToken cancellation)
    {
        var key = await table.GetKeyColumnsAsync(register, cancellation);
        var set = string.Join(", ", columns.Select((c, i) => $"{c.QuotedName} = @p{i}"));
        await ExecuteForEachAsync($"UPDATE \"{table.Name}\" SET {set} WHERE {KeyCondition(key, columns.Count)}", [.. columns, .. key], rows, cancellation);
    }

    private void FillValues(T row, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
            values[i] = table.Columns[i].ToDbValue(row);
    }

    private static string KeyCondition(IReadOnlyList<TableColumn<T>> key, int first) =>
        string.Join(" AND ", key.Select((c, i) => $"{c.QuotedName} = @p{first + i}"));

    private Task ExecuteForEachAsync(string sql, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancellation) =>
        register.Provider.BulkWriter.ExecuteForEachAsync(
            register, sql, columns.Count, rows,
            (row, values) =>
            {
                for (var i = 0; i < values.Length; i++)
                    values[i] = columns[i].ToDbValue(row);
            },
            cancellation);
}

using System.Data.Common;
using RecordsApi.Data.Connections;

namespace RecordsApi.Data.Writing;

/// <summary>
/// Writes many rows of one table with one prepared statement: some ten times faster than change tracking, and what
/// makes a rebuild a matter of seconds.
/// </summary>
internal sealed class BulkWriter<T>(IRegisterConnection register)
    where T : class
{
    private readonly TableMapping<T> table = TableMapping<T>.Instance;

    /// <summary>Empties the table.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        await using var command = register.CreateCommand($"DELETE FROM \"{table.Name}\"");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Adds rows.</summary>
    public Task InsertAsync(IEnumerable<T> rows, CancellationToken cancellation) => register.Provider.BulkWriter.InsertAsync(
        register, table.Name, [.. table.Columns.Select(column => column.Name)], rows, FillValues, cancellation);

    /// <summary>Replaces all rows.</summary>
    public async Task ReplaceAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        await ClearAsync(cancellation);
        await InsertAsync(rows, cancellation);
    }

    /// <summary>Brings the table to the rows given: removes, changes and adds what differs, and leaves the rest alone.</summary>
    /// <param name="rows">The rows it is to hold.</param>
    /// <param name="existing">The rows it holds.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task SynchronizeAsync(IEnumerable<T> rows, IEnumerable<T> existing, CancellationToken cancellation)
    {
        var key = await table.GetKeyColumnsAsync(register, cancellation);
        var content = new RowComparer<T>(key, []);
        var there = existing.ToDictionary(content.GetKey, StringComparer.Ordinal);
        List<T> added = [], changed = [];
        foreach (var row in rows)
        {
            if (!there.Remove(content.GetKey(row), out var old))
                added.Add(row);
            else if (!content.AreEqual(old, row))
                changed.Add(row);
        }

        await DeleteAsync(there.Values, cancellation);
        await UpdateAsync(changed, [.. table.Columns.Except(key)], cancellation);
        await InsertAsync(added, cancellation);
    }

    /// <summary>Removes rows.</summary>
    public async Task DeleteAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        var key = await table.GetKeyColumnsAsync(register, cancellation);
        await ExecuteForEachAsync($"DELETE FROM \"{table.Name}\" WHERE {KeyCondition(key, 0)}", key, rows, cancellation);
    }

    /// <summary>Writes some columns of rows that are there.</summary>
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

    private async Task ExecuteForEachAsync(string sql, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancellation)
    {
        DbCommand? command = null;
        try
        {
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                command ??= AddParameters(register.CreateCommand(sql), columns.Count);
                for (var i = 0; i < columns.Count; i++)
                    command.Parameters[i].Value = columns[i].ToDbValue(row);
                command.ExecuteNonQuery();
            }
        }
        finally
        {
            if (command is not null)
                await command.DisposeAsync();
        }
    }

    private static DbCommand AddParameters(DbCommand command, int count)
    {
        for (var i = 0; i < count; i++)
            command.AddParameter($"@p{i}", DBNull.Value);
        return command;
    }
}

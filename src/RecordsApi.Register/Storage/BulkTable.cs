using System.Data.Common;

namespace RecordsApi.Register.Storage;

/// <summary>
/// Writes many rows of one table with one prepared statement: some ten times faster than change tracking, and what
/// makes a rebuild a matter of seconds.
/// </summary>
internal sealed class BulkTable<T>(IRegisterConnection register)
    where T : class
{
    private readonly TableShape<T> shape = TableShape<T>.Of;

    /// <summary>Empties the table.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        await using var command = register.NewCommand($"DELETE FROM \"{shape.Name}\"");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Adds rows.</summary>
    public Task InsertAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        var names = string.Join(", ", shape.Columns.Select(c => c.Quoted));
        var values = string.Join(", ", shape.Columns.Select((_, i) => $"@p{i}"));
        return RunAsync($"INSERT INTO \"{shape.Name}\" ({names}) VALUES ({values})", shape.Columns, rows, cancellation);
    }

    /// <summary>Replaces all rows.</summary>
    public async Task ReplaceAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        await ClearAsync(cancellation);
        await InsertAsync(rows, cancellation);
    }

    /// <summary>Brings the table to the rows given: removes, changes and adds what differs, and leaves the rest alone.</summary>
    /// <param name="rows">The rows it is to hold.</param>
    /// <param name="before">The rows it holds.</param>
    /// <param name="cancellation">Breaks off.</param>
    public async Task BecomeAsync(IEnumerable<T> rows, IEnumerable<T> before, CancellationToken cancellation)
    {
        var key = await shape.KeyAsync(register, cancellation);
        var content = new RowContent<T>(key, []);
        var there = before.ToDictionary(content.KeyOf, StringComparer.Ordinal);
        List<T> added = [], changed = [];
        foreach (var row in rows)
        {
            if (!there.Remove(content.KeyOf(row), out var old))
                added.Add(row);
            else if (!content.AreAlike(old, row))
                changed.Add(row);
        }

        await DeleteAsync(there.Values, cancellation);
        await UpdateAsync(changed, [.. shape.Columns.Except(key)], cancellation);
        await InsertAsync(added, cancellation);
    }

    /// <summary>Removes rows.</summary>
    public async Task DeleteAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        var key = await shape.KeyAsync(register, cancellation);
        await RunAsync($"DELETE FROM \"{shape.Name}\" WHERE {Named(key, 0)}", key, rows, cancellation);
    }

    /// <summary>Writes some columns of rows that are there.</summary>
    public async Task UpdateAsync(IEnumerable<T> rows, IReadOnlyList<TableColumn<T>> columns, CancellationToken cancellation)
    {
        var key = await shape.KeyAsync(register, cancellation);
        var set = string.Join(", ", columns.Select((c, i) => $"{c.Quoted} = @p{i}"));
        await RunAsync($"UPDATE \"{shape.Name}\" SET {set} WHERE {Named(key, columns.Count)}", [.. columns, .. key], rows, cancellation);
    }

    private static string Named(IReadOnlyList<TableColumn<T>> key, int first) =>
        string.Join(" AND ", key.Select((c, i) => $"{c.Quoted} = @p{first + i}"));

    private async Task RunAsync(string sql, IReadOnlyList<TableColumn<T>> columns, IEnumerable<T> rows, CancellationToken cancellation)
    {
        DbCommand? command = null;
        try
        {
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                command ??= WithParameters(register.NewCommand(sql), columns.Count);
                for (var i = 0; i < columns.Count; i++)
                    command.Parameters[i].Value = columns[i].Stored(row);
                command.ExecuteNonQuery();
            }
        }
        finally
        {
            if (command is not null)
                await command.DisposeAsync();
        }
    }

    private static DbCommand WithParameters(DbCommand command, int count)
    {
        for (var i = 0; i < count; i++)
            command.Add($"@p{i}", DBNull.Value);
        return command;
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace RecordsApi.Register.Storage;

/// <summary>
/// Writes many rows of one table with one prepared statement: some ten times faster than change tracking, and what
/// makes a rebuild a matter of seconds. Columns and conversions are those of the model.
/// </summary>
internal sealed class BulkTable<T>(RegisterContext context)
    where T : class
{
    private readonly IEntityType entity = context.Model.FindEntityType(typeof(T))!;

    /// <summary>Empties the table.</summary>
    public async Task ClearAsync(CancellationToken cancellation)
    {
        await using var command = NewCommand($"DELETE FROM {Table}");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Adds rows.</summary>
    public Task InsertAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        var properties = entity.GetProperties().ToList();
        var names = string.Join(", ", properties.Select(p => Quoted(p.GetColumnName())));
        var values = string.Join(", ", properties.Select((_, i) => $"@p{i}"));
        return RunAsync($"INSERT INTO {Table} ({names}) VALUES ({values})", properties, rows, cancellation);
    }

    /// <summary>Replaces all rows.</summary>
    public async Task ReplaceAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        await ClearAsync(cancellation);
        await InsertAsync(rows, cancellation);
    }

    /// <summary>Brings the table to the rows given: removes, changes and adds what differs, and leaves the rest alone.</summary>
    public async Task BecomeAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        var content = new RowContent<T>(entity, entity.FindPrimaryKey()!.Properties, []);
        var there = await context.Set<T>().AsNoTracking().ToDictionaryAsync(content.KeyOf, StringComparer.Ordinal, cancellation);
        List<T> added = [], changed = [];
        foreach (var row in rows)
        {
            if (!there.Remove(content.KeyOf(row), out var old))
                added.Add(row);
            else if (!content.AreAlike(old, row))
                changed.Add(row);
        }

        await DeleteAsync(there.Values, cancellation);
        await UpdateAsync(changed, [.. entity.GetProperties().Where(p => !p.IsPrimaryKey())], cancellation);
        await InsertAsync(added, cancellation);
    }

    /// <summary>Removes rows.</summary>
    public Task DeleteAsync(IEnumerable<T> rows, CancellationToken cancellation) =>
        RunAsync($"DELETE FROM {Table} WHERE {Key(0)}", entity.FindPrimaryKey()!.Properties, rows, cancellation);

    /// <summary>Writes some columns of rows that are there.</summary>
    public Task UpdateAsync(IEnumerable<T> rows, IReadOnlyList<IProperty> columns, CancellationToken cancellation) =>
        RunAsync(
            $"UPDATE {Table} SET {string.Join(", ", columns.Select((c, i) => $"{Quoted(c.GetColumnName())} = @p{i}"))} WHERE {Key(columns.Count)}",
            [.. columns, .. entity.FindPrimaryKey()!.Properties], rows, cancellation);

    private string Table => Quoted(entity.GetTableName()!);

    private string Key(int first) => string.Join(
        " AND ", entity.FindPrimaryKey()!.Properties.Select((p, i) => $"{Quoted(p.GetColumnName())} = @p{first + i}"));

    private async Task RunAsync(string sql, IReadOnlyList<IProperty> properties, IEnumerable<T> rows, CancellationToken cancellation)
    {
        DbCommand? command = null;
        try
        {
            var readers = properties.Select(Reader).ToList();
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                if (command is null)
                {
                    command = NewCommand(sql);
                    foreach (var i in Enumerable.Range(0, readers.Count))
                    {
                        var parameter = command.CreateParameter();
                        parameter.ParameterName = $"@p{i}";
                        command.Parameters.Add(parameter);
                    }
                }

                for (var i = 0; i < readers.Count; i++)
                    command.Parameters[i].Value = readers[i](row) ?? DBNull.Value;
                command.ExecuteNonQuery();
            }
        }
        finally
        {
            if (command is not null)
                await command.DisposeAsync();
        }
    }

    private static Func<T, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        var convert = property.GetTypeMapping().Converter?.ConvertToProvider;
        return convert is null
            ? row => getter.GetClrValue(row)
            : row => getter.GetClrValue(row) is { } value ? convert(value) : null;
    }

    private DbCommand NewCommand(string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        return command;
    }

    private string Quoted(string name) =>
        ((ISqlGenerationHelper)((Microsoft.EntityFrameworkCore.Infrastructure.IInfrastructure<IServiceProvider>)context).Instance
            .GetService(typeof(ISqlGenerationHelper))!).DelimitIdentifier(name);
}

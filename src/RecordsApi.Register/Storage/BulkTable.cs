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
        await using var command = NewCommand($"DELETE FROM {Quoted(entity.GetTableName()!)}");
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Adds rows.</summary>
    public async Task InsertAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        var properties = entity.GetProperties().ToList();
        var names = string.Join(", ", properties.Select(p => Quoted(p.GetColumnName())));
        var values = string.Join(", ", properties.Select((_, i) => $"@p{i}"));
        await using var command = NewCommand($"INSERT INTO {Quoted(entity.GetTableName()!)} ({names}) VALUES ({values})");
        foreach (var i in Enumerable.Range(0, properties.Count))
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = $"@p{i}";
            command.Parameters.Add(parameter);
        }

        var readers = properties.Select(Reader).ToList();
        var prepared = false;
        foreach (var row in rows)
        {
            cancellation.ThrowIfCancellationRequested();
            for (var i = 0; i < readers.Count; i++)
                command.Parameters[i].Value = readers[i](row) ?? DBNull.Value;
            if (!prepared)
            {
                await command.PrepareAsync(cancellation);
                prepared = true;
            }

            command.ExecuteNonQuery();
        }
    }

    /// <summary>Replaces all rows.</summary>
    public async Task ReplaceAsync(IEnumerable<T> rows, CancellationToken cancellation)
    {
        await ClearAsync(cancellation);
        await InsertAsync(rows, cancellation);
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

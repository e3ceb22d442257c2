using System.Data.Common;
using System.Runtime.CompilerServices;
using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Reading;

namespace RecordsApi.Data.Statements;

/// <summary>Runs statements on the connection of a context, inside its transaction if it has one.</summary>
internal sealed class ContextStatementExecutor(IRegisterConnection register) : IStatementExecutor
{
    /// <inheritdoc />
    public async Task<List<T>> QueryAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken)
    {
        var rows = new List<T>();
        await ReadResultsAsync(sql, [reader => rows.Add(read(reader))], cancellationToken);
        return rows;
    }

    /// <inheritdoc />
    public async Task ReadResultsAsync(SqlText sql, IReadOnlyList<Action<DbDataReader>> readRow, CancellationToken cancellationToken)
    {
        await register.OpenAsync(cancellationToken);
        try
        {
            await using var command = CreateCommand(sql.Text, sql);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadResultsAsync(readRow, cancellationToken);
        }
        finally
        {
            await register.CloseAsync();
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<T> StreamAsync<T>(
        SqlText sql, Func<DbDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await register.OpenAsync(cancellationToken);
        try
        {
            var stream = register.Provider.CreateStreamedStatement(sql.Text);
            await using var command = CreateCommand(stream.Sql, sql);
            await using var reader = await stream.OpenAsync(register.Connection, await command.ExecuteReaderAsync(cancellationToken), cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
                yield return read(reader);
        }
        finally
        {
            await register.CloseAsync();
        }
    }

    private DbCommand CreateCommand(string text, SqlText sql)
    {
        var command = register.CreateCommand(text);
        foreach (var (name, value) in sql.Parameters)
            command.AddParameter(name, value ?? DBNull.Value);
        return command;
    }
}

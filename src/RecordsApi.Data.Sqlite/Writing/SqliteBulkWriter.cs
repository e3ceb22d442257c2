using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Sqlite.Writing;

/// <summary>Writes rows with one prepared statement, which is the fastest way into SQLite.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    /// <inheritdoc />
    public Task InsertAsync<T>(
        IRegisterConnection register, string table, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T, object[]> fillValues, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(register.Provider.Dialect.Quote));
        var values = string.Join(", ", columns.Select((_, i) => $"@p{i}"));
        return ExecuteForEachAsync(
            register, $"INSERT INTO {register.Provider.Dialect.Quote(table)} ({names}) VALUES ({values})", columns.Count, rows, fillValues, cancellationToken);
    }

    /// <inheritdoc />
    public async Task ExecuteForEachAsync<T>(
        IRegisterConnection register, string sql, int parameterCount, IEnumerable<T> rows, Action<T, object[]> fillValues, CancellationToken cancellationToken)
    {
        await using var command = register.CreateCommand(sql);
        for (var i = 0; i < parameterCount; i++)
            command.AddParameter($"@p{i}", DBNull.Value);
        var values = new object[parameterCount];
        foreach (var row in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            fillValues(row, values);
            for (var i = 0; i < values.Length; i++)
                command.Parameters[i].Value = values[i];
            command.ExecuteNonQuery();
        }
    }
}

using RecordsApi.Data.Connections;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Sqlite.Writing;

/// <summary>Inserts rows with one prepared statement, which is the fastest way into SQLite.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    /// <inheritdoc />
    public async Task InsertAsync<T>(
        IRegisterConnection register, string table, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T, object[]> fillValues, CancellationToken cancellationToken)
    {
        var names = string.Join(", ", columns.Select(register.Provider.Dialect.Quote));
        var parameters = columns.Select((_, i) => $"@p{i}").ToList();
        await using var command = register.CreateCommand(
            $"INSERT INTO {register.Provider.Dialect.Quote(table)} ({names}) VALUES ({string.Join(", ", parameters)})");
        foreach (var parameter in parameters)
            command.AddParameter(parameter, DBNull.Value);
        var values = new object[columns.Count];
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

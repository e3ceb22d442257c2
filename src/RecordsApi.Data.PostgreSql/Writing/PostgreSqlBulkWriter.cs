using Npgsql;
using NpgsqlTypes;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.PostgreSql.Writing;

/// <summary>
/// Inserts rows by <c>COPY</c> in its binary format, which is the fastest way into PostgreSQL. Other statements are sent many at a time, so that not
/// each of them waits for the server.
/// </summary>
internal sealed class PostgreSqlBulkWriter : IBulkWriter
{
    // Bounds the memory that the statements take.
    private const int BatchSize = 500;

    /// <inheritdoc />
    public async Task InsertAsync<T>(
        IRegisterConnection register, string table, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T, object[]> fillValues, CancellationToken cancellationToken)
    {
        // Rows can come from what is read on the same connection, which can do nothing else during a copy.
        var list = rows as IReadOnlyCollection<T> ?? [.. rows];
        if (list.Count == 0)
            return;
        var dialect = register.Provider.Dialect;
        await using var writer = await ((NpgsqlConnection)register.Connection).BeginBinaryImportAsync(
            $"COPY {dialect.Quote(table)} ({string.Join(", ", columns.Select(dialect.Quote))}) FROM STDIN (FORMAT BINARY)", cancellationToken);
        var values = new object[columns.Count];
        foreach (var row in list)
        {
            cancellationToken.ThrowIfCancellationRequested();
            fillValues(row, values);
            await writer.StartRowAsync(cancellationToken);
            foreach (var value in values)
                await WriteAsync(writer, value, cancellationToken);
        }

        await writer.CompleteAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task ExecuteForEachAsync<T>(
        IRegisterConnection register, string sql, int parameterCount, IEnumerable<T> rows, Action<T, object[]> fillValues, CancellationToken cancellationToken)
    {
        var text = register.Provider.Dialect.Translate(sql);
        foreach (var chunk in rows.Chunk(BatchSize))
        {
            await using var batch = new NpgsqlBatch((NpgsqlConnection)register.Connection, (NpgsqlTransaction?)register.Transaction);
            foreach (var row in chunk)
            {
                var values = new object[parameterCount];
                fillValues(row, values);
                var command = new NpgsqlBatchCommand(text);
                for (var i = 0; i < values.Length; i++)
                    command.Parameters.Add(new NpgsqlParameter($"p{i}", values[i]));
                batch.BatchCommands.Add(command);
            }

            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static Task WriteAsync(NpgsqlBinaryImporter writer, object value, CancellationToken cancellationToken) => value switch
    {
        DBNull => writer.WriteNullAsync(cancellationToken),
        string text => writer.WriteAsync(text, NpgsqlDbType.Text, cancellationToken),
        int number => writer.WriteAsync(number, NpgsqlDbType.Integer, cancellationToken),
        long number => writer.WriteAsync(number, NpgsqlDbType.Bigint, cancellationToken),
        bool flag => writer.WriteAsync(flag, NpgsqlDbType.Boolean, cancellationToken),
        double number => writer.WriteAsync(number, NpgsqlDbType.Double, cancellationToken),
        _ => throw new NotSupportedException($"Values of type {value.GetType().Name} are not supported."),
    };
}

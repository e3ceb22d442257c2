using Npgsql;
using NpgsqlTypes;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.PostgreSql.Writing;

/// <summary>Inserts rows by <c>COPY</c> in its binary format, which is the fastest way into PostgreSQL.</summary>
internal sealed class PostgreSqlBulkWriter : IBulkWriter
{
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

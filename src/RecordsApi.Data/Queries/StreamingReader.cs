using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Statements;
using RecordsApi.Data.Writing;

namespace RecordsApi.Data.Queries;

/// <summary>Streams all rows of a query; there can be millions.</summary>
public static class StreamingReader
{
    /// <summary>
    /// The rows in the query's order, on the context's connection, which is open. Those of a table are read from the
    /// columns, others by EF Core. A cancellation interrupts the statement at any time.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="extraColumnSql">
    /// SQL expression for an extra text column of each row, which has the alias <c>q</c>; null for none.
    /// </param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async IAsyncEnumerable<(TRow Row, string? Extra)> StreamRowsAsync<TRow>(
        this RegisterContext db, IQueryable<TRow> query, string? extraColumnSql, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Model.FindEntityType(typeof(TRow)) is null)
        {
            if (extraColumnSql is not null)
                throw new ArgumentException("An extra column is supported only for the rows of a table.", nameof(extraColumnSql));
            if (!db.Provider.CanReadWhileStreaming)
            {
                foreach (var row in await query.ToListAsync(cancellationToken))
                    yield return (row, null);
                yield break;
            }

            await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
                yield return (row, null);
            yield break;
        }

        using var command = query.CreateDbCommand();
        var sql = extraColumnSql is null ? command.CommandText : $"SELECT q.*, {db.Provider.Dialect.Translate(extraColumnSql)} FROM (\n{command.CommandText}\n) AS q";
        var stream = db.Provider.CreateStreamedStatement(sql);
        await using var opened = await db.ExecuteRawReaderAsync(stream.Sql, command.DetachParameters(), cancellationToken);
        await using var rows = await stream.OpenAsync(db.Database.GetDbConnection(), opened.DbDataReader, cancellationToken);
        using var interruption = db.Provider.CancelOn(db.Database.GetDbConnection(), cancellationToken);
        var reader = new RowReader<TRow>(db.Provider) { FindsColumnsByName = true };
        while (TryRead(rows, cancellationToken))
            yield return (reader.Read(rows), extraColumnSql is null ? null : rows.GetStringOrNull(rows.FieldCount - 1));
    }

    private static bool TryRead(DbDataReader rows, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return rows.Read();
        }
        catch (DbException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }
}

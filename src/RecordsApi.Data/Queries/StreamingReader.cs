using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Queries;

/// <summary>Reads all that a query finds, of which there may be millions of rows.</summary>
public static class StreamingReader
{
    /// <summary>
    /// The rows in the query's order, on the context's connection, which is open. Those of a table are read from the
    /// columns, others by EF Core. A cancellation interrupts the statement at any time.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="extraColumnSql">
    /// SQL of a text that is found beside each row of a table, which it calls <c>q</c>; null where there is none to be found.
    /// </param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async IAsyncEnumerable<(TRow Row, string? Extra)> StreamRowsAsync<TRow>(
        this RegisterContext db, IQueryable<TRow> query, string? extraColumnSql, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (db.Model.FindEntityType(typeof(TRow)) is not { } table)
        {
            if (extraColumnSql is not null)
                throw new ArgumentException("Only beside rows of a table something can be found.", nameof(extraColumnSql));
            await foreach (var row in query.AsAsyncEnumerable().WithCancellation(cancellationToken))
                yield return (row, null);
            yield break;
        }

        using var command = query.CreateDbCommand();
        var sql = extraColumnSql is null ? command.CommandText : $"SELECT q.*, {extraColumnSql} FROM (\n{command.CommandText}\n) AS q";
        await using var reader = await db.ExecuteRawReaderAsync(sql, command.DetachParameters(), cancellationToken);
        var rows = reader.DbDataReader;
        using var interruption = db.Provider.CancelOn(db.Database.GetDbConnection(), cancellationToken);
        var maker = new RowMaterializer<TRow>(table, db.Provider.GetColumns(rows), rows);
        var found = extraColumnSql is null ? () => null : maker.CreateExtraColumnReader(rows.FieldCount - 1);
        while (TryRead(rows, cancellationToken))
            yield return (maker.Materialize(), found());
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

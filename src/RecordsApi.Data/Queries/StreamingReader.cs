using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace RecordsApi.Data.Queries;

/// <summary>Reads all that a query finds, of which there may be millions of rows.</summary>
public static class StreamingReader
{
    /// <summary>
    /// The rows in the query's order, on the context's connection, which is open. Those of a table are made of SQLite's own
    /// columns, others by EF Core. A cancellation interrupts SQLite wherever it is.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="query">Which rows.</param>
    /// <param name="extraColumnSql">
    /// SQL of a text that is found beside each row of a table, which it calls <c>q</c>; null where there is none to be found.
    /// </param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async IAsyncEnumerable<(TRow Row, string? Beside)> StreamRowsAsync<TRow>(
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
        var parameters = command.Parameters.Cast<SqliteParameter>().Select(p => new SqliteParameter(p.ParameterName, p.Value));
        await using var reader = await db.ExecuteRawReaderAsync(sql, parameters, cancellationToken);
        var rows = (SqliteDataReader)reader.DbDataReader;
        using var interruption = cancellationToken.UnsafeRegister(
            static connection => raw.sqlite3_interrupt((sqlite3)connection!), ((SqliteConnection)db.Database.GetDbConnection()).Handle);
        var maker = new RowMaterializer<TRow>(table, rows);
        var found = extraColumnSql is null ? () => null : maker.CreateExtraColumnReader(rows.FieldCount - 1);
        while (TryRead(rows, cancellationToken))
            yield return (maker.Materialize(), found());
    }

    private static bool TryRead(SqliteDataReader rows, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return rows.Read();
        }
        catch (SqliteException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw;
        }
    }
}

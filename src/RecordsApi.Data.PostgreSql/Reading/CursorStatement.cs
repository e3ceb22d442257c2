using System.Data.Common;
using System.Globalization;
using Npgsql;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.PostgreSql.Reading;

/// <summary>
/// Reads the rows of a statement through a cursor of the transaction, some at a time: a connection to PostgreSQL runs other
/// statements only after the rows of the last one were read.
/// </summary>
internal sealed class CursorStatement(string statement) : StreamedStatement(statement)
{
    private static long count;

    private readonly string cursor = string.Create(CultureInfo.InvariantCulture, $"rows_{Interlocked.Increment(ref count)}");

    // All rows will be read, not only the first.
    /// <inheritdoc />
    public override string Sql => $"SET LOCAL cursor_tuple_fraction = 1; DECLARE {cursor} NO SCROLL CURSOR FOR {base.Sql}; {CursorReader.FetchSql(cursor)}";

    /// <inheritdoc />
    public override async ValueTask<DbDataReader> OpenAsync(DbConnection connection, DbDataReader reader, CancellationToken cancellationToken) =>
        await CursorReader.OpenAsync((NpgsqlConnection)connection, cursor, reader, cancellationToken);
}

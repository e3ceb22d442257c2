using System.Data.Common;

namespace RecordsApi.Data.Providers;

/// <summary>
/// A statement whose rows are read one by one while other statements run on the same connection, inside the same transaction.
/// </summary>
/// <param name="statement">The statement.</param>
public class StreamedStatement(string statement)
{
    /// <summary>The SQL to execute.</summary>
    public virtual string Sql => statement;

    /// <summary>The rows of the statement. The reader that executing <see cref="Sql"/> returned belongs to the result.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="reader">The reader that executing it returned.</param>
    /// <param name="cancellationToken">Interrupts reading.</param>
    public virtual ValueTask<DbDataReader> OpenAsync(DbConnection connection, DbDataReader reader, CancellationToken cancellationToken) => new(reader);
}

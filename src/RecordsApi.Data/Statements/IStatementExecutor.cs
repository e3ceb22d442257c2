using System.Data.Common;
using RecordsApi.Data.Reading;

namespace RecordsApi.Data.Statements;

/// <summary>Runs statements that read the register.</summary>
public interface IStatementExecutor
{
    /// <summary>Reads every row of a statement.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="read">Makes a value of the current row.</param>
    /// <param name="cancellationToken">Interrupts the statement.</param>
    Task<List<T>> QueryAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken);

    /// <summary>Reads every row of several statements that are one command.</summary>
    /// <param name="sql">The statements, each followed by a semicolon.</param>
    /// <param name="readRow">For each statement, what is done with its current row.</param>
    /// <param name="cancellationToken">Interrupts the statements.</param>
    Task ReadResultsAsync(SqlText sql, IReadOnlyList<Action<DbDataReader>> readRow, CancellationToken cancellationToken);

    /// <summary>Reads the rows of a statement one by one, so that memory does not grow with their number.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="read">Makes a value of the current row.</param>
    /// <param name="cancellationToken">Interrupts the statement.</param>
    IAsyncEnumerable<T> StreamAsync<T>(SqlText sql, Func<DbDataReader, T> read, CancellationToken cancellationToken);
}

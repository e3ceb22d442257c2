using RecordsApi.Data.Connections;

namespace RecordsApi.Data.Providers;

/// <summary>Writes many rows of one table by the database's fastest way.</summary>
public interface IBulkWriter
{
    /// <summary>Inserts rows in the register's transaction.</summary>
    /// <param name="register">The register.</param>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns that get values.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="fillValues">Writes the values of a row, in the order of the columns, into the array that it is given.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task InsertAsync<T>(
        IRegisterConnection register, string table, IReadOnlyList<string> columns, IEnumerable<T> rows, Action<T, object[]> fillValues, CancellationToken cancellationToken);

    /// <summary>Executes a statement once for each row, in the register's transaction.</summary>
    /// <param name="register">The register.</param>
    /// <param name="sql">The statement, with the parameters <c>@p0</c>, <c>@p1</c>, …</param>
    /// <param name="parameterCount">How many there are.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="fillValues">Writes the values of a row, in the order of the parameters, into the array that it is given.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    Task ExecuteForEachAsync<T>(
        IRegisterConnection register, string sql, int parameterCount, IEnumerable<T> rows, Action<T, object[]> fillValues, CancellationToken cancellationToken);
}

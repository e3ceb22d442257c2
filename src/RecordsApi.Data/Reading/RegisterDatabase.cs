using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;
using RecordsApi.Data.Statements;

namespace RecordsApi.Data.Reading;

/// <summary>The database that holds the register.</summary>
/// <param name="Provider">The database product.</param>
/// <param name="ConnectionString">Where it is.</param>
public sealed record RegisterDatabase(IRegisterDatabaseProvider Provider, string ConnectionString)
{
    /// <summary>Observers of the statements of read connections.</summary>
    public IReadOnlyList<IStatementObserver> Observers { get; init; } = [];

    /// <summary>Configures contexts on read connections as all other contexts are.</summary>
    public Action<DbContextOptionsBuilder<RegisterContext>> ConfigureContexts { get; init; } = _ => { };

    /// <summary>Whether reads may go to copies of the database, which may be behind it.</summary>
    public bool HasReplicas { get; } = Provider.HasReplicas(ConnectionString);

    /// <summary>Opens a connection for reading that is in no pool and belongs to the caller.</summary>
    /// <param name="latest">Whether it has to see every write that was committed, and therefore must not be to a copy that may be behind.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <exception cref="DbException">The database does not exist or cannot be opened.</exception>
    public async Task<DbConnection> OpenAsync(bool latest, CancellationToken cancellationToken)
    {
        var connection = !HasReplicas ? Provider.CreateConnection(ConnectionString, readOnly: true)
            : latest ? Provider.CreateConnection(ConnectionString, readOnly: false)
            : Provider.CreateReplicaConnection(ConnectionString);
        try
        {
            await connection.OpenAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Closes the idle pooled connections, which would go on reading a file that was moved or replaced.</summary>
    public void ClearPool() => Provider.ClearPool(ConnectionString);
}

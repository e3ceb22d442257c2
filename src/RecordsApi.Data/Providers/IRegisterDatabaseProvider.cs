using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Providers;

/// <summary>
/// Everything about the database that differs from one product to the next. The rest of this project is written against EF Core
/// and ADO.NET; a second database needs one more implementation, with its own migrations, and no change here.
/// </summary>
public interface IRegisterDatabaseProvider
{
    /// <summary>The SQL dialect.</summary>
    SqlDialect Dialect { get; }

    /// <summary>Full-text search over names.</summary>
    INameSearch NameSearch { get; }

    /// <summary>Inserts many rows at once.</summary>
    IBulkWriter BulkWriter { get; }

    /// <summary>The register's tables.</summary>
    IRegisterSchema Schema { get; }

    /// <summary>Copies of the whole database as files; null where the database has its own means.</summary>
    IRegisterBackup? Backup => null;

    /// <summary>The statement that begins a read-only transaction in which all statements read the same data and block no writer. <c>COMMIT</c> ends it.</summary>
    string BeginReadSnapshotSql { get; }

    /// <summary>Whether statements can run on a connection while the rows of another one are read without a <see cref="StreamedStatement"/>.</summary>
    bool CanReadWhileStreaming { get; }

    /// <summary>Makes contexts use the database with a connection string.</summary>
    void Configure(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Makes contexts use a connection, which they neither open nor dispose.</summary>
    void Configure(DbContextOptionsBuilder options, DbConnection connection);

    /// <summary>Adds to the model what only this database needs, such as collations.</summary>
    void ConfigureModel(ModelBuilder modelBuilder);

    /// <summary>
    /// Creates a connection, closed, that belongs to the caller: it is in no pool. Opening it never creates a database, and its
    /// statements wait a while for locks.
    /// </summary>
    /// <param name="connectionString">The connection string.</param>
    /// <param name="readOnly">Whether it is only read from.</param>
    DbConnection CreateConnection(string connectionString, bool readOnly);

    /// <summary>Whether reads may go to copies of the database, which may be behind it.</summary>
    bool HasReplicas(string connectionString) => false;

    /// <summary>
    /// Creates a connection for reading, closed, that belongs to the caller: to any copy of the database, or to the database itself where none can be
    /// reached. Only where there are copies.
    /// </summary>
    DbConnection CreateReplicaConnection(string connectionString) => throw new NotSupportedException("This database has no copies.");

    /// <summary>Begins a transaction in which all statements read the same data and block no writer.</summary>
    DbTransaction BeginReadSnapshot(DbConnection connection);

    /// <summary>Begins a transaction that writes. Only one at a time can; others wait.</summary>
    Task<DbTransaction> BeginWriteAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>
    /// A number that changes with every write to the register, by this or any other process. Numbers of different connections
    /// cannot be compared. Inside a read snapshot it belongs to the data of the snapshot.
    /// </summary>
    ValueTask<long> GetDataVersionAsync(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Whether the connection reads a database that is no longer the one at its connection string, because a file was renamed or replaced.</summary>
    bool HasDatabaseMoved(DbConnection connection);

    /// <summary>
    /// Lets a cancellation interrupt the statement that runs on the connection. Disposing of the result waits for an interruption
    /// that is under way, so that it cannot hit the next user of the connection.
    /// </summary>
    IDisposable CancelOn(DbConnection connection, CancellationToken cancellationToken);

    /// <summary>Prepares a statement whose rows are read while other statements run on the same connection.</summary>
    StreamedStatement CreateStreamedStatement(string sql);

    /// <summary>The columns of a reader that stays open.</summary>
    IUtf8Columns GetColumns(DbDataReader reader);

    /// <summary>Whether an open connection cannot write, because of the user's permissions or its connection string.</summary>
    bool IsReadOnly(DbConnection connection);

    /// <summary>Looks for damage in the whole database.</summary>
    /// <returns>What is wrong; null if nothing is, or if the database checks itself.</returns>
    Task<string?> FindDamageAsync(DbConnection connection, CancellationToken cancellationToken) => Task.FromResult<string?>(null);

    /// <summary>
    /// Called in the transaction that writes most of a register: lets the database measure what its tables contain now, where the way in which it
    /// reads them depends on that.
    /// </summary>
    Task UpdateStatisticsAsync(IRegisterConnection register, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Closes the idle pooled connections to a database.</summary>
    void ClearPool(string connectionString);

    /// <summary>Whether there is a database; looking does not create one.</summary>
    bool DatabaseExists(string connectionString);

    /// <summary>Names the database in messages to an operator.</summary>
    string Describe(string connectionString);

    /// <summary>The path of the database's file; null where it is on a server.</summary>
    string? GetFilePath(string connectionString);

    /// <summary>
    /// The path of a folder next to the database's file, in which the service keeps files; in the working directory where the database is on a server.
    /// </summary>
    /// <param name="connectionString">The database.</param>
    /// <param name="suffix">What follows the path of the file.</param>
    string GetFolderPath(string connectionString, string suffix) => (GetFilePath(connectionString) ?? Path.GetFullPath("register")) + suffix;

    /// <summary>Explains to an operator why the database cannot be used, and what to do.</summary>
    string Explain(DbException exception, string connectionString);
}

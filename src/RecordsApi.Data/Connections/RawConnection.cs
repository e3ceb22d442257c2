using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Providers;

namespace RecordsApi.Data.Connections;

/// <summary>A connection without a context, in one transaction: all reads see one snapshot, and all writes are committed together.</summary>
internal sealed class RawConnection : IRegisterConnection, IAsyncDisposable
{
    private readonly DbConnection connection;
    private DbTransaction? transaction;
    private RegisterContext? context;
    private IDisposable? turn;

    private RawConnection(IRegisterDatabaseProvider provider, DbConnection connection) => (Provider, this.connection) = (provider, connection);

    /// <inheritdoc />
    public IRegisterDatabaseProvider Provider { get; }

    /// <inheritdoc />
    public DbConnection Connection => connection;

    /// <inheritdoc />
    public DbTransaction? Transaction => transaction;

    /// <summary>A context over the same connection, in the same transaction.</summary>
    public RegisterContext Context => context ??= CreateContext();

    /// <inheritdoc />
    DbContext IRegisterConnection.Context => Context;

    /// <summary>Opens a connection for reading, which does not see later writes of others.</summary>
    public static Task<RawConnection> OpenForReadAsync(IRegisterDatabaseProvider provider, string connectionString, CancellationToken cancellation) =>
        OpenAsync(provider, provider.CreateConnection(connectionString, readOnly: true), readOnly: true, cancellation);

    /// <summary>Opens a connection for writing; other writers wait.</summary>
    public static Task<RawConnection> OpenForWriteAsync(IRegisterDatabaseProvider provider, string connectionString, CancellationToken cancellation) =>
        OpenAsync(provider, provider.CreateConnection(connectionString, readOnly: false), readOnly: false, cancellation);

    /// <summary>Opens a connection, which belongs to the result, and begins a transaction on it.</summary>
    public static async Task<RawConnection> OpenAsync(IRegisterDatabaseProvider provider, DbConnection connection, bool readOnly, CancellationToken cancellation)
    {
        var opened = new RawConnection(provider, connection);
        try
        {
            if (!readOnly)
                opened.turn = await WriteQueues.GetQueue(provider, connection.ConnectionString).EnterAsync(cancellation);
            await connection.OpenAsync(cancellation);
            opened.transaction = readOnly
                ? provider.BeginReadSnapshot(connection)
                : await provider.BeginWriteAsync(connection, cancellation);
            return opened;
        }
        catch
        {
            await opened.DisposeAsync();
            throw;
        }
    }

    /// <summary>Commits the transaction.</summary>
    public Task CommitAsync(CancellationToken cancellation) => transaction!.CommitAsync(cancellation);

    /// <summary>Ends the transaction, and rolls it back if it was not committed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (context is not null)
            await context.DisposeAsync();
        if (transaction is not null)
            await transaction.DisposeAsync();
        await connection.DisposeAsync();
        turn?.Dispose();
    }

    Task IRegisterConnection.OpenAsync(CancellationToken cancellation) => Task.CompletedTask;

    Task IRegisterConnection.CloseAsync() => Task.CompletedTask;

    private RegisterContext CreateContext()
    {
        var context = new RegisterContext(new DbContextOptionsBuilder<RegisterContext>()
            .UseDatabase(Provider, connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);
        context.Database.UseTransaction(transaction);
        return context;
    }
}

using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Connections;

/// <summary>Transactions that write.</summary>
public static class WriteTransactionExtensions
{
    /// <summary>Begins one on the context's connection. Only one at a time can write; others wait.</summary>
    public static async Task<WriteTransaction> BeginWriteAsync(this RegisterContext register, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(register);
        var turn = await WriteQueues.GetQueue(register.Provider, register.ConnectionString).EnterAsync(cancellationToken);
        try
        {
            await register.Database.OpenConnectionAsync(cancellationToken);
            var transaction = await register.Provider.BeginWriteAsync(register.Database.GetDbConnection(), cancellationToken);
            await register.Database.UseTransactionAsync(transaction, cancellationToken);
            return new(register, transaction, turn);
        }
        catch
        {
            await register.Database.CloseConnectionAsync();
            turn.Dispose();
            throw;
        }
    }
}

/// <summary>A transaction of a context; if it is not committed, it is rolled back.</summary>
public sealed class WriteTransaction(RegisterContext register, DbTransaction transaction, IDisposable turn) : IAsyncDisposable
{
    /// <summary>Commits the transaction.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await register.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        await register.Database.CloseConnectionAsync();
        turn.Dispose();
    }
}

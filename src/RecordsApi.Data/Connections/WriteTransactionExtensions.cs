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
        await register.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var transaction = await register.Provider.BeginWriteAsync(register.Database.GetDbConnection(), cancellationToken);
            await register.Database.UseTransactionAsync(transaction, cancellationToken);
            return new(register, transaction);
        }
        catch
        {
            await register.Database.CloseConnectionAsync();
            throw;
        }
    }
}

/// <summary>A transaction of a context; if it is not committed, it is rolled back.</summary>
public sealed class WriteTransaction(RegisterContext register, DbTransaction transaction) : IAsyncDisposable
{
    /// <summary>Commits the transaction.</summary>
    public Task CommitAsync(CancellationToken cancellationToken) => transaction.CommitAsync(cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await register.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        await register.Database.CloseConnectionAsync();
    }
}

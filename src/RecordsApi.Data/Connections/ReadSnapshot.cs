using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Connections;

/// <summary>
/// One state of the register: all that the context reads is of it, from the first statement until the end, whatever is written
/// meanwhile. So long SQLite cannot start its log anew: it grows by what is written, and is taken in when the reader is through.
/// </summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly RegisterContext register;
    private readonly DbTransaction? transaction;

    private ReadSnapshot(RegisterContext register, DbTransaction? transaction) => (this.register, this.transaction) = (register, transaction);

    /// <summary>Begins it. Nobody who writes has to wait for its end.</summary>
    public static async Task<ReadSnapshot> BeginAsync(RegisterContext register, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        await register.Database.OpenConnectionAsync(cancellation);

        // One that is not deferred would take the place of the one who writes.
        var transaction = (register.Database.GetDbConnection() as SqliteConnection)?.BeginTransaction(deferred: true);
        await register.Database.UseTransactionAsync(transaction, cancellation);
        return new(register, transaction);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await register.Database.UseTransactionAsync(null);
        if (transaction is not null)
            await transaction.DisposeAsync();
        await register.Database.CloseConnectionAsync();
    }
}

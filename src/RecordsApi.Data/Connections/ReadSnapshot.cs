using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Connections;

/// <summary>
/// A read snapshot: everything that the context reads until the end is of one state of the register, whatever is written
/// meanwhile. It must not be kept long: meanwhile the database keeps what it would otherwise discard.
/// </summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly RegisterContext register;
    private readonly DbTransaction transaction;

    private ReadSnapshot(RegisterContext register, DbTransaction transaction) => (this.register, this.transaction) = (register, transaction);

    /// <summary>Begins it. Nobody who writes has to wait for its end.</summary>
    public static async Task<ReadSnapshot> BeginAsync(RegisterContext register, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(register);
        await register.Database.OpenConnectionAsync(cancellation);
        var transaction = register.Provider.BeginReadSnapshot(register.Database.GetDbConnection());
        await register.Database.UseTransactionAsync(transaction, cancellation);
        return new(register, transaction);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await register.Database.UseTransactionAsync(null);
        await transaction.DisposeAsync();
        await register.Database.CloseConnectionAsync();
    }
}

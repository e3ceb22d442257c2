using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace RecordsApi.Data.Connections;

/// <summary>
/// A read snapshot: everything that the context reads until it is disposed comes from one dataset version, whatever is written
/// in the meantime. It must not be kept open for long, because the database cannot discard old data until then.
/// </summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private readonly RegisterContext register;
    private readonly DbTransaction transaction;

    private ReadSnapshot(RegisterContext register, DbTransaction transaction) => (this.register, this.transaction) = (register, transaction);

    /// <summary>Begins a snapshot. It does not block writers.</summary>
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

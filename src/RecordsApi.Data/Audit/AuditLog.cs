using Microsoft.EntityFrameworkCore;
using RecordsApi.Data.Connections;
using RecordsApi.Domain.Audit;

namespace RecordsApi.Data.Audit;

/// <summary>Stores audit log entries, and responses for repeated write requests.</summary>
public sealed class AuditLog(IDbContextFactory<RegisterContext> contexts, TimeProvider clock)
{
    /// <summary>The current time (UTC), for new entries.</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>
    /// Appends the entry and stores the response of a write in the write's own transaction, so that all of them are committed
    /// or none.
    /// </summary>
    /// <param name="context">The context with the transaction of the write.</param>
    /// <param name="entry">The audit log entry.</param>
    /// <param name="response">The response, if the request has an idempotency key.</param>
    /// <param name="expiredBefore">Stored responses from before this timestamp (UTC) are deleted.</param>
    /// <param name="cancellation">Cancels the operation; the caller then rolls the write back.</param>
    /// <exception cref="DbUpdateException">A response with the same idempotency key is already stored.</exception>
    public static async Task AppendInTransactionAsync(
        RegisterContext context, AuditEntry entry, IdempotentResponse? response, DateTimeOffset expiredBefore, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(context);
        await context.IdempotentResponses.Where(a => a.CreatedAt < expiredBefore).ExecuteDeleteAsync(cancellation);
        context.Add(entry);
        if (response is not null)
            context.Add(response);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Appends an entry in its own transaction, for a request that changed nothing.</summary>
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginWriteAsync(cancellation);
        context.Add(entry);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Stores the response to a write request that changed nothing.</summary>
    /// <param name="response">The response.</param>
    /// <param name="cancellation">Cancels the operation.</param>
    /// <exception cref="DbUpdateException">A response with the same idempotency key is already stored.</exception>
    public async Task StoreResponseAsync(IdempotentResponse response, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.BeginWriteAsync(cancellation);
        context.Add(response);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>
    /// Returns the stored response for an idempotency key of an API key; null if there is none, or if it is older than a
    /// timestamp (UTC).
    /// </summary>
    public async Task<IdempotentResponse?> FindResponseAsync(string keyId, string key, DateTimeOffset notBefore, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.IdempotentResponses.AsNoTracking()
            .FirstOrDefaultAsync(a => a.KeyId == keyId && a.Key == key && a.CreatedAt >= notBefore, cancellation);
    }
}

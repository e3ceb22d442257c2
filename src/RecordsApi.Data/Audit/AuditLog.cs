using Microsoft.EntityFrameworkCore;
using RecordsApi.Domain.Audit;

namespace RecordsApi.Data.Audit;

/// <summary>Keeps the audit log, and the answers that repeated writes get again.</summary>
public sealed class AuditLog(IDbContextFactory<RegisterContext> contexts, TimeProvider clock)
{
    /// <summary>The moment that an entry made now bears (UTC).</summary>
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>
    /// Writes what is kept of a write that is done, in the transaction of the write itself: neither stays without the other.
    /// </summary>
    /// <param name="context">The context in whose transaction the write is done.</param>
    /// <param name="entry">Its entry.</param>
    /// <param name="response">Its answer, where a repetition is to get it again.</param>
    /// <param name="expiredBefore">Answers from before this moment (UTC) are forgotten.</param>
    /// <param name="cancellation">Breaks off; the write is then not to stay.</param>
    /// <exception cref="DbUpdateException">A write with the same idempotency key has come before.</exception>
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

    /// <summary>Writes an entry by itself: of a refusal, which changed nothing.</summary>
    public async Task AppendAsync(AuditEntry entry, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Add(entry);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Keeps the answer to a write that proved to change nothing.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="DbUpdateException">A write with the same idempotency key has come before.</exception>
    public async Task StoreResponseAsync(IdempotentResponse response, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        context.Add(response);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>The answer that was given to a key's write before; null if there was none, or it is older than the moment (UTC).</summary>
    public async Task<IdempotentResponse?> FindResponseAsync(string keyId, string key, DateTimeOffset notBefore, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.IdempotentResponses.AsNoTracking()
            .FirstOrDefaultAsync(a => a.KeyId == keyId && a.Key == key && a.CreatedAt >= notBefore, cancellation);
    }
}

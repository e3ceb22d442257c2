using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RecordsApi.Data.Audit;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security.Writes;

/// <summary>
/// Replays the first response to a repeated write, for <see cref="IdempotencyOptions.Hours"/>.
/// </summary>
internal sealed class IdempotencyStore(AuditLog auditLog, IOptions<IdempotencyOptions> options)
{
    private readonly ConcurrentDictionary<(string KeyId, string Key), byte> inProgress = new();
    private readonly TimeSpan retention = TimeSpan.FromHours(options.Value.Hours);

    /// <summary>Responses stored before this time (UTC) have expired.</summary>
    public DateTimeOffset RetainedSince => auditLog.Now - retention;

    /// <summary>Begins a write. Returns false if a request with the same idempotency key is in progress.</summary>
    public bool TryBegin(string keyId, string key) => inProgress.TryAdd((keyId, key), 0);

    /// <summary>Ends a write, whatever its outcome.</summary>
    public void End(string keyId, string key) => inProgress.TryRemove((keyId, key), out _);

    /// <summary>Returns the stored response for the idempotency key, or a problem if the key was used for a different request; null if there is none.</summary>
    public async Task<IResult?> FindReplayAsync(string keyId, WriteRequest write, CancellationToken cancellationToken)
    {
        if (write.IdempotencyKey is null || await auditLog.FindResponseAsync(keyId, write.IdempotencyKey, RetainedSince, cancellationToken) is not { } stored)
            return null;
        return stored.RequestHash == write.Hash ? StoredResponseResult.Replay(stored) : new ProblemResult(ProblemTypes.IdempotencyKeyReused);
    }
}

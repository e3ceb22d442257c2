using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using RecordsApi.Data.Audit;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security.Writes;

/// <summary>
/// Replays the first response to whoever repeats a write, for <see cref="IdempotencyOptions.Hours"/>.
/// </summary>
internal sealed class IdempotencyStore(AuditLog auditLog, IOptions<IdempotencyOptions> options)
{
    private readonly ConcurrentDictionary<(string KeyId, string Key), byte> inProgress = new();
    private readonly TimeSpan retention = TimeSpan.FromHours(options.Value.Hours);

    /// <summary>Responses stored before this time (UTC) have expired.</summary>
    public DateTimeOffset RetainedSince => auditLog.Now - retention;

    /// <summary>Begins a write. False if one of the same name is being carried out.</summary>
    public bool TryBegin(string keyId, string key) => inProgress.TryAdd((keyId, key), 0);

    /// <summary>Ends it, whatever came of it.</summary>
    public void End(string keyId, string key) => inProgress.TryRemove((keyId, key), out _);

    /// <summary>The answer to a write of that name that was done before, or a refusal if it was another one; null if there was none.</summary>
    public async Task<IResult?> FindReplayAsync(string keyId, WriteRequest write, CancellationToken cancellationToken)
    {
        if (write.IdempotencyKey is null || await auditLog.FindResponseAsync(keyId, write.IdempotencyKey, RetainedSince, cancellationToken) is not { } answer)
            return null;
        return answer.RequestHash == write.Hash ? StoredResponseResult.Replay(answer) : new ProblemResult(ProblemTypes.IdempotencyKeyReused);
    }
}

using System.Collections.Concurrent;
using RecordsApi.Data.Audit;
using RecordsApi.Http.Errors;

namespace RecordsApi.Http.Security.Writes;

/// <summary>
/// Gives the first answer to who repeats a write. Answers are kept for <c>Idempotency:Hours</c> (24, and never less).
/// </summary>
internal sealed class IdempotencyStore(AuditLog auditLog, IConfiguration configuration)
{
    private readonly ConcurrentDictionary<(string KeyId, string Key), byte> inProgress = new();
    private readonly TimeSpan retention = TimeSpan.FromHours(ReadRetentionHours(configuration));

    /// <summary>The moment (UTC) from which on answers are kept.</summary>
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

    private static int ReadRetentionHours(IConfiguration configuration)
    {
        var hours = configuration.GetValue("Idempotency:Hours", 24);
        return hours >= 24 ? hours : throw new FormatException($"Idempotency:Hours: {hours} is less than 24, for which answers are promised to be kept.");
    }
}

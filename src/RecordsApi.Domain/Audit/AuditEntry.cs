namespace RecordsApi.Domain.Audit;

/// <summary>One request that needs a key, and what came of it. Entries are only ever added.</summary>
public sealed class AuditEntry
{
    /// <summary>Place in the log, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the key; null if there was no good one.</summary>
    public string? KeyId { get; init; }

    /// <summary>Name that the key had.</summary>
    public string? KeyName { get; init; }

    /// <summary>The request, as the service's log and a problem's <c>traceId</c> name it.</summary>
    public required string RequestId { get; init; }

    /// <summary>HTTP method.</summary>
    public required string Method { get; init; }

    /// <summary>Path without its query, control characters escaped.</summary>
    public required string Path { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public required int Status { get; init; }

    /// <summary>Code of an <see cref="AuditOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Kind of record that was written; null if none was.</summary>
    public string? Thing { get; init; }

    /// <summary>Its id.</summary>
    public string? ThingId { get; init; }

    /// <summary>Why, in the editor's words; null where none were asked for.</summary>
    public string? Reason { get; init; }

    /// <summary>What stood before, as JSON; null for a new record.</summary>
    public string? Before { get; init; }

    /// <summary>What stands now, as JSON; null for a retraction.</summary>
    public string? After { get; init; }
}

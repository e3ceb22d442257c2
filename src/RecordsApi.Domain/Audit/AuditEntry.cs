namespace RecordsApi.Domain.Audit;

/// <summary>An audit log entry for one request that requires an API key. Entries are only appended.</summary>
public sealed class AuditEntry
{
    /// <summary><see cref="Method"/> where it was no request but a command.</summary>
    public const string CommandMethod = "COMMAND";

    /// <summary>Sequence number in the log, from 1.</summary>
    public long Sequence { get; init; }

    /// <summary>Timestamp of the request (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Id of the API key; null if the request had no valid key.</summary>
    public string? KeyId { get; init; }

    /// <summary>Name of the key at the time.</summary>
    public string? KeyName { get; init; }

    /// <summary>Id of the request, as in the service's log and in a problem's <c>traceId</c>.</summary>
    public required string RequestId { get; init; }

    /// <summary>HTTP method, or <see cref="CommandMethod"/>.</summary>
    public required string Method { get; init; }

    /// <summary>Path without the query string, with control characters escaped; the name of a command.</summary>
    public required string Path { get; init; }

    /// <summary>HTTP status code of the response.</summary>
    public required int Status { get; init; }

    /// <summary>Code of an <see cref="AuditOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Kind of the record that was written; null if none was.</summary>
    public string? Thing { get; init; }

    /// <summary>Id of that record.</summary>
    public string? ThingId { get; init; }

    /// <summary>The editor's reason; null if none was required.</summary>
    public string? Reason { get; init; }

    /// <summary>The record before the change, as JSON; null for a new record.</summary>
    public string? Before { get; init; }

    /// <summary>The record after the change, as JSON; null for a retraction.</summary>
    public string? After { get; init; }
}

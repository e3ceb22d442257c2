namespace RecordsApi.Features.Audit.V1;

/// <summary>One request that needs a key, and what came of it.</summary>
/// <param name="Sequence" example="17">Place in the log, from 1.</param>
/// <param name="Id" example="17">The same as text.</param>
/// <param name="At" example="2025-07-03T21:00:00.000Z">When (UTC).</param>
/// <param name="KeyId" example="k-7f3a90c1d2e4">Id of the key; null if there was no good one.</param>
/// <param name="KeyName" example="Miami desk">Name that the key had.</param>
/// <param name="RequestId" example="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01">The request, as the service's log and a problem's <c>traceId</c> name it.</param>
/// <param name="Method" example="POST">HTTP method.</param>
/// <param name="Path" example="/v1/sources">Path without its query; control characters are escaped.</param>
/// <param name="Status" example="201">HTTP status of the answer.</param>
/// <param name="Outcome" example="done">What came of it; see <c>/v1/enums/audit-outcome</c>.</param>
/// <param name="Thing" example="source">Kind of record that was written; null if none was.</param>
/// <param name="ThingId" example="miami-minutes-2025-06-17">Its id.</param>
/// <param name="Reason">Why, in the editor's words; null where none was given.</param>
/// <param name="Before">What stood before, as JSON text; null for a new record.</param>
/// <param name="After">What stands now, as JSON text; null for a retraction.</param>
public sealed record AuditEntryV1(
    long Sequence, string Id, DateTimeOffset At, string? KeyId, string? KeyName, string RequestId, string Method, string Path,
    int Status, string Outcome, string? Thing, string? ThingId, string? Reason, string? Before, string? After);

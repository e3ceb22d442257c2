namespace RecordsApi.Features.Audit.V1;

/// <summary>A request that requires an API key, and its outcome.</summary>
/// <param name="Sequence" example="17">Sequence number in the log, from 1.</param>
/// <param name="Id" example="17">The sequence number as text.</param>
/// <param name="At" example="2025-07-03T21:00:00.000Z">Timestamp of the request (UTC).</param>
/// <param name="KeyId" example="k-7f3a90c1d2e4">Id of the API key; null if there was no valid one.</param>
/// <param name="KeyName" example="Miami desk">Name of the API key at that time.</param>
/// <param name="RequestId" example="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01">Id of the request, as in the log of the service and the <c>traceId</c> of problem responses.</param>
/// <param name="Method" example="POST">HTTP method; <c>COMMAND</c> for a command of the program, such as one that creates a key.</param>
/// <param name="Path" example="/v1/sources">Path without the query string; control characters are escaped. The name of a command.</param>
/// <param name="Status" example="201">HTTP status code of the response.</param>
/// <param name="Outcome" example="done">Outcome; see <c>/v1/enums/audit-outcome</c>.</param>
/// <param name="Thing" example="source">Type of the written record; null if none was written.</param>
/// <param name="ThingId" example="miami-minutes-2025-06-17">Id of the written record.</param>
/// <param name="Reason">Reason given by the editor; null if there is none.</param>
/// <param name="Before">The record before the write, as JSON text; null for a new record.</param>
/// <param name="After">The record after the write, as JSON text; null for a retraction.</param>
public sealed record AuditEntryV1(
    long Sequence, string Id, DateTimeOffset At, string? KeyId, string? KeyName, string RequestId, string Method, string Path,
    int Status, string Outcome, string? Thing, string? ThingId, string? Reason, string? Before, string? After);

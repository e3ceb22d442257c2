namespace RecordsApi.Features.Audit.V1;

/// <summary>The API key of a request.</summary>
/// <param name="KeyId" example="k-7f3a90c1d2e4">Id of the key, as in the audit log; not the key itself.</param>
/// <param name="Name" example="Miami desk">Name of the key.</param>
/// <param name="Scopes">Its scopes; see <c>/v1/enums/key-scope</c>.</param>
/// <param name="CreatedAt" example="2026-01-02T12:00:00.000Z">Timestamp at which it was issued (UTC).</param>
/// <param name="Requests" example="600">How many requests can be made with it in <c>seconds</c>; null if they are not limited. The <c>RateLimit</c> header of every response says how many are left.</param>
/// <param name="Seconds" example="60">The time, in seconds, in which a used-up limit fills again; null if requests are not limited.</param>
/// <param name="Links">Related links.</param>
public sealed record OwnKeyV1(string KeyId, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, int? Requests, int? Seconds, OwnKeyLinksV1 Links);

/// <summary>Links of the API key of a request.</summary>
/// <param name="Self">This record.</param>
/// <param name="Entries">What was written with the key.</param>
public sealed record OwnKeyLinksV1(string Self, string Entries);

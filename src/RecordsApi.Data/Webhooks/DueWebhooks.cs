namespace RecordsApi.Data.Webhooks;

/// <summary>The webhooks to which something has to be delivered.</summary>
/// <param name="Ids">Ids of those that are due, those that have waited longest first.</param>
/// <param name="NextAttemptAt">When the next of those that wait after a failure is due (UTC); null if none waits.</param>
/// <param name="Lag">How many entries of the change log the enabled webhook that is furthest behind has not got yet.</param>
public sealed record DueWebhooks(IReadOnlyList<string> Ids, DateTimeOffset? NextAttemptAt, long Lag);

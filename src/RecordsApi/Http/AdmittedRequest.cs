namespace RecordsApi.Http;

/// <summary>Request feature: the request is part of one that was admitted and charged, and is neither charged nor limited again.</summary>
internal sealed record AdmittedRequest;

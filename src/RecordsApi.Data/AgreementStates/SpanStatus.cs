namespace RecordsApi.Data.AgreementStates;

/// <summary>The status of an agreement without its dates, and whether a document is linked. There are few different ones, which the spans of all agreements share.</summary>
public sealed record SpanStatus(string? Status, string? Phase, string? CarriedBy, string? StatusBasis, bool HasDocument);

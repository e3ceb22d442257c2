namespace RecordsApi.Data.AgreementStates;

/// <summary>A span as it is kept with those of all other times, known or superseded.</summary>
/// <param name="Span">The span.</param>
/// <param name="HasStatus">Whether it is a current record with a status: what an empty filter matches.</param>
internal sealed record RecordedSpan(AgreementSpan Span, bool HasStatus);

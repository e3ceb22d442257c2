namespace RecordsApi.Domain.Lifecycle;

/// <summary>The first status event of a history that is not allowed.</summary>
/// <param name="Index">Zero-based index of the event.</param>
/// <param name="From">The status before it; null at the start of the history.</param>
/// <param name="To">The code of the rejected status, as given.</param>
/// <param name="Reason">Why it is rejected and what is allowed, in plain English.</param>
public sealed record StatusHistoryViolation(int Index, AgreementStatus? From, string To, string Reason);

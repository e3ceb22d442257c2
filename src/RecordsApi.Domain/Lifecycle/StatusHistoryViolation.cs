namespace RecordsApi.Domain.Lifecycle;

/// <summary>The first step of a life that may not stand where it does.</summary>
/// <param name="Index">Its position among the steps, from zero.</param>
/// <param name="From">The status before it; null at the start of a life.</param>
/// <param name="To">The code of the refused step, as given.</param>
/// <param name="Reason">Why it is refused and what is allowed, in plain English.</param>
public sealed record StatusHistoryViolation(int Index, AgreementStatus? From, string To, string Reason);

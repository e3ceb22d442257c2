namespace RecordsApi.Data.AgreementStates;

/// <summary>What durations are measured between.</summary>
/// <param name="AgreementId">Id of the agreement.</param>
/// <param name="Id">Id of the status event.</param>
/// <param name="Status">Its status.</param>
/// <param name="OccurredOn">Its date, in EDTF.</param>
/// <param name="Earliest">The first day on which it can have occurred.</param>
/// <param name="Latest">The last day on which it can have occurred.</param>
public readonly record struct DatedStatusEvent(string AgreementId, string Id, string Status, string OccurredOn, DateOnly Earliest, DateOnly Latest);

using RecordsApi.Domain.Lifecycle;

namespace RecordsApi.Data.AgreementStates;

/// <summary>What durations are measured between.</summary>
/// <param name="AgreementId">Id of the agreement.</param>
/// <param name="Number">Number of the status event among those of the agreement.</param>
/// <param name="Status">Its status.</param>
/// <param name="OccurredOn">Its date, in EDTF.</param>
/// <param name="Earliest">The first day on which it can have occurred.</param>
/// <param name="Latest">The last day on which it can have occurred.</param>
public readonly record struct DatedStatusEvent(string AgreementId, int Number, string Status, string OccurredOn, DateOnly Earliest, DateOnly Latest)
{
    /// <summary>Id of the status event.</summary>
    public string Id => StatusEventIds.Create(AgreementId, Number);
}

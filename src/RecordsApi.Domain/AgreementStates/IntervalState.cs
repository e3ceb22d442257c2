using RecordsApi.Domain.Coverage;
using RecordsApi.Domain.Model;

namespace RecordsApi.Domain.AgreementStates;

/// <summary>The properties of an agreement between two dates that intervals are made of.</summary>
public sealed record IntervalState(
    string AgreementId, DateOnly ValidFrom, DateOnly ValidThrough, string? AgencyId, string? AgencyName, string? AgencyType, string State,
    string? JurisdictionId, string? JurisdictionName, IReadOnlyList<string> CountyIds, string ProgramCode, string ModelCode,
    string EventId, string Status, string Phase, string? CarriedBy, string StatusBasis, DateOnly StatusEarliest, DateOnly StatusLatest)
{
    /// <summary>Whether the agreement is in force.</summary>
    public bool IsInForce => Phases.IsInForce(Phase);

    /// <summary>The last day on which the status was observed.</summary>
    public DateOnly FindLastObservedDay(ListCoverage coverage) => new ObservedStatus(CarriedBy, StatusBasis, StatusLatest).FindLastDay(coverage);
}

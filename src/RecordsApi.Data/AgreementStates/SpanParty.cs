namespace RecordsApi.Data.AgreementStates;

/// <summary>Whose agreement it is, where and under which model. Most spans of an agreement share one, so that a large register fits into memory.</summary>
public sealed record SpanParty(
    string AgreementId, string? AgencyId, string? AgencyName, string? AgencyType, string State, string? JurisdictionId, string? JurisdictionName,
    string? JurisdictionLevel, IReadOnlyList<string> CountyIds, string ProgramCode, string ModelCode);

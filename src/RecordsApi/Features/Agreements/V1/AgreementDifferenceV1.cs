namespace RecordsApi.Features.Agreements.V1;

/// <summary>How an agreement differs between two dates, or between two timestamps at which the register described the same date.</summary>
/// <param name="Id" example="fl-hialeah-police-department-287g-task-force-1-news">Id: that of the agreement and the cause.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement.</param>
/// <param name="Kind" example="changed">How it differs; see <c>/v1/enums/difference-kind</c>.</param>
/// <param name="Cause" example="news">Why it differs; see <c>/v1/enums/difference-cause</c>.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency that is a party to it; null where no source names one.</param>
/// <param name="AgencyType" example="police">Type of the agency; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="JurisdictionId" example="1230000">GEOID of the agency's jurisdiction; null if unknown.</param>
/// <param name="JurisdictionName" example="Hialeah">Name of the jurisdiction.</param>
/// <param name="CountyIds">GEOIDs of all counties in which the jurisdiction lies, or of the county that it is.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Fields">Names of the fields that differ; empty if the agreement had no status before, or has none after.</param>
/// <param name="AgencyNameBefore" example="Hialeah Police Department">Name of the agency before; null if the agreement had no status.</param>
/// <param name="AgencyNameAfter" example="Hialeah Police Department">Name of the agency after; null if the agreement has no status.</param>
/// <param name="StatusBefore" example="pending">Status before, whether or not it matches the filters; null if there was none.</param>
/// <param name="StatusAfter" example="active">Status after, whether or not it matches the filters; null if there is none.</param>
/// <param name="StatusSinceBefore" example="2025-04-03">When the status before began (EDTF level 1).</param>
/// <param name="StatusSinceAfter" example="2025-07-02">When the status after began (EDTF level 1).</param>
/// <param name="SignedOnBefore">Signing date before.</param>
/// <param name="SignedOnAfter" example="2025-07-02">Signing date after.</param>
/// <param name="EventIdBefore" example="fl-hialeah-police-department-287g-task-force-1-e2">The status event that set the status before.</param>
/// <param name="EventIdAfter" example="fl-hialeah-police-department-287g-task-force-1-e3">The status event that set the status after.</param>
/// <param name="SourceIds">The evidence: sources of the status after; of the status before, if there is none after.</param>
/// <param name="Links">Related links.</param>
public sealed record AgreementDifferenceV1(
    string Id, string AgreementId, string Kind, string Cause,
    string? AgencyId, string? AgencyType, string State, string? JurisdictionId, string? JurisdictionName, IReadOnlyList<string> CountyIds, string Program, string Model,
    IReadOnlyList<string> Fields, string? AgencyNameBefore, string? AgencyNameAfter, string? StatusBefore, string? StatusAfter,
    string? StatusSinceBefore, string? StatusSinceAfter, DateOnly? SignedOnBefore, DateOnly? SignedOnAfter,
    string? EventIdBefore, string? EventIdAfter, IReadOnlyList<string> SourceIds, AgreementDifferenceLinksV1 Links);

/// <summary>Links of a difference.</summary>
/// <param name="Before">The agreement before; null if it had no status.</param>
/// <param name="After">The agreement after; null if it has no status.</param>
/// <param name="History">Its status events with their sources.</param>
public sealed record AgreementDifferenceLinksV1(string? Before, string? After, string History);

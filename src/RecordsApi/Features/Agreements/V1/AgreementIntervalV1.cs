namespace RecordsApi.Features.Agreements.V1;

/// <summary>An uninterrupted time in which an agreement was in force and belonged to one agency.</summary>
/// <param name="Id" example="fl-hialeah-police-department-287g-task-force-1-i1">Id: that of the agreement and the number of the interval. It can name another interval when the history is corrected.</param>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency that was party to it; null where no source names one.</param>
/// <param name="AgencyName" example="Hialeah Police Department">Name of the agency.</param>
/// <param name="AgencyType" example="police">Type of the agency; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="JurisdictionId" example="1230000">GEOID of the agency's jurisdiction; null if unknown.</param>
/// <param name="JurisdictionName" example="Hialeah">Name of the jurisdiction.</param>
/// <param name="CountyIds">GEOIDs of all counties in which the jurisdiction lies, or of the county that it is.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="From" example="2025-07-02">First day in force. A status event whose date is an interval counts from the last day of the interval.</param>
/// <param name="PossibleFrom" example="2025-07-02">Earliest possible first day; null where none is known, because the date of the status event has no beginning.</param>
/// <param name="To">Last day in force; null while no end is known.</param>
/// <param name="CertainTo" example="2026-03-27">Last day on which it was certainly in force: observed, and before the earliest possible date of the end. Null if it was on none.</param>
/// <param name="Began" example="first">How it begins, compared with the earlier intervals of the agency; see <c>/v1/enums/interval-beginning</c>.</param>
/// <param name="PreviousId">The earlier interval of the agency with which it is compared; null if <c>began</c> is <c>first</c>.</param>
/// <param name="PreviousModel">Model code of the earlier interval.</param>
/// <param name="DaysSincePreviousBegan">Days from the first day of the earlier interval to the first day of this one.</param>
/// <param name="GapDays">Days from <c>certainTo</c> of the earlier interval to the first day of this one; null if the earlier one was still in force.</param>
/// <param name="BeganByEventId" example="fl-hialeah-police-department-287g-task-force-1-e3">The status event with which it begins.</param>
/// <param name="EndStatus">Status after it; null while no end is known, or if the agreement passed to another agency.</param>
/// <param name="EndedByEventId">The status event that ended it; null while no end is known, or if the agreement passed to another agency.</param>
/// <param name="Links">Related links.</param>
public sealed record AgreementIntervalV1(
    string Id, string AgreementId, string? AgencyId, string? AgencyName, string? AgencyType, string State,
    string? JurisdictionId, string? JurisdictionName, IReadOnlyList<string> CountyIds, string Program, string Model,
    DateOnly From, DateOnly? PossibleFrom, DateOnly? To, DateOnly? CertainTo,
    string Began, string? PreviousId, string? PreviousModel, int? DaysSincePreviousBegan, int? GapDays,
    string BeganByEventId, string? EndStatus, string? EndedByEventId, AgreementIntervalLinksV1 Links);

/// <summary>Links of an interval.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="History">Its status events with their sources.</param>
public sealed record AgreementIntervalLinksV1(string Agreement, string History);

namespace RecordsApi.Features.Statistics.V1;

/// <summary>An agreement with the days between two of its statuses.</summary>
/// <param name="AgreementId" example="fl-hialeah-police-department-287g-task-force-1">The agreement.</param>
/// <param name="AgencyId" example="fl-hialeah-police-department">The agency that is a party to it; null where no source names one.</param>
/// <param name="AgencyName" example="Hialeah Police Department">Name of the agency.</param>
/// <param name="AgencyType" example="police">Type of the agency; see <c>/v1/enums/agency-type</c>.</param>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="CountyIds">GEOIDs of all counties in which the jurisdiction lies, or of the county that it is.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Outcome" example="measured"><c>measured</c>, or why not: <c>not-reached</c> (it had not reached the second status by the requested date), <c>reversed</c> (it had the second status only before the first), <c>imprecise</c> (the date of one of the two status events is not a single day).</param>
/// <param name="Days" example="113">Number of days; null if they are not measured.</param>
/// <param name="FromStatus" example="approved">Status of the first status event.</param>
/// <param name="FromOn" example="2025-03-11">When it happened (EDTF level 1).</param>
/// <param name="FromEventId" example="fl-hialeah-police-department-287g-task-force-1-e1">The first status event.</param>
/// <param name="ToStatus" example="active">Status of the second status event; null if there is none.</param>
/// <param name="ToOn" example="2025-07-02">When it happened (EDTF level 1).</param>
/// <param name="ToEventId" example="fl-hialeah-police-department-287g-task-force-1-e3">The second status event.</param>
/// <param name="Links">Related links.</param>
public sealed record DurationCaseV1(
    string AgreementId, string? AgencyId, string? AgencyName, string? AgencyType, string State, IReadOnlyList<string> CountyIds, string Program, string Model,
    string Outcome, int? Days, string FromStatus, string FromOn, string FromEventId, string? ToStatus, string? ToOn, string? ToEventId, DurationCaseLinksV1 Links);

/// <summary>Links of an agreement whose duration is measured.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="History">Its status events with their sources.</param>
public sealed record DurationCaseLinksV1(string Agreement, string History);

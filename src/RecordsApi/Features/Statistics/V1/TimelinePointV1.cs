namespace RecordsApi.Features.Statistics.V1;

/// <summary>The number of agreements in a group at the end of a period. Properties by which the agreements are not grouped are null.</summary>
/// <param name="Period" example="2025-06">The period (ISO 8601): <c>2025-06-17</c>, <c>2025-W25</c>, <c>2025-06</c> or <c>2025</c>.</param>
/// <param name="From" example="2025-06-01">First day of the period, within the requested range.</param>
/// <param name="To" example="2025-06-30">Last day of the period, within the requested range.</param>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="Level" example="county">Level of the jurisdiction; also null if the jurisdiction is unknown.</param>
/// <param name="AgencyType" example="sheriff">Type of the agency.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Status" example="active">Status.</param>
/// <param name="Phase" example="in-force">Phase of the status.</param>
/// <param name="County" example="12086">GEOID of the county; also null if the jurisdiction is not in a county.</param>
/// <param name="HasDocument" example="true">Whether a document is linked by the date.</param>
/// <param name="Agreements" example="12">Number of agreements on the last day.</param>
/// <param name="InForce" example="10">Number of those that were in force.</param>
/// <param name="Assumed" example="0">Number of agreements whose status on the last day is assumed, because the list that carries it was last published before.</param>
/// <param name="Observed" example="true">Whether the last day lies between the first and the last publication of the list that carries the agreements. If false, the numbers are assumed (after the list) or show only what later evidence proves (before it).</param>
/// <param name="Began" example="3">Number of times an agreement came into force in the period, including returns, grouped by its properties from then on.</param>
/// <param name="Ended" example="1">Number of times an agreement ceased to be in force in the period, or became uncertain, grouped by its properties until then.</param>
public sealed record TimelinePointV1(
    string Period, DateOnly From, DateOnly To,
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County, bool? HasDocument,
    int Agreements, int InForce, int Assumed, bool Observed, int Began, int Ended);

namespace RecordsApi.Features.Statistics.V1;

/// <summary>How many agreements a group had at the end of a period. What agreements are not told apart by is null.</summary>
/// <param name="Period" example="2025-06">The period after ISO 8601: <c>2025-06-17</c>, <c>2025-W25</c>, <c>2025-06</c> or <c>2025</c>.</param>
/// <param name="From" example="2025-06-01">First day of it that counts.</param>
/// <param name="To" example="2025-06-30">Last day of it that counts.</param>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="Level" example="county">Level of the jurisdiction; null also where the jurisdiction is not known.</param>
/// <param name="AgencyType" example="sheriff">Type of the agency.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Status" example="active">Status.</param>
/// <param name="Phase" example="in-force">Phase of the status.</param>
/// <param name="County" example="12086">GEOID of the county; null also where the jurisdiction lies in none.</param>
/// <param name="Agreements" example="12">Agreements on the last day.</param>
/// <param name="InForce" example="10">Those of them that were in force.</param>
/// <param name="Began" example="3">Times an agreement came into force within the period, a return included; by what it was from then on.</param>
/// <param name="Ended" example="1">Times an agreement went out of force within the period, or could no longer be told to be; by what it was until then.</param>
public sealed record TimelinePointV1(
    string Period, DateOnly From, DateOnly To,
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County,
    int Agreements, int InForce, int Began, int Ended);

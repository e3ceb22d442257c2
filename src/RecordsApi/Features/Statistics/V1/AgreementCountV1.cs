namespace RecordsApi.Features.Statistics.V1;

/// <summary>How many agreements a group had at the two times asked about. What agreements are not told apart by is null.</summary>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="Level" example="county">Level of the jurisdiction; null also where the jurisdiction is not known.</param>
/// <param name="AgencyType" example="sheriff">Type of the agency.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Status" example="active">Status.</param>
/// <param name="Phase" example="in-force">Phase of the status.</param>
/// <param name="County" example="12086">GEOID of the county; null also where the jurisdiction lies in none.</param>
/// <param name="Agreements" example="12">Agreements of which a step was dated by the day.</param>
/// <param name="InForce" example="10">Those of them that were in force.</param>
/// <param name="Agencies" example="9">Agencies that were party to them, each once.</param>
/// <param name="FirstInForceOn" example="2025-02-26">The earliest day on which any of them was in force; null if none had been.</param>
public sealed record AgreementCountV1(
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County,
    int Agreements, int InForce, int Agencies, DateOnly? FirstInForceOn);

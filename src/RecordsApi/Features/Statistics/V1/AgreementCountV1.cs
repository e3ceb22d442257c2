namespace RecordsApi.Features.Statistics.V1;

/// <summary>The number of agreements in a group on the requested date. Properties by which the agreements are not grouped are null.</summary>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="Level" example="county">Level of the jurisdiction; also null if the jurisdiction is unknown.</param>
/// <param name="AgencyType" example="sheriff">Type of the agency.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Status" example="active">Status.</param>
/// <param name="Phase" example="in-force">Phase of the status.</param>
/// <param name="County" example="12086">GEOID of the county; also null if the jurisdiction is not in a county.</param>
/// <param name="HasDocument" example="true">Whether a document is linked by the date.</param>
/// <param name="Agreements" example="12">Number of agreements with a status event by the requested date.</param>
/// <param name="Share" example="0.25">Share of these agreements, from 0 to 1, among the agreements with the same values of all properties in <c>by</c> but the last: with <c>by=state,model</c>, the share of the model among the agreements of the state. Null if agreements are not grouped.</param>
/// <param name="InForce" example="10">Number of those that were in force.</param>
/// <param name="Assumed" example="0">Number of agreements whose status is assumed, because the requested date is after the last publication of the list that carries it.</param>
/// <param name="Agencies" example="9">Number of distinct agencies that were parties to them.</param>
/// <param name="FirstInForceOn" example="2025-02-26">The earliest date on which any of them was in force; null if none ever was.</param>
public sealed record AgreementCountV1(
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County, bool? HasDocument,
    int Agreements, double? Share, int InForce, int Assumed, int Agencies, DateOnly? FirstInForceOn);

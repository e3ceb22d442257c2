namespace RecordsApi.Features.Statistics.V1;

/// <summary>The number of days between two statuses of the agreements in a group. Properties by which the agreements are not grouped are null.</summary>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="Level" example="county">Level of the jurisdiction; also null if the jurisdiction is unknown.</param>
/// <param name="AgencyType" example="sheriff">Type of the agency.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Status" example="active">Status on the requested date.</param>
/// <param name="Phase" example="in-force">Phase of the status.</param>
/// <param name="County" example="12086">GEOID of the county; also null if the jurisdiction is not in a county.</param>
/// <param name="HasDocument" example="true">Whether a document is linked by the date.</param>
/// <param name="Count" example="8">Number of agreements measured.</param>
/// <param name="Minimum" example="1">Minimum number of days. This and the following statistics are null if no agreement is measured.</param>
/// <param name="LowerQuartile" example="3.5">Lower quartile (25th percentile) of days.</param>
/// <param name="Median" example="9">Median number of days.</param>
/// <param name="UpperQuartile" example="20.25">Upper quartile (75th percentile) of days.</param>
/// <param name="Maximum" example="71">Maximum number of days.</param>
/// <param name="NotReached" example="2">Number of agreements not measured because they had not reached the second status by the requested date.</param>
/// <param name="Reversed" example="0">Number of agreements not measured because they had the second status only before the first.</param>
/// <param name="Imprecise" example="1">Number of agreements not measured because the date of one of the two status events is not a single day.</param>
public sealed record DurationV1(
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County, bool? HasDocument,
    int Count, int? Minimum, double? LowerQuartile, double? Median, double? UpperQuartile, int? Maximum,
    int NotReached, int Reversed, int Imprecise);

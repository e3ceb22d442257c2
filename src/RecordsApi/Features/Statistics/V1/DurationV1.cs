namespace RecordsApi.Features.Statistics.V1;

/// <summary>How many days the agreements of a group took from one status to another. What agreements are not told apart by is null.</summary>
/// <param name="State" example="FL">USPS code of the agency's state.</param>
/// <param name="Level" example="county">Level of the jurisdiction; null also where the jurisdiction is not known.</param>
/// <param name="AgencyType" example="sheriff">Type of the agency.</param>
/// <param name="Program" example="287g">Program code.</param>
/// <param name="Model" example="task-force">Model code.</param>
/// <param name="Status" example="active">Status on the day asked about.</param>
/// <param name="Phase" example="in-force">Phase of that status.</param>
/// <param name="County" example="12086">GEOID of the county; null also where the jurisdiction lies in none.</param>
/// <param name="Count" example="8">Agreements that are measured.</param>
/// <param name="Minimum" example="1">Fewest days; null if none is measured, as are those that follow.</param>
/// <param name="LowerQuartile" example="3.5">Days that a quarter of them took at most.</param>
/// <param name="Median" example="9">Days that half of them took at most.</param>
/// <param name="UpperQuartile" example="20.25">Days that three quarters of them took at most.</param>
/// <param name="Maximum" example="71">Most days.</param>
/// <param name="NotReached" example="2">Agreements not measured because they had not come to the second status by the day asked about.</param>
/// <param name="Reversed" example="0">Agreements not measured because they had the second status before the first, and not after.</param>
/// <param name="Imprecise" example="1">Agreements not measured because the date of one of the two steps is not a single day.</param>
public sealed record DurationV1(
    string? State, string? Level, string? AgencyType, string? Program, string? Model, string? Status, string? Phase, string? County,
    int Count, int? Minimum, double? LowerQuartile, double? Median, double? UpperQuartile, int? Maximum,
    int NotReached, int Reversed, int Imprecise);

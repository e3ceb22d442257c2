namespace RecordsApi.Domain.Ingestion.Decisions;

/// <summary>A name in a decisions file that is near a known one but not equal to it.</summary>
/// <param name="Row">The first row that has the name, as it was read.</param>
/// <param name="Name">The name in the decisions file.</param>
/// <param name="KnownName">The known name.</param>
/// <param name="IsBody">Whether it is the name of the body that decided; otherwise that of the agency.</param>
/// <param name="Doubt">Why a reviewer should compare the names, and what the name is read as until then.</param>
internal sealed record NearDecisionName(DecisionFact Row, string Name, string KnownName, bool IsBody, string Doubt);

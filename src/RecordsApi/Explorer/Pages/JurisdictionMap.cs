using RecordsApi.Explorer.Charts;
using RecordsApi.Features.Agreements.V1;
using RecordsApi.Features.Statistics.V1;

namespace RecordsApi.Explorer.Pages;

/// <summary>A map with what stands beside it.</summary>
/// <param name="Chart">The map.</param>
/// <param name="Counties">The numbers on it, with the names of the counties.</param>
/// <param name="WithoutCounty">Agreements in force of agencies that are in no county, or in an unknown one.</param>
public sealed record JurisdictionMap(ChartForms Chart, IReadOnlyList<(string Name, AgreementCountV1 Count)> Counties, IReadOnlyList<AgreementV1> WithoutCounty);

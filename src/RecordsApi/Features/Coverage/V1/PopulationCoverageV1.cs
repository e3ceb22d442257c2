namespace RecordsApi.Features.Coverage.V1;

/// <summary>How many residents live in places and counties whose agency has an agreement in force, each counted once.</summary>
/// <param name="State" example="FL">USPS code of the state; null if the agreements are not grouped by state.</param>
/// <param name="Model" example="task-force">Model code; null if the agreements are not grouped by model.</param>
/// <param name="Population" example="21477737">Residents of the counties, places and county subdivisions that agencies with an agreement in force serve as a whole, each counted once: what lies wholly or partly inside another of them is left out.</param>
/// <param name="PopulationAtMost" example="21500000">The same with those that lie partly inside another: the number of residents is between the two.</param>
/// <param name="TotalPopulation" example="21781128">Residents of the state, or of all states.</param>
/// <param name="Share" example="0.986071">Share of <c>population</c> in <c>totalPopulation</c>, from 0 to 1; null if the total is unknown.</param>
/// <param name="PopulationYear" example="2021">Year to which the numbers of residents refer.</param>
/// <param name="Jurisdictions" example="67">Number of jurisdictions that were counted.</param>
/// <param name="WithoutPopulation" example="0">Number of jurisdictions whose residents are not known, and not counted.</param>
/// <param name="Agencies" example="290">Number of agencies that serve a county, place or county subdivision as a whole.</param>
/// <param name="OtherAgencies" example="40">Number of agencies with an agreement in force that are not counted, because they serve a state or no jurisdiction as a whole.</param>
public sealed record PopulationCoverageV1(
    string? State, string? Model, long Population, long PopulationAtMost, long? TotalPopulation, double? Share, int? PopulationYear,
    int Jurisdictions, int WithoutPopulation, int Agencies, int OtherAgencies);

namespace RecordsApi.Domain.Agencies;

/// <summary>The jurisdiction, type and ORIs that a printed agency was matched to, and the methods used.</summary>
/// <param name="JurisdictionId">GEOID of the jurisdiction in which it is located; null if undetermined.</param>
/// <param name="JurisdictionMatchMethod">One of <see cref="MatchMethod"/>.</param>
/// <param name="Serves">GEOID of the jurisdiction that it serves as a whole; null if there is none.</param>
/// <param name="ServesReason">Code of why it serves none; null if it serves one.</param>
/// <param name="Type">
/// One of <see cref="AgencyTypeCodes"/>; null if neither the name nor the FBI's list determines it.
/// </param>
/// <param name="Oris">ORIs in the FBI's list, in ordinal order; several if the FBI lists only units of the agency.</param>
/// <param name="OriMatchMethod">One of <see cref="MatchMethod"/>.</param>
/// <param name="PopulationServed">
/// Residents served, as counted by the FBI; null unless there is exactly one ORI with a count.
/// </param>
/// <param name="PopulationYear">Year of the count.</param>
public sealed record AgencyMatch(
    string? JurisdictionId,
    string JurisdictionMatchMethod,
    string? Serves,
    string? ServesReason,
    string? Type,
    IReadOnlyList<string> Oris,
    string OriMatchMethod,
    int? PopulationServed,
    int? PopulationYear);

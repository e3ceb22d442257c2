namespace RecordsApi.Domain.Agencies;

/// <summary>The jurisdiction, type and ORIs that a printed agency was matched to, and the methods used.</summary>
/// <param name="JurisdictionId">
/// GEOID of the jurisdiction, or of the one that contains a campus, port, tribal agency or constable; null if undetermined.
/// </param>
/// <param name="JurisdictionMatchMethod">One of <see cref="MatchMethod"/>.</param>
/// <param name="Type">
/// One of <see cref="AgencyTypeCodes"/>; null if neither the name nor the FBI's list determines it.
/// </param>
/// <param name="Oris">ORIs in the FBI's list, in ordinal order; several if the FBI lists only units of the agency.</param>
/// <param name="OriMatchMethod">One of <see cref="MatchMethod"/>.</param>
/// <param name="PopulationServed">
/// Residents served, as counted by the FBI; null unless there is exactly one ORI with a count.
/// </param>
public sealed record AgencyMatch(
    string? JurisdictionId,
    string JurisdictionMatchMethod,
    string? Type,
    IReadOnlyList<string> Oris,
    string OriMatchMethod,
    int? PopulationServed);

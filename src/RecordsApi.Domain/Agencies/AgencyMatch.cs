namespace RecordsApi.Domain.Agencies;

/// <summary>What a printed agency was matched to, and how.</summary>
/// <param name="JurisdictionId">GEOID of the jurisdiction, or of the one that contains a campus, port, tribal agency or
/// constable; null where it cannot be told.</param>
/// <param name="JurisdictionMatchMethod">One of <see cref="MatchMethod"/>.</param>
/// <param name="Type">One of <see cref="AgencyTypeCodes"/>; null where neither name nor FBI tell.</param>
/// <param name="Oris">ORIs of the FBI's list, ordinal order; several where the FBI lists only the agency's units.</param>
/// <param name="OriMatchMethod">One of <see cref="MatchMethod"/>.</param>
/// <param name="PopulationServed">Residents served as the FBI counts them; null unless there is one ORI with a count.</param>
public sealed record AgencyMatch(
    string? JurisdictionId,
    string JurisdictionMatchMethod,
    string? Type,
    IReadOnlyList<string> Oris,
    string OriMatchMethod,
    int? PopulationServed);

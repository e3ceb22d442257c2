using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// Decides whether two names of the party to an agreement denote the same agency, or the agreement was transferred to another
/// agency.
/// </summary>
internal static class AgencyIdentityRule
{
    /// <summary>
    /// Whether the names are the same or similar, or both denote the government of a county (its board, corrections department
    /// or jail). A sheriff's office is not part of the county's government.
    /// </summary>
    public static bool IsSameAgency(ParsedAgencyName one, ParsedAgencyName other, PlaceNameSet places) =>
        AgencyNameComparer.Compare(one, other, places) is NameSimilarityLevel.Same or NameSimilarityLevel.Similar
        || (IsCountyGovernment(one) && IsCountyGovernment(other));

    private static bool IsCountyGovernment(ParsedAgencyName name) =>
        name.MentionsCounty && name.Type is "corrections" or "other";
}

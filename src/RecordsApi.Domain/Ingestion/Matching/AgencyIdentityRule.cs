using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>Whether two names of one agreement's party are names of one body, or the agreement passed to another body.</summary>
internal static class AgencyIdentityRule
{
    /// <summary>
    /// One body, where the names are the same or alike, or where both say a county's own government (its board, its
    /// corrections department, its jail). A sheriff is an officer of his own beside it.
    /// </summary>
    public static bool IsSameAgency(ParsedAgencyName one, ParsedAgencyName other, PlaceNameSet places) =>
        AgencyNameComparer.Compare(one, other, places) is NameSimilarityLevel.Same or NameSimilarityLevel.Similar
        || (IsCountyGovernment(one) && IsCountyGovernment(other));

    private static bool IsCountyGovernment(ParsedAgencyName name) =>
        name.MentionsCounty && name.Type is "corrections" or "other";
}

using RecordsApi.Domain.Agencies;

namespace RecordsApi.Domain.Ingestion.Matching;

/// <summary>
/// Decides whether two names of the party to an agreement denote the same agency, or the agreement was transferred to another
/// agency.
/// </summary>
internal static class AgencyIdentityRule
{
    /// <summary>Compares the previous and the current name of the party to an agreement.</summary>
    public static PartyChange Compare(ParsedAgencyName previous, ParsedAgencyName current, PlaceNameSet places)
    {
        if (previous.State != current.State)
            return PartyChange.MisprintBefore;
        if (IsSameAgency(previous, current, places))
            return PartyChange.None;
        if (previous.Type != current.Type || previous.Type is AgencyTypeCodes.StateAgency or AgencyTypeCodes.Campus or AgencyTypeCodes.Tribal)
            return PartyChange.Transfer;
        return (places.ContainsPlaceOf(previous), places.ContainsPlaceOf(current)) switch
        {
            (false, true) => PartyChange.MisprintBefore,
            (true, false) => PartyChange.MisprintNow,
            _ => PartyChange.Transfer,
        };
    }

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

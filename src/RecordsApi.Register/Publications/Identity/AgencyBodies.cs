using RecordsApi.Register.Agencies;

namespace RecordsApi.Register.Publications.Identity;

/// <summary>Whether two names of one agreement's party are names of one body, or the agreement passed to another body.</summary>
internal static class AgencyBodies
{
    /// <summary>
    /// One body, where the names are the same or alike, or where both say a county's own government (its board, its
    /// corrections department, its jail). A sheriff is an officer of his own beside it.
    /// </summary>
    public static bool AreOne(AgencyName one, AgencyName other, PlaceVocabulary places) =>
        NameSimilarity.Compare(one, other, places) is NameLikeness.Same or NameLikeness.Alike
        || (IsCountyGovernment(one) && IsCountyGovernment(other));

    private static bool IsCountyGovernment(AgencyName name) =>
        name.SaysCounty && name.Type is "corrections" or "other";
}

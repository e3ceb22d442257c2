using RecordsApi.Register.Agencies;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Importing;

/// <summary>Reference data with the indexes over it.</summary>
internal sealed record Reference(IReadOnlyList<JurisdictionFact> Jurisdictions, AgencyMatcher Matcher, PlaceVocabulary Vocabulary)
{
    /// <summary>Reads it from a bundle.</summary>
    public static Reference Read(BundleFolder bundle)
    {
        var jurisdictions = bundle.ReadJurisdictions();
        return new Reference(jurisdictions, new AgencyMatcher(jurisdictions, bundle.ReadFbiAgencies()), new PlaceVocabulary(jurisdictions));
    }
}

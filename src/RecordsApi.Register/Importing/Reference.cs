using RecordsApi.Register.Agencies;
using RecordsApi.Register.Bundle;
using RecordsApi.Register.Geography;

namespace RecordsApi.Register.Importing;

/// <summary>Reference data with the indexes over it.</summary>
internal sealed record Reference(IReadOnlyList<JurisdictionFact> Jurisdictions, Lazy<AgencyMatcher> Matcher, PlaceVocabulary Vocabulary)
{
    /// <summary>Reads it from a bundle; the matcher is made beside, and waited for where it is asked.</summary>
    public static Reference Read(BundleFolder bundle)
    {
        var jurisdictions = bundle.ReadJurisdictions();
        var matcher = Task.Run(() => new AgencyMatcher(jurisdictions, bundle.ReadFbiAgencies()));
        return new Reference(jurisdictions, new Lazy<AgencyMatcher>(() => matcher.GetAwaiter().GetResult()), new PlaceVocabulary(jurisdictions));
    }
}

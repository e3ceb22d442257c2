using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Seed;

namespace RecordsApi.Data.Importing;

/// <summary>Reference data with the indexes over it.</summary>
internal sealed class LoadedReferenceData
{
    private readonly Lazy<Task<AgencyMatcher>> matcher;

    private LoadedReferenceData(BundleFolder bundle)
    {
        Jurisdictions = bundle.ReadJurisdictions();
        PlaceNames = new PlaceNameSet(Jurisdictions);
        matcher = new(() => Task.Run(() => new AgencyMatcher(Jurisdictions, bundle.ReadFbiAgencies())));
    }

    /// <summary>Jurisdictions.</summary>
    public IReadOnlyList<JurisdictionFact> Jurisdictions { get; }

    /// <summary>Names of places.</summary>
    public PlaceNameSet PlaceNames { get; }

    /// <summary>Matches agencies; waited for where it is not made yet.</summary>
    public AgencyMatcher AgencyMatcher => matcher.Value.GetAwaiter().GetResult();

    /// <summary>Reads it from a bundle.</summary>
    public static LoadedReferenceData Read(BundleFolder bundle) => new(bundle);

    /// <summary>Begins to make the matcher, beside what else is done before it is asked.</summary>
    public void StartBuildingMatcher() => _ = matcher.Value;
}

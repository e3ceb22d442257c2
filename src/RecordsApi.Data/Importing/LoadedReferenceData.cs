using RecordsApi.Domain.Agencies;
using RecordsApi.Domain.Geography;
using RecordsApi.Domain.Ingestion.Decisions;
using RecordsApi.Seed;

namespace RecordsApi.Data.Importing;

/// <summary>Reference data with its indexes.</summary>
internal sealed class LoadedReferenceData
{
    private readonly Lazy<Task<AgencyMatcher>> matcher;

    private LoadedReferenceData(BundleFolder bundle)
    {
        Jurisdictions = bundle.ReadJurisdictions();
        PlaceNames = new PlaceNameSet(Jurisdictions);
        Decisions = bundle.ReadDecisionReference();
        matcher = new(() => Task.Run(() => new AgencyMatcher(Jurisdictions, bundle.ReadFbiAgencies())));
    }

    /// <summary>Jurisdictions.</summary>
    public IReadOnlyList<JurisdictionFact> Jurisdictions { get; }

    /// <summary>Reference data about decisions.</summary>
    public DecisionReference Decisions { get; }

    /// <summary>Names of places.</summary>
    public PlaceNameSet PlaceNames { get; }

    /// <summary>The agency matcher. Blocks until it has been built.</summary>
    public AgencyMatcher AgencyMatcher => matcher.Value.GetAwaiter().GetResult();

    /// <summary>Reads the reference data from a bundle.</summary>
    public static LoadedReferenceData Read(BundleFolder bundle) => new(bundle);

    /// <summary>Starts building the matcher in the background.</summary>
    public void StartBuildingMatcher() => _ = matcher.Value;
}

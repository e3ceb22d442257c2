using RecordsApi.Data;
using RecordsApi.Data.Facilities;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>Lists of facilities: their sort keys and their records.</summary>
internal static class FacilityList
{
    /// <summary>The sort keys.</summary>
    public static ComputedSort<ObservedFacility> SortKeys { get; } = new("id",
        ("name", f => f.Latest.NamePrinted), ("state", f => f.Facility.State), ("countyId", f => f.Facility.CountyId), ("type", f => f.Latest.TypeCode),
        ("lastObservedOn", f => f.Latest.ObservedOn), ("averagePopulation", f => f.Latest.AveragePopulation), ("guaranteedMinimum", f => f.Latest.GuaranteedMinimum),
        ("id", f => f.Facility.Id));

    /// <summary>Defines the list of the given facilities.</summary>
    /// <param name="db">The register.</param>
    /// <param name="facilities">The facilities.</param>
    /// <param name="context">The query.</param>
    /// <param name="ranks">How well each facility matches a search, by id; null where nothing is searched for.</param>
    public static ComputedListDefinition<ObservedFacility, FacilityV1> Create(
        RegisterContext db, IReadOnlyList<ObservedFacility> facilities, IResponseContext context, IReadOnlyDictionary<string, int>? ranks = null) =>
        new("Detention facilities", facilities, ranks is null ? SortKeys : SortKeys.WithRelevance(f => ranks[f.Facility.Id]), (rows, ct) => db.LoadResponsesAsync(rows, context, ct))
        {
            GetJurisdictionId = f => f.JurisdictionId,
        };
}

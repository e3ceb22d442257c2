using RecordsApi.Data;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities.V1;

/// <summary>Lists of facilities: their sort keys and their records.</summary>
internal static class FacilityList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<ObservedFacility> SortKeys { get; } = new SortDefinition<ObservedFacility>("id")
        .AddKey("name", f => f.Latest.NamePrinted)
        .AddKey("state", f => f.Facility.State)
        .AddKey("countyId", f => f.Facility.CountyId)
        .AddKey("type", f => f.Latest.TypeCode)
        .AddKey("lastObservedOn", f => f.Latest.ObservedOn)
        .AddKey("averagePopulation", f => f.Latest.AveragePopulation)
        .AddKey("guaranteedMinimum", f => f.Latest.GuaranteedMinimum)
        .AddKey("id", f => f.Facility.Id);

    /// <summary>Defines the list of the given facilities.</summary>
    public static ListDefinition<ObservedFacility, FacilityV1> Create(RegisterContext db, IQueryable<ObservedFacility> facilities, IResponseContext context) =>
        new("Detention facilities", facilities, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, context, ct)) { GetJurisdictionId = f => f.JurisdictionId };
}

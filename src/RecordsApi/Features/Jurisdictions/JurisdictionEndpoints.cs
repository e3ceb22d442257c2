using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>Routes of jurisdictions.</summary>
internal static class JurisdictionEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapJurisdictions(this IEndpointRouteBuilder v1)
    {
        var jurisdictions = v1.MapGroup("/jurisdictions").WithTags("Jurisdictions");
        jurisdictions.MapGet("/", ListJurisdictions.HandleAsync).DescribeList<JurisdictionV1>("listJurisdictions", "List jurisdictions",
            "Every state, territory, county, place and county subdivision of the country, also those without agreements.");
        jurisdictions.MapGet("/{id}", GetJurisdiction.HandleAsync).DescribeSingle<JurisdictionV1>("getJurisdiction", "Get a jurisdiction",
            "One jurisdiction by its GEOID, with counts of what lies inside it.");
    }
}

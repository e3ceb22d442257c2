using RecordsApi.Features.Jurisdictions.V1;
using RecordsApi.Http;
using RecordsApi.Http.Hosting;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Jurisdictions;

/// <summary>Routes of jurisdictions.</summary>
internal static class JurisdictionEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapJurisdictions(this IEndpointRouteBuilder v1)
    {
        var jurisdictions = v1.MapGroup("/jurisdictions").WithTags("Jurisdictions");
        jurisdictions.MapGet("/", ListJurisdictions.HandleAsync).DescribeList<JurisdictionV1>("listJurisdictions", "List jurisdictions",
            "All states, territories, counties, places and county subdivisions of the country, including those without agreements.")
            .WithCost(new() { WholeList = 100, Parameter = "q", WithParameter = 30 });
        jurisdictions.MapGet("/{id}", GetJurisdiction.HandleAsync).DescribeSingle<JurisdictionV1>("getJurisdiction", "Get a jurisdiction",
            "A jurisdiction by GEOID, with the numbers of jurisdictions inside it.").HasPage(ExplorerPaths.ForJurisdiction);
    }
}

using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Reference;

/// <summary>Routes about the service and the register as a whole.</summary>
internal static class ServiceEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapService(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/", GetService.HandleAsync).WithTags("Reference").DescribeSingle<ServiceV1>("getService", "Get the service document",
            "Links to all resources, the API version, and the freshness of the register.");
        v1.MapGet("/freshness", GetFreshness.HandleAsync).WithTags("Reference").DescribeSingle<FreshnessV1>("getFreshness", "Get the freshness of the register",
            "The newest and the newest accepted publication of each list, the quarantined publications with their reasons, and what it means if the register has no agreement.");
    }
}

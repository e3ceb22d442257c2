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
            "Links to all resources, the API version, and the coverage of the register.");
    }
}

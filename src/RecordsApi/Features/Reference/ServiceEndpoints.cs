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
            "Where everything is, which version this is, and how fresh the register is.");
        v1.MapGet("/freshness", GetFreshness.HandleAsync).WithTags("Reference").DescribeSingle<FreshnessV1>("getFreshness", "Get the freshness",
            "The last publication seen and accepted of each list, those set aside and why, and what it means when none is recorded.");
    }
}

using RecordsApi.Features.Agencies.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Agencies;

/// <summary>Routes of agencies.</summary>
internal static class AgencyEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapAgencies(this IEndpointRouteBuilder v1)
    {
        var agencies = v1.MapGroup("/agencies").WithTags("Agencies");
        agencies.MapGet("/", ListAgencies.HandleAsync).DescribeList<AgencyV1>("listAgencies", "List agencies",
            "Agencies that are or were parties to agreements, with all printed names.");
        agencies.MapGet("/{id}", GetAgency.HandleAsync).DescribeSingle<AgencyV1>("getAgency", "Get an agency", "An agency. A merged record redirects, and so does the id that a name printed by mistake would have.")
            .Produces(StatusCodes.Status308PermanentRedirect).HasPage(id => $"/agencies/{id}");
    }
}

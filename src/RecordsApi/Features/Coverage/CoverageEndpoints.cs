using RecordsApi.Features.Coverage.V1;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Security;

namespace RecordsApi.Features.Coverage;

/// <summary>Routes of coverage.</summary>
internal static class CoverageEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapCoverage(this IEndpointRouteBuilder v1)
    {
        v1.MapGet("/coverage", ListCoverageRecords.HandleAsync).WithTags("Reference").DescribeList<CoverageV1>("listCoverage", "List the coverage of the register",
            "For each program and kind of fact: from when to when the register observed it, gaps in the publications, lists that stopped, publications that are quarantined, publications that are known to exist but not held, and how many agreements it concerns. Not paged.")
            .WithCost(new(4));
        v1.MapGet("/coverage/population", ListPopulationCoverage.HandleAsync).WithTags("Reference").DescribeList<PopulationCoverageV1>("listPopulationCoverage", "Count the residents of places and counties with an agreement in force",
            "How many residents live in places and counties whose agency has an agreement in force on a date, and which share of all residents they are, by state and model. Each resident is counted once. Takes the filters of `/v1/agreements` except those by status. Not paged.")
            .WithCost(new(3));
        v1.MapGet("/freshness", (HttpRequest request) => TypedResults.Redirect($"{request.PathBase}/v1/coverage{request.QueryString}", permanent: true, preserveMethod: true))
            .ExcludeFromDescription();
    }
}

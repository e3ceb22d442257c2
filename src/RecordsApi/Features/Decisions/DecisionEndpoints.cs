using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Decisions;

/// <summary>Routes of decisions.</summary>
internal static class DecisionEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapDecisions(this IEndpointRouteBuilder v1)
    {
        var decisions = v1.MapGroup("/decisions").WithTags("Decisions");
        decisions.MapGet("/", ListDecisions.HandleAsync).DescribeList<DecisionV1>("listDecisions", "List decisions",
            "Decisions of public bodies and officials, with vote counts where known.");
        decisions.MapGet("/{id}", GetDecision.HandleAsync).DescribeSingle<DecisionV1>("getDecision", "Get a decision", "A decision.").HasPage(id => $"/decisions/{id}");
    }
}

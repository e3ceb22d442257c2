using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions;

/// <summary>Routes of decisions.</summary>
internal static class DecisionEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapDecisions(this IEndpointRouteBuilder v1)
    {
        var decisions = v1.MapGroup("/decisions").WithTags("Decisions");
        decisions.MapGet("/", ListAsync).DescribeList<DecisionV1>("listDecisions", "List decisions",
            "What bodies and officials decided, with counts of votes where they are known.");
        decisions.MapGet("/{id}", GetAsync).DescribeSingle<DecisionV1>("getDecision", "Get a decision", "One decision.");
    }

    private static Task<IResult> ListAsync(
        BoundQuery<ListDecisionsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken) =>
        answers.RespondAsync(query, new ListDefinition<Decision, DecisionV1>(
            "Decisions", db.Decisions.Where(d => d.RecordState == "current").ApplyFilters(query.Value, db), ListDecisionsQuery.SortKeys,
            (rows, ct) => db.LoadResponsesAsync(rows, query, ct)), cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, BoundQuery<EvidenceQuery> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken)
    {
        var row = await db.Decisions.FirstOrDefaultAsync(d => d.Id == id, cancellationToken);
        return row is null
            ? await NotFoundProblem.CreateAsync("decision", id, db.Decisions.Select(d => d.Id), cancellationToken)
            : await register.CreateSingleAsync((await db.LoadResponsesAsync([row], query, cancellationToken))[0], query.TemporalContext, cancellationToken);
    }
}

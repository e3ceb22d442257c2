using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Decisions;

/// <summary>Routes of decisions.</summary>
internal static class DecisionEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapDecisions(this IEndpointRouteBuilder v1)
    {
        var decisions = v1.MapGroup("/decisions").WithTags("Decisions");
        decisions.MapGet("/", ListAsync).Describes<DecisionV1>("listDecisions", "List decisions",
            "What bodies and officials decided, with counts of votes where they are known.");
        decisions.MapGet("/{id}", GetAsync).DescribesOne<DecisionV1>("getDecision", "Get a decision", "One decision.");
    }

    private static Task<IResult> ListAsync(
        Asked<ListDecisionsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken) =>
        answers.AnswerAsync(asked, new ListPlan<Decision, DecisionV1>(
            "Decisions", db.Decisions.Where(d => d.RecordState == "current").Of(asked.Request, db), ListDecisionsRequest.Sorts,
            (rows, ct) => db.ShapeAsync(rows, asked, ct)), cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, Asked<EvidenceRequest> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken)
    {
        var row = await db.Decisions.FirstOrDefaultAsync(d => d.Id == id, cancellationToken);
        return row is null
            ? await NotFoundAnswer.OfAsync("decision", id, db.Decisions.Select(d => d.Id), cancellationToken)
            : await register.SingleAsync((await db.ShapeAsync([row], asked, cancellationToken))[0], asked.Frame, cancellationToken);
    }
}

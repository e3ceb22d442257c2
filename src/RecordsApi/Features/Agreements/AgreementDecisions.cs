using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Decisions;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Agreements;

/// <summary>How the decisions on one agreement are asked for.</summary>
internal sealed record AgreementDecisionsRequest : IRequest<AgreementDecisionsRequest>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [Common.KnownAt, Common.IncludeSources, .. Common.ForList(ListDecisionsRequest.Sorts.Names, ListDecisionsRequest.Sorts.Default)];

    public static AgreementDecisionsRequest From(QueryReading reading) => new();
}

/// <summary>The decisions on one agreement.</summary>
internal static class AgreementDecisions
{
    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(
        string id, Asked<AgreementDecisionsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancellationToken))
            return await NotFoundAnswer.OfAsync("agreement", id, db.Agreements.Select(a => a.Id), cancellationToken);
        return await answers.AnswerAsync(asked, new ListPlan<Decision, DecisionV1>(
            $"Decisions on {id}", db.Decisions.Where(d => d.AgreementId == id && d.RecordState == "current"),
            ListDecisionsRequest.Sorts, (rows, ct) => db.ShapeAsync(rows, asked, ct)), cancellationToken);
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /agreements/{id}/decisions</c>.</summary>
internal sealed record ListAgreementDecisionsQuery : IQueryModel<ListAgreementDecisionsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [CommonParameters.KnownAt, CommonParameters.IncludeSources, .. CommonParameters.ForList(DecisionList.SortKeys.Names, DecisionList.SortKeys.Default, ResponseFormats.AllGeographic)];

    public static ListAgreementDecisionsQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists the decisions about an agreement.</summary>
internal static class ListAgreementDecisions
{
    /// <summary>Handles <c>GET /agreements/{id}/decisions</c>.</summary>
    public static async Task<Results<ListResult<DecisionV1>, ProblemResult>> HandleAsync(
        string id, BoundQuery<ListAgreementDecisionsQuery> query, RegisterContext db, PagedResponder answers, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancellationToken))
            return await suggestions.CreateNotFoundAsync(RecordReference.Agreement, id, cancellationToken);
        return await answers.RespondAsync(query, new ListDefinition<Decision, DecisionV1>(
            $"Decisions about {id}", db.Decisions.Where(d => d.AgreementId == id && d.RecordState == "current"),
            DecisionList.SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, query, ct))
        {
            GetJurisdictionId = decision => decision.JurisdictionId,
        }, cancellationToken);
    }
}

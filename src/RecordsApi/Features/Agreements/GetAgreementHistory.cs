using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Agreements;

/// <summary>The query of <c>GET /agreements/{id}/history</c>.</summary>
internal sealed record GetAgreementHistoryQuery : IQueryModel<GetAgreementHistoryQuery>
{
    // It determines which status events are returned, so that a cursor is valid for one value only.
    private static QueryParameter IncludeSupersededParameter { get; } =
        CommonParameters.Include("Additional status events: those already superseded at the requested timestamp, with `supersededAt`.", "superseded") with { IsPresentational = false, SummaryTemplate = "including {0} ones" };

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
        [CommonParameters.KnownAt, IncludeSupersededParameter, .. CommonParameters.ForList(StatusEventList.SortKeys.Names, StatusEventList.SortKeys.Default)];

    public static GetAgreementHistoryQuery From(ParsedQuery parsed) => new();
}

/// <summary>Lists the status history of an agreement.</summary>
internal static class GetAgreementHistory
{
    /// <summary>Handles <c>GET /agreements/{id}/history</c>.</summary>
    public static async Task<Results<ListResult<StatusEventV1>, ProblemResult>> HandleAsync(
        string id, BoundQuery<GetAgreementHistoryQuery> query, RegisterContext db, PagedResponder answers, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (!await db.Agreements.AnyAsync(a => a.Id == id, cancellationToken))
            return await suggestions.CreateNotFoundAsync(RecordReference.Agreement, id, cancellationToken);
        var steps = db.StatusEvents.Where(e => e.AgreementId == id);
        steps = query.Parsed.Has("include") ? steps.Where(e => e.RecordedAt <= query.TemporalContext.KnownAt) : steps.CurrentAt(query.TemporalContext);
        return await answers.RespondAsync(query, new ListDefinition<StatusEvent, StatusEventV1>(
            $"Status events of {id}", steps, StatusEventList.SortKeys,
            (rows, ct) => db.LoadResponsesAsync(rows, query, ct)), cancellationToken);
    }
}

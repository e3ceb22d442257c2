using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>The query of <c>GET /review-items</c>.</summary>
internal sealed record ListReviewItemsQuery(ParsedQuery Parsed) : IQueryModel<ListReviewItemsQuery>
{
    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("state", "States. The two names of `open` items are treated as the same until reviewed, unless `doubt` says otherwise.", ["open", "same", "different"], "that are {0}"),
        .. CommonParameters.ForList(ReviewItemList.SortKeys.Names, ReviewItemList.SortKeys.Default),
    ];

    public static ListReviewItemsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Lists review items.</summary>
internal static class ListReviewItems
{
    /// <summary>Handles <c>GET /review-items</c>.</summary>
    public static Task<ListResult<ReviewItemV1>> HandleAsync(
        BoundQuery<ListReviewItemsQuery> query, RegisterContext db, PagedResponder responder, CancellationToken cancellationToken)
    {
        var items = db.ReviewItems.Match(query.Parsed.GetFilter("state"), states => r => states.Contains(r.State));
        return responder.RespondAsync(query, ReviewItemList.Create(db, items, query), cancellationToken);
    }
}

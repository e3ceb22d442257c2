using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications.V1;

/// <summary>Lists of review items: their sort keys and their records.</summary>
internal static class ReviewItemList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<ReviewItem> SortKeys { get; } = new SortDefinition<ReviewItem>("id").AddKey("id", r => r.Id).AddKey("state", r => r.State);

    /// <summary>Defines the list of the given review items.</summary>
    public static ListDefinition<ReviewItem, ReviewItemV1> Create(RegisterContext db, IQueryable<ReviewItem> items, IResponseContext context) =>
        new("Review items", items, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, context, ct));
}

using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>Gets a review item.</summary>
internal static class GetReviewItem
{
    /// <summary>Handles <c>GET /review-items/{id}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<ReviewItemV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<TableQuery> query, RegisterContext db, DatasetMetadataReader metadata, CancellationToken cancellationToken) =>
        await db.FindReviewItemAsync(id, cancellationToken) is { } item
            ? await metadata.CreateSingleAsync((await db.LoadResponsesAsync([item], query, cancellationToken))[0], query, cancellationToken)
            : ReviewItemLookup.CreateNotFound(id);
}

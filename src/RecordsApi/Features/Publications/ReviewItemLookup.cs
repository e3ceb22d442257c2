using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>Finds review items by their public ids.</summary>
internal static class ReviewItemLookup
{
    /// <summary>Finds a review item; null if there is none with the id.</summary>
    public static async Task<ReviewItem?> FindReviewItemAsync(this RegisterContext db, string id, CancellationToken cancellationToken) =>
        (await db.ReviewItems.AsNoTracking().ToListAsync(cancellationToken)).Find(r => r.GetPublicId() == id);

    /// <summary>The response for an unknown id.</summary>
    public static ProblemResult CreateNotFound(string id)
    {
        var error = new ValidationError("id", $"The register has no review item '{id}'. See /v1/review-items.");
        return new(ProblemTypes.NotFound, error.Message, ProblemErrors.From([error]));
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>Gets a publication.</summary>
internal static class GetPublication
{
    /// <summary>Handles <c>GET /publications/{id}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<PublicationV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<KnownAtQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken) =>
        await db.Publications.KnownAt(query.TemporalContext).FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is { } publication
            ? await metadata.CreateSingleAsync(publication.ToResponse(query), query, cancellationToken)
            : await suggestions.CreateNotFoundAsync(RecordReference.Publication, id, cancellationToken);
}

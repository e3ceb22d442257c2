using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Facilities.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Facilities;

/// <summary>Gets a publication of detention facilities.</summary>
internal static class GetFacilityPublication
{
    /// <summary>Handles <c>GET /facility-publications/{id}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<FacilityPublicationV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<KnownAtQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken) =>
        await db.FacilityPublications.FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is { } publication
            ? await metadata.CreateSingleAsync(publication.ToResponse(query), query, cancellationToken)
            : await suggestions.CreateNotFoundAsync(RecordReference.FacilityPublication, id, cancellationToken);
}

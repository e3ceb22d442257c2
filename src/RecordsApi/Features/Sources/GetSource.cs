using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources;

/// <summary>Gets a source.</summary>
internal static class GetSource
{
    /// <summary>Handles <c>GET /sources/{id}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<SourceV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<KnownAtQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken) =>
        await db.Sources.FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } source
            ? await metadata.CreateSingleAsync(source.ToResponse(query), query, cancellationToken)
            : await suggestions.CreateNotFoundAsync(RecordReference.Source, id, cancellationToken);
}

using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>Lists the vocabularies.</summary>
internal static class ListEnums
{
    /// <summary>Handles <c>GET /enums</c>.</summary>
    public static Task<Ok<SingleV1<IReadOnlyList<EnumV1>>>> HandleAsync(
        BoundQuery<TableQuery> query, DatasetMetadataReader metadata, CancellationToken cancellationToken) =>
        metadata.CreateSingleAsync<IReadOnlyList<EnumV1>>(
            [.. PublishedVocabularies.All.Select(e => e.ToResponse(query))], query, cancellationToken);
}

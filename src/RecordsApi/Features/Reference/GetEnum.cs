using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>Gets a vocabulary.</summary>
internal static class GetEnum
{
    /// <summary>Handles <c>GET /enums/{name}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<EnumV1>>, ProblemResult>> HandleAsync(
        string name, BoundQuery<TableQuery> query, DatasetMetadataReader metadata, CancellationToken cancellationToken)
    {
        var found = PublishedVocabularies.All.FirstOrDefault(e => e.Name == name);
        if (found.Name is not null)
            return await metadata.CreateSingleAsync(found.ToResponse(query), query, cancellationToken);
        string[] names = [.. PublishedVocabularies.All.Select(e => e.Name)];
        var error = new ValidationError("name", $"The register has no vocabulary '{name}'.", names, ClosestMatch.Find(name, names));
        return new ProblemResult(ProblemTypes.NotFound, error.Message, ProblemErrors.From([error]));
    }
}

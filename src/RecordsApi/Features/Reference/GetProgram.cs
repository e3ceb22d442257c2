using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Reference.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Reference;

/// <summary>Gets a program.</summary>
internal static class GetProgram
{
    /// <summary>Handles <c>GET /programs/{code}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<ProgramV1>>, ProblemResult>> HandleAsync(
        string code, BoundQuery<RecordQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.Programs.FirstOrDefaultAsync(p => p.Code == code, cancellationToken) is not { } program)
            return await suggestions.CreateNotFoundAsync(RecordReference.Program, code, cancellationToken);
        var record = (await db.LoadResponsesAsync([program], query, cancellationToken))[0];
        return await metadata.CreateSingleAsync(record, query, cancellationToken);
    }
}

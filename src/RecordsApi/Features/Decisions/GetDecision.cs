using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions;

/// <summary>Gets a decision.</summary>
internal static class GetDecision
{
    /// <summary>Handles <c>GET /decisions/{id}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<DecisionV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<EvidenceQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.Decisions.FirstOrDefaultAsync(d => d.Id == id, cancellationToken) is not { } row)
            return await suggestions.CreateNotFoundAsync(RecordReference.Decision, id, cancellationToken);
        var record = (await db.LoadResponsesAsync([row], query, cancellationToken))[0];
        return await metadata.CreateSingleAsync(record, query, cancellationToken);
    }
}

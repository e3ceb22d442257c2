using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions;

/// <summary>Gets a meeting.</summary>
internal static class GetMeeting
{
    /// <summary>Handles <c>GET /meetings/{id}</c>.</summary>
    public static async Task<Results<Ok<SingleV1<MeetingV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<EvidenceQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.Meetings.FirstOrDefaultAsync(m => m.Id == id, cancellationToken) is not { } row)
            return await suggestions.CreateNotFoundAsync(RecordReference.Meeting, id, cancellationToken);
        var record = (await db.LoadResponsesAsync([row], query, cancellationToken))[0];
        return await metadata.CreateSingleAsync(record, query, cancellationToken);
    }
}

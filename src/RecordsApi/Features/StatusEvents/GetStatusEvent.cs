using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Formats;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents;

/// <summary>Gets a status event.</summary>
internal static class GetStatusEvent
{
    /// <summary>Handles <c>GET /status-events/{id}</c>. A superseded event is found, too.</summary>
    public static async Task<Results<Ok<SingleV1<StatusEventV1>>, ProblemResult>> HandleAsync(
        string id, BoundQuery<EvidenceQuery> query, RegisterContext db, DatasetMetadataReader metadata, RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await db.StatusEvents.FirstOrDefaultAsync(e => e.Id == id && e.RecordedAt <= query.TemporalContext.KnownAt, cancellationToken) is not { } row)
            return await suggestions.CreateNotFoundAsync(RecordReference.StatusEvent, id, cancellationToken);
        var record = (await db.LoadResponsesAsync([row], query, cancellationToken))[0];
        return await metadata.CreateSingleAsync(record, query, cancellationToken);
    }
}

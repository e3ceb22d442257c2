using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.StatusEvents;

/// <summary>Routes of status events.</summary>
internal static class StatusEventEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapStatusEvents(this IEndpointRouteBuilder v1)
    {
        var events = v1.MapGroup("/status-events").WithTags("Status events");
        events.MapGet("/", ListAsync).DescribeList<StatusEventV1>("listStatusEvents", "List status events",
            "Every step of every agreement's life as a flat table, those that stand at the moment asked about.");
        events.MapGet("/{id}", GetAsync).DescribeSingle<StatusEventV1>("getStatusEvent", "Get a status event",
            "One step. A step that was corrected stays here and says since when it no longer stands.");
    }

    private static Task<IResult> ListAsync(
        BoundQuery<ListStatusEventsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken) =>
        answers.RespondAsync(query, new ListDefinition<StatusEvent, StatusEventV1>(
            "Status events", db.StatusEvents.CurrentAt(query.TemporalContext).ApplyFilters(query.Value, db), ListStatusEventsQuery.SortKeys,
            (rows, ct) => db.LoadResponsesAsync(rows, query, ct))
        {
            UnpagedRows = db.StatusEvents.CurrentAtForFullScan(query.TemporalContext).ApplyFilters(query.Value, db),
            ExtraColumn = db.CreateSourceIdsColumn(query),
            ChunkSize = StatusEventMapper.StreamChunkSize,
        }, cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, BoundQuery<EvidenceQuery> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken)
    {
        var row = await db.StatusEvents.FirstOrDefaultAsync(e => e.Id == id && e.RecordedAt <= query.TemporalContext.KnownAt, cancellationToken);
        return row is null
            ? await NotFoundProblem.CreateAsync("status event", id, db.StatusEvents.Select(e => e.Id), cancellationToken)
            : await register.CreateSingleAsync((await db.LoadResponsesAsync([row], query, cancellationToken))[0], query.TemporalContext, cancellationToken);
    }
}

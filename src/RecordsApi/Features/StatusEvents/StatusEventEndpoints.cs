using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.StatusEvents;

/// <summary>Routes of status events.</summary>
internal static class StatusEventEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapStatusEvents(this IEndpointRouteBuilder v1)
    {
        var events = v1.MapGroup("/status-events").WithTags("Status events");
        events.MapGet("/", ListAsync).Describes<StatusEventV1>("listStatusEvents", "List status events",
            "Every step of every agreement's life as a flat table, those that stand at the moment asked about.");
        events.MapGet("/{id}", GetAsync).DescribesOne<StatusEventV1>("getStatusEvent", "Get a status event",
            "One step. A step that was corrected stays here and says since when it no longer stands.");
    }

    private static Task<IResult> ListAsync(
        Asked<ListStatusEventsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken) =>
        answers.AnswerAsync(asked, new ListPlan<StatusEvent, StatusEventV1>(
            "Status events", db.StatusEvents.StandingAt(asked.Frame).Of(asked.Request, db), ListStatusEventsRequest.Sorts,
            (rows, ct) => db.ShapeAsync(rows, asked, ct))
        {
            Whole = db.StatusEvents.AllStandingAt(asked.Frame).Of(asked.Request, db),
            Beside = db.Beside(asked),
            ChunkLength = StatusEventShapes.ChunkLength,
        }, cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, Asked<EvidenceRequest> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken)
    {
        var row = await db.StatusEvents.FirstOrDefaultAsync(e => e.Id == id && e.RecordedAt <= asked.Frame.KnownAt, cancellationToken);
        return row is null
            ? await NotFoundAnswer.OfAsync("status event", id, db.StatusEvents.Select(e => e.Id), cancellationToken)
            : await register.SingleAsync((await db.ShapeAsync([row], asked, cancellationToken))[0], asked.Frame, cancellationToken);
    }
}

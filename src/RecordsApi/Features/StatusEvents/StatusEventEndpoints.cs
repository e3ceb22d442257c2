using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.StatusEvents;

/// <summary>Routes of status events.</summary>
internal static class StatusEventEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapStatusEvents(this IEndpointRouteBuilder v1)
    {
        var events = v1.MapGroup("/status-events").WithTags("Status events");
        events.MapGet("/", ListStatusEvents.HandleAsync).DescribeList<StatusEventV1>("listStatusEvents", "List status events",
            "Every step of every agreement's life as a flat table, those that stand at the moment asked about.");
        events.MapGet("/{id}", GetStatusEvent.HandleAsync).DescribeSingle<StatusEventV1>("getStatusEvent", "Get a status event",
            "One step. A step that was corrected stays here and says since when it no longer stands.");
    }
}

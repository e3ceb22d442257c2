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
            "The status events of all agreements that are current at the requested timestamp, as a flat table.");
        events.MapGet("/{id}", GetStatusEvent.HandleAsync).DescribeSingle<StatusEventV1>("getStatusEvent", "Get a status event",
            "A status event. A corrected status event remains available and shows when it was superseded.");
    }
}

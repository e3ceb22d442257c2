using RecordsApi.Features.Decisions.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Decisions;

/// <summary>Routes of meetings.</summary>
internal static class MeetingEndpoints
{
    /// <summary>Maps the routes.</summary>
    public static void MapMeetings(this IEndpointRouteBuilder v1)
    {
        var meetings = v1.MapGroup("/meetings").WithTags("Decisions");
        meetings.MapGet("/", ListMeetings.HandleAsync).DescribeList<MeetingV1>("listMeetings", "List meetings", "Meetings at which decisions were made.");
        meetings.MapGet("/{id}", GetMeeting.HandleAsync).DescribeSingle<MeetingV1>("getMeeting", "Get a meeting", "A meeting.").HasPage(id => $"/meetings/{id}");
    }
}

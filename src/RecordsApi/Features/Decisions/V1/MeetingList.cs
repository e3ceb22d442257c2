using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Decisions.V1;

/// <summary>Lists of meetings: their sort keys and their records.</summary>
internal static class MeetingList
{
    /// <summary>The sort keys.</summary>
    public static SortDefinition<Meeting> SortKeys { get; } = new SortDefinition<Meeting>("heldOn")
        .AddKey("heldOn", m => m.HeldOn)
        .AddKey("body", m => m.Body)
        .AddKey("id", m => m.Id);

    /// <summary>Defines the list of the given meetings.</summary>
    public static ListDefinition<Meeting, MeetingV1> Create(RegisterContext db, IQueryable<Meeting> meetings, IResponseContext context) =>
        new("Meetings", meetings, SortKeys, (rows, ct) => db.LoadResponsesAsync(rows, context, ct)) { GetJurisdictionId = meeting => meeting.JurisdictionId };
}

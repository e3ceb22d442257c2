using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Corrects a meeting.</summary>
internal static class CorrectMeeting
{
    /// <summary>Handles <c>POST /meetings/{id}/corrections</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<CorrectionBodyV1<MeetingBodyV1, MeetingV1>> body, CorrectionResponder responder, CancellationToken cancellationToken) =>
        responder.ApplyAsync(RecordKind.Meeting, id, body.Value, EnterMeeting.ToRecord, SavedRecordReaders.ReadMeetingAsync, cancellationToken);
}

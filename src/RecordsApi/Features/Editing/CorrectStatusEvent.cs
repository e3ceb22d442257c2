using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Features.StatusEvents.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Corrects a status event.</summary>
internal static class CorrectStatusEvent
{
    /// <summary>Handles <c>POST /status-events/{id}/corrections</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<CorrectionBodyV1<StatusEventBodyV1, StatusEventV1>> body, CorrectionResponder responder, CancellationToken cancellationToken) =>
        responder.ApplyAsync(RecordKind.Step, id, body.Value, EnterStatusEvent.ToRecord, SavedRecordReaders.ReadStatusEventAsync, cancellationToken);
}

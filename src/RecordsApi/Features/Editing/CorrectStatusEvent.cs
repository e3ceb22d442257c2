using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Corrects a status event.</summary>
internal static class CorrectStatusEvent
{
    /// <summary>Handles <c>POST /status-events/{id}/corrections</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<CorrectionBodyV1<StepBodyV1>> body, EditResponder responder, CancellationToken cancellationToken) =>
        responder.ApplyCorrectionAsync(
            body.Value.ToCorrection(RecordKind.Step, id, b => b.ToRecord()), "status-events", SavedRecordReaders.ReadStatusEventAsync, cancellationToken);
}

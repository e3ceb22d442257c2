using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Features.Decisions.V1;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Corrects a decision.</summary>
internal static class CorrectDecision
{
    /// <summary>Handles <c>POST /decisions/{id}/corrections</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<CorrectionBodyV1<DecisionBodyV1, DecisionV1>> body, CorrectionResponder responder, CancellationToken cancellationToken) =>
        responder.ApplyAsync(RecordKind.Decision, id, body.Value, EnterDecision.ToRecord, SavedRecordReaders.ReadDecisionAsync, cancellationToken);
}

using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
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
        string id, JsonBody<CorrectionBodyV1<DecisionBodyV1>> body, EditResponder responder, CancellationToken cancellationToken) =>
        responder.ApplyCorrectionAsync(
            body.Value.ToCorrection(RecordKind.Decision, id, b => b.ToRecord()), "decisions", SavedRecordReaders.ReadDecisionAsync, cancellationToken);
}

using Microsoft.AspNetCore.Http.HttpResults;
using RecordsApi.Data.Editing;
using RecordsApi.Features.Editing.V1;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Editing;

/// <summary>Corrects a source.</summary>
internal static class CorrectSource
{
    /// <summary>Handles <c>POST /sources/{id}/corrections</c>.</summary>
    public static Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<CorrectionBodyV1<SourceBodyV1, SourceV1>> body, CorrectionResponder responder, CancellationToken cancellationToken) =>
        responder.ApplyAsync(RecordKind.Source, id, body.Value, EnterSource.ToRecord, SavedRecordReaders.ReadSourceAsync, cancellationToken);
}

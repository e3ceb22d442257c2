using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Publications;

/// <summary>Rules on a publication: whether it is accepted or quarantined.</summary>
internal static class ReviewPublication
{
    private static readonly string[] Verdicts = ["accepted", "quarantined"];

    /// <summary>Handles <c>POST /publications/{id}/review</c>.</summary>
    public static async Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<ReviewBodyV1> body, HttpContext http, RegisterContext register, RulingRecorder recorder, WriteContext write,
        RecordSuggestions suggestions, CancellationToken cancellationToken)
    {
        if (await register.Publications.FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
            return await suggestions.CreateNotFoundAsync(RecordReference.Publication, id, cancellationToken);
        if (RulingResponses.ValidateVerdict(body.Value, Verdicts) is { } problem)
            return problem;
        await recorder.RecordAsync("publication", publication.FileName, body.Value.Verdict, body.Value.Reason, async (db, previous, ruling, ct) =>
        {
            var context = await db.GetResponseContextAsync(http, ct);
            var current = await db.Publications.FirstAsync(p => p.Id == id, ct);
            var response = await db.CreateSingleAsync(current.ToResponse(context), context, ct);
            await write.StoreRulingAsync(db, "publication", id, previous, ruling, response, ct);
        }, cancellationToken);
        return await write.GetResponseAsync();
    }
}

using Microsoft.AspNetCore.Http.HttpResults;
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

/// <summary>Rules on a review item: whether two names belong to the same agency.</summary>
internal static class RuleOnReviewItem
{
    private static readonly string[] Verdicts = ["same", "different", RulingRecorder.Withdrawal];

    /// <summary>Handles <c>POST /review-items/{id}/review</c>.</summary>
    public static async Task<Results<StoredResponseResult, ProblemResult>> HandleAsync(
        string id, JsonBody<ReviewBodyV1> body, HttpContext http, RegisterContext register, RulingRecorder recorder, WriteContext write,
        CancellationToken cancellationToken)
    {
        if (await register.FindReviewItemAsync(id, cancellationToken) is not { } item)
            return ReviewItemLookup.CreateNotFound(id);
        if (RulingResponses.ValidateVerdict(body.Value, Verdicts) is { } problem)
            return problem;
        await recorder.RecordAsync(ReviewItemMapper.RulingSubject, item.Id, body.Value.Verdict, body.Value.Reason, async (db, previous, ruling, ct) =>
        {
            var current = await db.FindReviewItemAsync(id, ct) ?? item;
            var context = await db.GetResponseContextAsync(http, ct);
            var before = (await db.LoadResponsesAsync([current], context, ct))[0];
            var added = new RulingV1(ruling.Verdict, ruling.Reason, ruling.RuledOn);
            var response = before.Rulings is [.., var last] && last == added ? before : before with { Rulings = [.. before.Rulings, added] };
            await write.StoreRulingAsync(db, ReviewItemMapper.RulingSubject, item.Id, previous, ruling, await db.CreateSingleAsync(response, context, ct), ct);
        }, cancellationToken);
        return await write.GetResponseAsync();
    }
}

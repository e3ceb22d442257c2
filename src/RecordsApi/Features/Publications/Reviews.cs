using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Http.Security.Writes;
using RecordsApi.Register.Importing;
using RecordsApi.Register.Model;
using RecordsApi.Register.Publications.Identity;
using RecordsApi.Register.Storage;
using RecordsApi.Register.Storage.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>Which doubtful cases are asked for.</summary>
internal sealed record ListReviewItemsRequest(QueryReading Asked) : IRequest<ListReviewItemsRequest>
{
    public static SortTable<ReviewItem> Sorts { get; } = new SortTable<ReviewItem>("id").With("id", r => r.Id).With("state", r => r.State);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        Common.Choice("state", "States: `open` ones are taken as the same until somebody rules.", ["open", "same", "different"], "that are {0}"),
        .. Common.ForList(Sorts.Names, Sorts.Default),
    ];

    public IReadOnlyList<string> State => Asked.Texts("state");

    public static ListReviewItemsRequest From(QueryReading reading) => new(reading);
}

/// <summary>Checks <see cref="ReviewBodyV1"/>.</summary>
internal sealed class ReviewBodyValidator : AbstractValidator<ReviewBodyV1>
{
    public ReviewBodyValidator() => RuleFor(r => r.Reason).Prose();
}

/// <summary>Doubtful cases: publications set aside, and names of which it is in doubt whether they are one agency's.</summary>
internal static class Reviews
{
    private static readonly string[] OnPublications = ["accepted", "quarantined"];
    private static readonly string[] OnRenames = ["same", "different"];

    /// <summary>The cases.</summary>
    public static Task<IResult> ListAsync(
        Asked<ListReviewItemsRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken)
    {
        var items = asked.Request.State is { Count: > 0 } states ? db.ReviewItems.Where(r => states.Contains(r.State)) : db.ReviewItems;
        return answers.AnswerAsync(asked, new ListPlan<ReviewItem, ReviewItemV1>(
            "Doubtful renames", items, ListReviewItemsRequest.Sorts,
            (page, _) => Task.FromResult<IReadOnlyList<ReviewItemV1>>([.. page.Select(r => Shape(r, asked))])), cancellationToken);
    }

    /// <summary>One case.</summary>
    public static async Task<IResult> GetAsync(
        string id, Asked<NoParameters> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken) =>
        await FindAsync(db, id, cancellationToken) is { } item
            ? await register.SingleAsync(Shape(item, asked), asked.Frame, cancellationToken)
            : NotFound(id);

    /// <summary>Rules on two names.</summary>
    public static async Task<IResult> SettleAsync(
        string id, Body<ReviewBodyV1> body, HttpContext http, RegisterContext register, RegisterReview review, Writing writing, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await FindAsync(register, id, cancellationToken) is not { } item)
            return NotFound(id);
        if (Wrong(body.Value, OnRenames) is { } wrong)
            return wrong;
        await review.SettleAsync("rename", item.Id, body.Value.Verdict, body.Value.Reason, async (db, before, ruling, stop) =>
        {
            var now = await FindAsync(db, id, stop) ?? item;
            var asked = await db.StandpointAsync(http, clock.GetUtcNow(), stop);
            await KeepAsync(writing, db, "rename", item.Id, before, ruling, await db.SingleAsync(Shape(now, asked), asked.Frame, stop), stop);
        }, cancellationToken);
        return writing.Answer();
    }

    /// <summary>Rules on a publication.</summary>
    public static async Task<IResult> ReviewAsync(
        string id, Body<ReviewBodyV1> body, HttpContext http, RegisterContext register, RegisterReview review, Writing writing, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await register.Publications.FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
            return await NotFoundAnswer.OfAsync("publication", id, register.Publications.Select(p => p.Id), cancellationToken);
        if (Wrong(body.Value, OnPublications) is { } wrong)
            return wrong;
        await review.SettleAsync("publication", publication.FileName, body.Value.Verdict, body.Value.Reason, async (db, before, ruling, stop) =>
        {
            var asked = await db.StandpointAsync(http, clock.GetUtcNow(), stop);
            var now = PublicationEndpoints.Shape(await db.Publications.FirstAsync(p => p.Id == id, stop), asked);
            await KeepAsync(writing, db, "publication", id, before, ruling, await db.SingleAsync(now, asked.Frame, stop), stop);
        }, cancellationToken);
        return writing.Answer();
    }

    private static Task KeepAsync(
        Writing writing, RegisterContext db, string thing, string id, Ruling? before, Ruling ruling, object answer, CancellationToken cancellationToken) =>
        writing.KeepAsync(
            db, new Written(thing, id, ruling.Reason, before?.Verdict is { } verdict ? $"\"{verdict}\"" : null, $"\"{ruling.Verdict}\""),
            new WriteAnswer(StatusCodes.Status200OK, answer), cancellationToken);

    private static ProblemResult? Wrong(ReviewBodyV1 body, string[] verdicts) => verdicts.Contains(body.Verdict) ? null
        : BodyRefusal.Of(Problems.InvalidBody, [new("/verdict", $"'{body.Verdict}' is no verdict here.", verdicts, Nearest.To(body.Verdict, verdicts))]);

    // The key holds names and bars; an address is easier to write with a hash of it.
    private static string IdOf(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));

    private static async Task<ReviewItem?> FindAsync(RegisterContext db, string id, CancellationToken cancellationToken) =>
        (await db.ReviewItems.AsNoTracking().ToListAsync(cancellationToken)).Find(r => IdOf(r.Id) == id);

    private static ProblemResult NotFound(string id)
    {
        var mistake = new QueryMistake("id", $"The register has no doubtful case '{id}'; /v1/review-items lists them.");
        return new(Problems.NotFound, mistake.Message, ProblemErrors.From([mistake]));
    }

    private static ReviewItemV1 Shape(ReviewItem r, IStandpoint asked) => new(
        IdOf(r.Id), r.Id, r.PublicationId, r.VanishedAgreementId, r.VanishedName, r.AppearedAgreementId, r.AppearedName, r.Doubt, r.State, r.Reason,
        new(asked.To($"review-items/{IdOf(r.Id)}"), asked.To($"agreements/{r.VanishedAgreementId}/history")));
}

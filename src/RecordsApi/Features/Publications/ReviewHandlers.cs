using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Importing;
using RecordsApi.Domain.Ingestion.Matching;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Bodies;
using RecordsApi.Http.Errors;
using RecordsApi.Http.Queries;
using RecordsApi.Http.Security.Writes;

namespace RecordsApi.Features.Publications;

/// <summary>Which doubtful cases are asked for.</summary>
internal sealed record ListReviewItemsQuery(ParsedQuery Parsed) : IQueryModel<ListReviewItemsQuery>
{
    public static SortDefinition<ReviewItem> SortKeys { get; } = new SortDefinition<ReviewItem>("id").AddKey("id", r => r.Id).AddKey("state", r => r.State);

    public static IReadOnlyList<QueryParameter> Parameters { get; } =
    [
        CommonParameters.Choice("state", "States: `open` ones are taken as the same until somebody rules.", ["open", "same", "different"], "that are {0}"),
        .. CommonParameters.ForList(SortKeys.Names, SortKeys.Default),
    ];

    public IReadOnlyList<string> State => Parsed.GetValues("state");

    public static ListReviewItemsQuery From(ParsedQuery parsed) => new(parsed);
}

/// <summary>Checks <see cref="ReviewBodyV1"/>.</summary>
internal sealed class ReviewBodyValidator : AbstractValidator<ReviewBodyV1>
{
    public ReviewBodyValidator() => RuleFor(r => r.Reason).MultilineText();
}

/// <summary>Doubtful cases: publications set aside, and names of which it is in doubt whether they are one agency's.</summary>
internal static class ReviewHandlers
{
    private static readonly string[] PublicationVerdicts = ["accepted", "quarantined"];
    private static readonly string[] RenameVerdicts = ["same", "different"];

    /// <summary>The cases.</summary>
    public static Task<IResult> ListReviewItemsAsync(
        BoundQuery<ListReviewItemsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken)
    {
        var items = query.Value.State is { Count: > 0 } states ? db.ReviewItems.Where(r => states.Contains(r.State)) : db.ReviewItems;
        return answers.RespondAsync(query, new ListDefinition<ReviewItem, ReviewItemV1>(
            "Doubtful renames", items, ListReviewItemsQuery.SortKeys,
            (page, _) => Task.FromResult<IReadOnlyList<ReviewItemV1>>([.. page.Select(r => ToResponse(r, query))])), cancellationToken);
    }

    /// <summary>One case.</summary>
    public static async Task<IResult> GetReviewItemAsync(
        string id, BoundQuery<NoQueryParameters> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken) =>
        await FindReviewItemAsync(db, id, cancellationToken) is { } item
            ? await register.CreateSingleAsync(ToResponse(item, query), query.TemporalContext, cancellationToken)
            : NotFound(id);

    /// <summary>Rules on two names.</summary>
    public static async Task<IResult> RuleOnReviewItemAsync(
        string id, JsonBody<ReviewBodyV1> body, HttpContext http, RegisterContext register, RulingRecorder review, WriteContext writing, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await FindReviewItemAsync(register, id, cancellationToken) is not { } item)
            return NotFound(id);
        if (ValidateVerdict(body.Value, RenameVerdicts) is { } wrong)
            return wrong;
        await review.RecordAsync("rename", item.Id, body.Value.Verdict, body.Value.Reason, async (db, before, ruling, stop) =>
        {
            var now = await FindReviewItemAsync(db, id, stop) ?? item;
            var asked = await db.GetResponseContextAsync(http, clock.GetUtcNow(), stop);
            await StoreResponseAsync(writing, db, "rename", item.Id, before, ruling, await db.CreateSingleAsync(ToResponse(now, asked), asked.TemporalContext, stop), stop);
        }, cancellationToken);
        return writing.GetResponse();
    }

    /// <summary>Rules on a publication.</summary>
    public static async Task<IResult> RuleOnPublicationAsync(
        string id, JsonBody<ReviewBodyV1> body, HttpContext http, RegisterContext register, RulingRecorder review, WriteContext writing, TimeProvider clock,
        CancellationToken cancellationToken)
    {
        if (await register.Publications.FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } publication)
            return await NotFoundProblem.CreateAsync("publication", id, register.Publications.Select(p => p.Id), cancellationToken);
        if (ValidateVerdict(body.Value, PublicationVerdicts) is { } wrong)
            return wrong;
        await review.RecordAsync("publication", publication.FileName, body.Value.Verdict, body.Value.Reason, async (db, before, ruling, stop) =>
        {
            var asked = await db.GetResponseContextAsync(http, clock.GetUtcNow(), stop);
            var now = PublicationEndpoints.ToResponse(await db.Publications.FirstAsync(p => p.Id == id, stop), asked);
            await StoreResponseAsync(writing, db, "publication", id, before, ruling, await db.CreateSingleAsync(now, asked.TemporalContext, stop), stop);
        }, cancellationToken);
        return writing.GetResponse();
    }

    private static Task StoreResponseAsync(
        WriteContext writing, RegisterContext db, string recordType, string id, Ruling? previousRuling, Ruling ruling, object response, CancellationToken cancellationToken) =>
        writing.StoreAsync(
            db, new WriteAuditRecord(recordType, id, ruling.Reason, previousRuling?.Verdict is { } verdict ? $"\"{verdict}\"" : null, $"\"{ruling.Verdict}\""),
            new WriteResponse(StatusCodes.Status200OK, response), cancellationToken);

    private static ProblemResult? ValidateVerdict(ReviewBodyV1 body, string[] verdicts) => verdicts.Contains(body.Verdict) ? null
        : BodyProblem.Create(ProblemTypes.InvalidBody, [new("/verdict", $"'{body.Verdict}' is no verdict here.", verdicts, ClosestMatch.Find(body.Verdict, verdicts))]);

    // The key holds names and bars; an address is easier to write with a hash of it.
    private static string PublicIdFor(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)).AsSpan(0, 8));

    private static async Task<ReviewItem?> FindReviewItemAsync(RegisterContext db, string id, CancellationToken cancellationToken) =>
        (await db.ReviewItems.AsNoTracking().ToListAsync(cancellationToken)).Find(r => PublicIdFor(r.Id) == id);

    private static ProblemResult NotFound(string id)
    {
        var mistake = new ValidationError("id", $"The register has no doubtful case '{id}'; /v1/review-items lists them.");
        return new(ProblemTypes.NotFound, mistake.Message, ProblemErrors.From([mistake]));
    }

    private static ReviewItemV1 ToResponse(ReviewItem r, IResponseContext context) => new(
        PublicIdFor(r.Id), r.Id, r.PublicationId, r.VanishedAgreementId, r.VanishedName, r.AppearedAgreementId, r.AppearedName, r.Doubt, r.State, r.Reason,
        new(context.GetUrl($"review-items/{PublicIdFor(r.Id)}"), context.GetUrl($"agreements/{r.VanishedAgreementId}/history")));
}

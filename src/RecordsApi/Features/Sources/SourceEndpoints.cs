using Microsoft.EntityFrameworkCore;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Asking;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Paging;
using RecordsApi.Register.Model;
using RecordsApi.Register.Storage;

namespace RecordsApi.Features.Sources;

/// <summary>Routes of sources.</summary>
internal static class SourceEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSources(this IEndpointRouteBuilder v1)
    {
        var sources = v1.MapGroup("/sources").WithTags("Sources");
        sources.MapGet("/", ListAsync).Describes<SourceV1>("listSources", "List sources", "The evidence everything rests on.");
        sources.MapGet("/{id}", GetAsync).DescribesOne<SourceV1>("getSource", "Get a source", "One piece of evidence.");
    }

    /// <summary>Version 1's shape of a source.</summary>
    public static SourceV1 Shape(this Source s, IStandpoint asked) => new(
        s.Id, s.Publisher, s.Kind, s.Title, s.Url, s.ArchivedUrl, s.PublishedOn, s.RetrievedAt, s.Sha256, s.Licence, s.RecordState, s.RecordedAt,
        asked.LinksOf("sources", s.Id, "source"), asked.CiteKnown($"source {s.Id}", $"sources/{s.Id}", asked.Frame));

    private static Task<IResult> ListAsync(
        Asked<ListSourcesRequest> asked, RegisterContext db, ListAnswers answers, CancellationToken cancellationToken) =>
        answers.AnswerAsync(asked, new ListPlan<Source, SourceV1>(
            "Sources", asked.Request.Narrow(db.Sources.Where(s => s.RecordState == "current")), ListSourcesRequest.Sorts,
            (rows, _) => Task.FromResult<IReadOnlyList<SourceV1>>([.. rows.Select(s => s.Shape(asked))])), cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, Asked<KnownAtRequest> asked, RegisterContext db, RegisterReader register, CancellationToken cancellationToken) =>
        await db.Sources.FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } source
            ? await register.SingleAsync(source.Shape(asked), asked.Frame, cancellationToken)
            : await NotFoundAnswer.OfAsync("source", id, db.Sources.Select(s => s.Id), cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Sources.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Sources;

/// <summary>Routes of sources.</summary>
internal static class SourceEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapSources(this IEndpointRouteBuilder v1)
    {
        var sources = v1.MapGroup("/sources").WithTags("Sources");
        sources.MapGet("/", ListAsync).DescribeList<SourceV1>("listSources", "List sources", "The evidence everything rests on.");
        sources.MapGet("/{id}", GetAsync).DescribeSingle<SourceV1>("getSource", "Get a source", "One piece of evidence.");
    }

    /// <summary>Version 1's shape of a source.</summary>
    public static SourceV1 ToResponse(this Source s, IResponseContext context) => new(
        s.Id, s.Publisher, s.Kind, s.Title, s.Url, s.ArchivedUrl, s.PublishedOn, s.RetrievedAt, s.Sha256, s.Licence, s.RecordState, s.RecordedAt,
        context.GetLinks("sources", s.Id, "source"), context.CiteAsKnown($"source {s.Id}", $"sources/{s.Id}", context.TemporalContext));

    private static Task<IResult> ListAsync(
        BoundQuery<ListSourcesQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken) =>
        answers.RespondAsync(query, new ListDefinition<Source, SourceV1>(
            "Sources", query.Value.ApplyFilters(db.Sources.Where(s => s.RecordState == "current")), ListSourcesQuery.SortKeys,
            (rows, _) => Task.FromResult<IReadOnlyList<SourceV1>>([.. rows.Select(s => s.ToResponse(query))])), cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, BoundQuery<KnownAtQuery> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken) =>
        await db.Sources.FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is { } source
            ? await register.CreateSingleAsync(source.ToResponse(query), query.TemporalContext, cancellationToken)
            : await NotFoundProblem.CreateAsync("source", id, db.Sources.Select(s => s.Id), cancellationToken);
}

using Microsoft.EntityFrameworkCore;
using RecordsApi.Data;
using RecordsApi.Data.Queries;
using RecordsApi.Domain.Model;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.Errors;
using RecordsApi.Http.OpenApi;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Publications;

/// <summary>Routes of publications.</summary>
internal static class PublicationEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapPublications(this IEndpointRouteBuilder v1)
    {
        var publications = v1.MapGroup("/publications").WithTags("Publications");
        publications.MapGet("/", ListAsync).DescribeList<PublicationV1>("listPublications", "List publications",
            "The lists as their publisher put them out, those set aside included, each with its state and the reason.");
        publications.MapGet("/{id}", GetAsync).DescribeSingle<PublicationV1>("getPublication", "Get a publication", "One list of one occasion.");
        var mebibytes = v1.ServiceProvider.GetRequiredService<IConfiguration>().GetValue("Uploads:MaximumMebibytes", 20L);
        publications.MapPost("/", UploadPublication.HandleAsync)
            .DescribeUpload<UploadV1>("uploadPublication", "Send a workbook",
                "A list as its publisher put it out, under the file name it had there. What it changes is told; the same file a second time changes nothing and is answered with 200. A list that comes late counts from the moment it is taken in.",
                mebibytes << 20, UploadPublication.MediaTypes);
        publications.MapPost("/{id}/review", ReviewHandlers.RuleOnPublicationAsync)
            .DescribeRuling<PublicationV1>("Publications", "reviewPublication", "Rule on a publication", "Accepts a list that was set aside, or sets one aside; what follows from it follows anew.");
        var reviews = v1.MapGroup("/review-items").WithTags("Publications");
        reviews.MapGet("/", ReviewHandlers.ListReviewItemsAsync).DescribeList<ReviewItemV1>("listReviewItems", "List doubtful renames",
            "Names of which it is in doubt whether they are one agency's. They are taken as the same until somebody rules.");
        reviews.MapGet("/{id}", ReviewHandlers.GetReviewItemAsync).DescribeSingle<ReviewItemV1>("getReviewItem", "Get a doubtful rename", "One case.");
        reviews.MapPost("/{id}/review", ReviewHandlers.RuleOnReviewItemAsync)
            .DescribeRuling<ReviewItemV1>("Publications", "settleReviewItem", "Rule on a doubtful rename", "Imports obey the ruling from now on, and what follows from it follows anew.");
        publications.MapGet("/{id}/rows", ListPublicationRows.HandleAsync).DescribeList<PublicationRowV1>("listPublicationRows", "List the rows of a publication",
            "What was printed, row by row: every cell as printed, what was read from it, and which agreement the row stands for.");
    }

    /// <summary>Those whose content counted by the moment asked about.</summary>
    public static IQueryable<Publication> KnownAt(this IQueryable<Publication> publications, TemporalContext temporalContext) =>
        publications.Where(p => p.RecordedAt <= temporalContext.KnownAt);

    private static Task<IResult> ListAsync(
        BoundQuery<ListPublicationsQuery> query, RegisterContext db, PagedResponder answers, CancellationToken cancellationToken) =>
        answers.RespondAsync(query, new ListDefinition<Publication, PublicationV1>(
            "Publications", query.Value.ApplyFilters(db.Publications.KnownAt(query.TemporalContext)), ListPublicationsQuery.SortKeys,
            (rows, _) => Task.FromResult<IReadOnlyList<PublicationV1>>([.. rows.Select(p => ToResponse(p, query))])), cancellationToken);

    private static async Task<IResult> GetAsync(
        string id, BoundQuery<KnownAtQuery> query, RegisterContext db, DatasetMetadataReader register, CancellationToken cancellationToken) =>
        await db.Publications.KnownAt(query.TemporalContext).FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is { } publication
            ? await register.CreateSingleAsync(ToResponse(publication, query), query.TemporalContext, cancellationToken)
            : await NotFoundProblem.CreateAsync("publication", id, db.Publications.Select(p => p.Id), cancellationToken);

    /// <summary>Version 1's shape of a publication.</summary>
    internal static PublicationV1 ToResponse(Publication p, IResponseContext context)
    {
        var self = context.GetUrl($"publications/{p.Id}");
        var agreements = p.Position is null ? null : context.GetUrl($"agreements?listedIn={p.Id}&asOf={p.PublishedOn:yyyy-MM-dd}");
        return new(
            p.Id, p.List, p.Publisher, p.Medium, p.FileName, p.PublishedOn, p.Part, p.PublishedAt, p.DateBasis, p.DateNote,
            p.Sha256, p.RowCount, p.State, p.Reason, p.RecordedAt,
            new(self, context.GetUrl($"status-events?publication={p.Id}"), $"{self}/rows", agreements),
            $"{p.Publisher}, {p.FileName}, {p.PublishedOn:yyyy-MM-dd}, SHA-256 {p.Sha256}; {context.Cite($"publication {p.Id}", $"publications/{p.Id}")}");
    }
}

using Microsoft.Extensions.Options;
using RecordsApi.Configuration;
using RecordsApi.Features.Publications.V1;
using RecordsApi.Http.OpenApi;

namespace RecordsApi.Features.Publications;

/// <summary>Routes of publications.</summary>
internal static class PublicationEndpoints
{
    /// <summary>Adds the limit of uploaded workbooks.</summary>
    public static IServiceCollection AddUploads(this IServiceCollection services) => services.AddSettings<UploadOptions>(UploadOptions.Section);

    /// <summary>Maps the routes.</summary>
    public static void MapPublications(this IEndpointRouteBuilder v1)
    {
        var publications = v1.MapGroup("/publications").WithTags("Publications");
        publications.MapGet("/", ListPublications.HandleAsync).DescribeList<PublicationV1>("listPublications", "List publications",
            "The issues of the published lists, including quarantined and duplicate ones, with state and reason.");
        publications.MapGet("/{id}", GetPublication.HandleAsync).DescribeSingle<PublicationV1>("getPublication", "Get a publication", "A publication: one issue of a publisher's list.");
        publications.MapGet("/{id}/rows", ListPublicationRows.HandleAsync).DescribeList<PublicationRowV1>("listPublicationRows", "List the rows of a publication",
            "What was printed, row by row: every cell as printed, what was read from it, and which agreement the row stands for.");
        var mebibytes = v1.ServiceProvider.GetRequiredService<IOptions<UploadOptions>>().Value.MaximumMebibytes;
        publications.MapPost("/", UploadPublication.HandleAsync)
            .DescribeUpload<UploadV1>("uploadPublication", "Send a workbook",
                "A list as its publisher put it out, under the file name it had there. What it changes is told; the same file a second time changes nothing and is answered with 200. A list that comes late counts from the moment it is taken in.",
                (long)mebibytes << 20, UploadPublication.MediaTypes);
        publications.MapPost("/{id}/review", ReviewPublication.HandleAsync)
            .DescribeRuling<PublicationV1>("Publications", "reviewPublication", "Rule on a publication", "Accepts or quarantines a publication and derives the register again.");
        var reviews = v1.MapGroup("/review-items").WithTags("Publications");
        reviews.MapGet("/", ListReviewItems.HandleAsync).DescribeList<ReviewItemV1>("listReviewItems", "List review items",
            "Pairs of printed names that may or may not belong to the same agency. They are treated as the same until reviewed.");
        reviews.MapGet("/{id}", GetReviewItem.HandleAsync).DescribeSingle<ReviewItemV1>("getReviewItem", "Get a review item", "A doubtful rename.");
        reviews.MapPost("/{id}/review", SettleReviewItem.HandleAsync)
            .DescribeRuling<ReviewItemV1>("Publications", "settleReviewItem", "Rule on a review item", "Records a ruling, which applies to later imports, and derives the register again.");
    }
}

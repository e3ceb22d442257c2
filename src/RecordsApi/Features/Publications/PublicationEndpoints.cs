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
            "The publications of all lists, including quarantined and unchanged ones, with state and reason.");
        publications.MapGet("/{id}", GetPublication.HandleAsync).DescribeSingle<PublicationV1>("getPublication", "Get a publication", "A publication: one issue of a publisher's list.")
            .HasPage(id => $"/publications/{id}");
        publications.MapGet("/{id}/rows", ListPublicationRows.HandleAsync).DescribeList<PublicationRowV1>("listPublicationRows", "List the rows of a publication",
            "The rows of a publication: every cell as printed, the values read from it, and the agreement that the row shows.");
        var mebibytes = v1.ServiceProvider.GetRequiredService<IOptions<UploadOptions>>().Value.MaximumMebibytes;
        publications.MapPost("/", UploadPublication.HandleAsync)
            .DescribeUpload<UploadV1>("uploadPublication", "Upload a workbook",
                "Imports a list as published, of agreements or of detention facilities, under its published file name. The response describes the changes. Uploading the same file again changes nothing and returns 200. A list that arrives late takes effect when it is imported.",
                (long)mebibytes << 20, UploadPublication.MediaTypes);
        publications.MapPost("/{id}/review", ReviewPublication.HandleAsync)
            .DescribeRuling<PublicationV1>("Publications", "reviewPublication", "Rule on a publication", "Accepts or quarantines a publication and derives the register again.");
        var reviews = v1.MapGroup("/review-items").WithTags("Publications");
        reviews.MapGet("/", ListReviewItems.HandleAsync).DescribeList<ReviewItemV1>("listReviewItems", "List review items",
            "Pairs of names that may or may not belong to the same agency, body or facility, in lists and in decisions files, open and settled. They are treated as the same until reviewed, unless `doubt` says otherwise; facilities are two until reviewed.");
        reviews.MapGet("/{id}", GetReviewItem.HandleAsync).DescribeSingle<ReviewItemV1>("getReviewItem", "Get a review item", "A pair of names, open or settled, with the rulings on it.");
        reviews.MapPost("/{id}/review", RuleOnReviewItem.HandleAsync)
            .DescribeRuling<ReviewItemV1>("Publications", "settleReviewItem", "Rule on a review item", "Records a ruling, which applies to later imports, and derives the register again. A settled item can be ruled on again, and `open` withdraws the ruling.");
    }
}

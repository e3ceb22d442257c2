using RecordsApi.Features.Exports.V1;
using RecordsApi.Http.Queries;

namespace RecordsApi.Features.Exports;

/// <summary>The manifest: which files there are, and how to tell that one is whole.</summary>
internal static class GetExports
{
    /// <summary>Answers the question.</summary>
    public static async Task<IResult> HandleAsync(BoundQuery<NoQueryParameters> query, ExportCache exports, CancellationToken cancellationToken)
    {
        var (set, problem) = await exports.GetAsync(cancellationToken);
        return set is null ? problem! : TypedResults.Ok(new SingleV1<ExportsV1>(ToResponse(set.Manifest, query), set.Manifest.Register));
    }

    private static ExportsV1 ToResponse(ExportManifest manifest, BoundQuery query) => new(
        manifest.Register.Version,
        query.GetUrl($"exports/{ExportResources.DataPackageFileName}"),
        [.. manifest.Files.Select(f => new ExportFileV1(
            f.Name, query.GetUrl($"exports/{f.Name}"), f.Format, f.Resource, f.Rows, f.Bytes, f.Sha256, f.MediaType,
            manifest.Register.Version, f.Columns))],
        new(query.GetUrl("exports")));
}
